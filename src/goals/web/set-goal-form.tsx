import { type Figure, indicatorName } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { compareAsOf, formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { SharedGoal } from '../domain/goal.ts';
import type { ShareIndicator } from '../domain/goal-figures.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { NAME_LIMIT } from '../use-cases/set-shared-goal.ts';
import type { FieldError, GoalField, GoalForm } from './goal-form.ts';

export interface Setting {
  readonly form: GoalForm;
  readonly errors: readonly FieldError[];
  readonly changed: boolean;
  readonly shares: readonly ShareIndicator[];
  /** Current figures of the shares. */
  readonly figures: readonly Figure[];
}

/** Times named in the help; a monthly series has more than anybody reads. */
const TIMES_NAMED = 12;

export function SetGoalForm({
  setting,
  replaces,
  actor,
  language,
}: {
  readonly setting: Setting;
  readonly replaces: SharedGoal | null;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const t = messages[language];
  const { form, shares } = setting;
  const about = (field: GoalField) => ({
    name: field,
    value: form[field],
    error: setting.errors.find((error) => error.field === field)?.message ?? null,
  });
  const measured = shares.filter((share) => setting.figures.some((figure) => figure.indicator === share.key));
  return (
    <section aria-labelledby="set-goal">
      <h2 id="set-goal">{replaces ? t.form.headingAgain : t.form.heading}</h2>
      {replaces ? <p>{t.form.again}</p> : null}
      {measured.length === 0 ? <p>{t.empty.noShares}</p> : null}
      <Form action={paths.goals.to(actor.workspaceKey)}>
        <input type="hidden" name="replaces" value={replaces?.goalId ?? ''} />
        <TextField
          {...about('name')}
          label={t.form.name}
          help={t.form.nameHelp}
          maxLength={NAME_LIMIT}
          width="long"
          required
        />
        <SelectField
          {...about('indicator')}
          label={t.form.indicator}
          help={t.form.indicatorHelp}
          options={shares.map((share) => ({ value: share.key, label: indicatorName(share, language) }))}
          required
        />
        {measured.length > 0 ? (
          <ul>
            {measured.map((share) => (
              <li key={share.key}>{timesOf(share, setting.figures, language)}</li>
            ))}
          </ul>
        ) : null}
        <TextField {...about('baseline')} label={t.form.baseline} help={t.form.timeHelp} width="medium" required />
        <TextField {...about('target')} label={t.form.target} help={t.form.timeHelp} width="medium" required />
        <TextArea {...about('note')} label={t.form.note} help={t.form.noteHelp} rows={2} />
        <Button>{t.form.submit}</Button>
      </Form>
    </section>
  );
}

/** 「施設・居住系サービス利用者の割合の数値がある時点：平成26年度…」: fiscal years, months and days alike, latest last. */
function timesOf(share: ShareIndicator, figures: readonly Figure[], language: Language): string {
  const { form } = messages[language];
  const times = [...new Set(figures.filter((figure) => figure.indicator === share.key).map((figure) => figure.asOf))];
  const latest = times.sort(compareAsOf).slice(-TIMES_NAMED);
  const named = latest.map((asOf) => formatAsOf(asOf, language)).join(language === 'ja' ? '、' : ', ');
  const more = times.length - latest.length;
  return form.times(indicatorName(share, language), more > 0 ? form.timesMore(named, more) : named);
}
