import { catalogue, currentFigures } from '#evidence/index.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { isShare } from '../domain/goal-figures.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { goalsPolicy, setters } from '../policy.ts';
import { loadSharedGoal } from '../use-cases/load-shared-goal.ts';
import { setSharedGoal } from '../use-cases/set-shared-goal.ts';
import { type FieldError, type GoalForm, goalForm, readGoalForm, readTimes, wordProblem } from './goal-form.ts';
import { GoalPage } from './goal-page.tsx';

interface Shown {
  readonly form: GoalForm;
  readonly errors: readonly FieldError[];
  /** Somebody else has set a goal since this form was shown. */
  readonly changed: boolean;
}

async function show({ tx, actor, language }: WorkspaceContext, status: number, typed: Shown | null): Promise<Reply> {
  const loaded = await loadSharedGoal(tx, actor);
  const shown = typed ?? { form: goalForm(loaded?.goal ?? null, language), errors: [], changed: false };
  const shares = (await catalogue(tx, actor)).filter(isShare);
  const setting = goalsPolicy['goal.set'](actor)
    ? { shares, figures: await currentFigures(tx, actor, { indicators: shares.map((share) => share.key) }), ...shown }
    : null;
  return page(
    {
      title: messages[language].title,
      section: 'goals',
      body: <GoalPage loaded={loaded} setting={setting} actor={actor} language={language} />,
    },
    status,
  );
}

export const goalRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.goals.pattern,
    who: 'signed-in',
    // A number about an area, nothing about a person.
    audit: 'none',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.goals.pattern,
    who: setters,
    audit: 'goal.set',
    async handle(context) {
      const form = readGoalForm(context.form);
      const times = readTimes(form, context.language);
      if (!times.ok) return show(context, 422, { form, errors: times.error, changed: false });
      const set = await setSharedGoal(context.tx, context.actor, {
        name: form.name,
        indicator: form.indicator,
        decidedNote: form.note,
        replaces: context.form.get('replaces') || null,
        clock: context.clock,
        ...times.value,
      });
      if (set.ok) {
        context.touch(set.value.goalId);
        return redirect(paths.goals.to(context.actor.workspaceKey));
      }
      if (set.error.kind === 'forbidden') return refuse('forbidden');
      if (set.error.kind === 'changed') return show(context, 409, { form, errors: [], changed: true });
      const errors = set.error.problems.map((problem) => wordProblem(problem, context.language));
      return show(context, 422, { form, errors, changed: false });
    },
  }),
];
