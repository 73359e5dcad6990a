import { type AsOf, formatAsOf, parseAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { SharedGoal } from '../domain/goal.ts';
import { messages } from '../locales/messages.ts';
import { type GoalProblem, NAME_LIMIT, NOTE_LIMIT } from '../use-cases/set-shared-goal.ts';

/** What stands in the form, as typed. */
export interface GoalForm {
  readonly name: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly note: string;
}

export type GoalField = keyof GoalForm;

export interface FieldError {
  readonly field: GoalField;
  readonly message: string;
}

/** The goal in force, to be changed; empty where there is none. */
export function goalForm(goal: SharedGoal | null, language: Language): GoalForm {
  if (!goal) return { name: '', indicator: '', baseline: '', target: '', note: '' };
  // Only what parseAsOf reads back: both eras in Japanese, the bare form in English.
  const printed = (asOf: AsOf) => (language === 'ja' ? formatAsOf(asOf, language) : asOf);
  return {
    name: goal.name,
    indicator: goal.indicator,
    baseline: printed(goal.baselineAsOf),
    target: printed(goal.targetAsOf),
    note: goal.decidedNote,
  };
}

export const readGoalForm = (form: FormValues): GoalForm => ({
  name: form.get('name'),
  indicator: form.get('indicator'),
  baseline: form.get('baseline'),
  target: form.get('target'),
  note: form.get('note'),
});

/** The two times as the kernel prints them, or what is wrong with them. */
export function readTimes(
  form: GoalForm,
  language: Language,
): Result<{ readonly baselineAsOf: AsOf; readonly targetAsOf: AsOf }, readonly FieldError[]> {
  const [baseline, target] = [parseAsOf(form.baseline), parseAsOf(form.target)];
  if (baseline.ok && target.ok) return ok({ baselineAsOf: baseline.value, targetAsOf: target.value });
  const { errors } = messages[language];
  const wrong = (field: 'baseline' | 'target'): FieldError => ({
    field,
    message: form[field].trim() === '' ? errors.timeMissing : errors.timeUnread(form[field]),
  });
  return err([...(baseline.ok ? [] : [wrong('baseline')]), ...(target.ok ? [] : [wrong('target')])]);
}

/** The refusals of the use case, each beside its field. */
export function wordProblem(problem: GoalProblem, language: Language): FieldError {
  const { errors } = messages[language];
  switch (problem.kind) {
    case 'name-missing':
      return { field: 'name', message: errors.nameMissing };
    case 'name-too-long':
      return { field: 'name', message: errors.nameTooLong(NAME_LIMIT) };
    case 'note-too-long':
      return { field: 'note', message: errors.noteTooLong(NOTE_LIMIT) };
    case 'not-a-share':
      return { field: 'indicator', message: errors.notAShare };
    case 'target-not-later':
      return { field: 'target', message: errors.targetNotLater };
    case 'no-figure':
      return { field: problem.end, message: errors.noFigure(formatAsOf(problem.asOf, language)) };
  }
}
