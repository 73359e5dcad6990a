import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import type { Assumption } from '../store/assumptions.ts';
import type { AssumptionKey } from '../store/tables.ts';
import type { AssumptionProblem } from '../use-cases/set-assumption.ts';

export interface TypedAssumption {
  readonly key: AssumptionKey;
  readonly low: string;
  readonly high: string;
  readonly source: string;
}

export interface AssumptionsPageProps {
  readonly stated: ReadonlyMap<AssumptionKey, Assumption>;
  /** The form that came back, and why. */
  readonly refused: { readonly typed: TypedAssumption; readonly problems: readonly AssumptionProblem[] } | null;
  readonly actor: Actor;
  readonly language: Language;
}

export const assumptionKeys = ['occupancy', 'outsiders-share'] as const satisfies readonly AssumptionKey[];

const FIELD_OF: Readonly<Record<AssumptionProblem, 'low' | 'high' | 'source'>> = {
  'low-not-percent': 'low',
  'high-not-percent': 'high',
  'low-above-high': 'low',
  'source-missing': 'source',
};

export function AssumptionsPage(props: AssumptionsPageProps) {
  const { stated, refused, language } = props;
  const t = messages[language].assumptions;
  const errors = (refused?.problems ?? []).map((problem) => ({
    field: `${refused?.typed.key}-${FIELD_OF[problem]}`,
    message: t.problems[problem],
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title} lead={t.lead} />
      {stated.size === 0 ? <p>{t.unset}</p> : null}
      {assumptionKeys.map((key) => (
        <AssumptionForm key={key} of={key} errors={errors} {...props} />
      ))}
    </>
  );
}

function AssumptionForm({
  of,
  errors,
  stated,
  refused,
  actor,
  language,
}: AssumptionsPageProps & {
  readonly of: AssumptionKey;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}) {
  const t = messages[language].assumptions;
  const now = stated.get(of);
  const typed = refused?.typed.key === of ? refused.typed : { low: now?.low, high: now?.high, source: now?.source };
  const label = of === 'occupancy' ? t.occupancy : t.outsidersShare;
  const errorOf = (field: string) => errors.find((error) => error.field === `${of}-${field}`)?.message ?? null;
  return (
    <section>
      <h2>{label}</h2>
      <p>
        {now ? t.stated(now.low, now.high, spokenName(now.byName, language), dateInJapan(now.enteredAt)) : t.notStated}
      </p>
      {evidencePolicy['assumption.set'](actor) ? (
        <Form action={paths.assumptions.to(actor.workspaceKey)} label={label}>
          <input type="hidden" name="key" value={of} />
          {(['low', 'high'] as const).map((end) => (
            <TextField
              key={end}
              name={`${of}-${end}`}
              label={t[end]}
              value={typed[end] ?? ''}
              error={errorOf(end)}
              inputMode="decimal"
              autocomplete="off"
              width="short"
              required
            />
          ))}
          <TextField
            name={`${of}-source`}
            label={t.source}
            help={t.sourceHelp}
            value={typed.source ?? ''}
            error={errorOf('source')}
            width="long"
            required
          />
          <Button kind="secondary">{of === 'occupancy' ? t.submitOccupancy : t.submitOutsidersShare}</Button>
        </Form>
      ) : null}
    </section>
  );
}
