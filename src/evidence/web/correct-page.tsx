import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { numberRefusal } from '#kernel/locales/refusal-sentence.ts';
import { printedAmount } from '#kernel/printed-number.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Figure, Indicator } from '../domain/figure.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import type { CorrectionProblem } from '../use-cases/supersede-figure.ts';
import { dayOf } from './words.ts';

export interface CorrectPageProps {
  readonly figure: Figure;
  readonly catalogue: readonly Indicator[];
  readonly typed: { readonly value: string; readonly reason: string };
  readonly problems: readonly CorrectionProblem[];
  readonly actor: Actor;
  readonly language: Language;
}

export function CorrectPage({ figure, catalogue, typed, problems, actor, language }: CorrectPageProps) {
  const { correct: t, figure: f, kinds, placed, withUnit } = messages[language];
  const words = namer(catalogue, language);
  const unit = words.unit(figure.indicator);
  const errors = problems.map((problem) => ({ field: problem.field, message: problemText(problem, language) }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title} lead={t.lead} />
      <p>
        {placed(
          words.name(figure.indicator),
          f.lead(figure.place, formatAsOf(figure.asOf, language), kinds[figure.kind]),
        )}
      </p>
      <p>
        {t.current}: {printedAmount(figure.value, unit, language)}
      </p>
      <Form action={paths.correctFigure.to(actor.workspaceKey, figure.id)}>
        <TextField
          name="value"
          label={withUnit(t.value, unit)}
          help={t.valueHelp}
          value={typed.value}
          error={errorOf('value')}
          inputMode="decimal"
          autocomplete="off"
          width="short"
          required
        />
        <TextArea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          value={typed.reason}
          error={errorOf('reason')}
          rows={3}
          required
        />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}

function problemText(problem: CorrectionProblem, language: Language): string {
  const t = messages[language].correct;
  if (problem.field === 'reason') return problem.problem.kind === 'missing' ? t.reasonMissing : t.reasonTooLong;
  if (problem.problem.kind === 'missing') return t.valueMissing;
  if (problem.problem.kind === 'same') return t.valueSame;
  return numberRefusal(problem.problem, language);
}

export interface ConflictPageProps {
  readonly theirs: Figure;
  readonly typed: { readonly value: string; readonly reason: string };
  readonly catalogue: readonly Indicator[];
  readonly actor: Actor;
  readonly language: Language;
  readonly nameOf: (auditName: string) => string;
}

/** Two corrected at the same time: both texts side by side, and nobody's is lost (design rule 9). */
export function ConflictPage({ theirs, typed, catalogue, actor, language, nameOf }: ConflictPageProps) {
  const { correct: t, figure: f, enteredByAt, none } = messages[language];
  const unit = namer(catalogue, language).unit(theirs.indicator);
  return (
    <>
      <PageHeader title={t.conflictTitle} />
      <Notice kind="warning" title={t.conflictTitle}>
        <p>{t.conflictBody}</p>
      </Notice>
      <DataTable
        caption={t.conflictTitle}
        captionHidden
        columns={[
          { label: f.historyState },
          { label: f.value, align: 'number' },
          { label: t.reason },
          { label: f.entered },
        ]}
        rows={[
          {
            header: true,
            cells: [
              t.conflictTheirs,
              printedAmount(theirs.value, unit, language),
              theirs.note || none,
              enteredByAt(nameOf(theirs.enteredBy), dayOf(theirs.enteredAt, language)),
            ],
          },
          { header: true, cells: [t.conflictYours, typed.value, typed.reason, actor.name] },
        ]}
      />
      <p>
        <a href={paths.figure.to(actor.workspaceKey, theirs.id)}>{t.conflictOpen}</a>
      </p>
    </>
  );
}
