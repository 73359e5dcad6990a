import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { foundingSteps } from '../../domain/founding.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { type LoadedFounding, loadFounding } from '../../use-cases/voiceless/load-founding.ts';
import { recordFoundingStep, takeBackFoundingStep } from '../../use-cases/voiceless/record-step.ts';
import type { FoundingRefusal } from '../../use-cases/voiceless/refusals.ts';
import { crumbs } from './crumbs.ts';
import { FoundingPage } from './founding-page.tsx';
import type { ReturnedStep } from './founding-steps.tsx';
import { readValues, wordProblems } from './typed-form.ts';

/** The founding of the address, or the answer that there is none. */
export async function foundingAt({
  tx,
  actor,
  params,
  clock,
  touch,
}: WorkspaceContext): Promise<LoadedFounding | null> {
  const today = dateInJapan(clock.now());
  const loaded = await loadFounding(tx, actor, { foundingId: params.founding ?? '', today });
  if (loaded) touch(loaded.founding.foundingId);
  return loaded;
}

export async function showFounding(
  context: WorkspaceContext,
  shown: { readonly returned?: ReturnedStep; readonly seatsError?: string; readonly status?: number } = {},
): Promise<Reply> {
  // Read again: what was refused may have been refused because it changed.
  const loaded = await foundingAt(context);
  if (!loaded) return refuse('not-found');
  const { actor, clock, language, query } = context;
  const { one, done } = messages[language];
  const title = one.title(loaded.founding.trade);
  const asked = shown.status === undefined ? (query.get('done') ?? '') : '';
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(actor.workspaceKey, language, { label: title }),
      body: (
        <FoundingPage
          loaded={loaded}
          today={dateInJapan(clock.now())}
          said={Object.hasOwn(done, asked) ? (done[asked] ?? '') : ''}
          returned={shown.returned ?? null}
          seatsError={shown.seatsError ?? null}
          actor={actor}
          language={language}
        />
      ),
    },
    shown.status ?? 200,
  );
}

async function step(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form, params, language } = context;
  const asked = foundingSteps.find((each) => each === form.get('step'));
  const errand = form.get('do');
  if (!asked || (errand !== 'record' && errand !== 'back')) return refuse('not-found');
  const values = readValues(form, ['doneOn', 'note', 'reason']);
  const back = (errors: ReturnedStep['errors'], status: 409 | 422) =>
    showFounding(context, { returned: { step: asked, errand, values, errors, changed: status === 409 }, status });
  const about = { foundingId: params.founding ?? '', step: asked, seen: form.get('seen'), clock };
  const day = errand === 'record' ? parseJapaneseDate(values.doneOn ?? '') : null;
  if (day && !day.ok) {
    const typed = (values.doneOn ?? '').trim() !== '';
    const message = typed ? dateRefusal(day.error, language) : messages[language].problems['no-day'];
    return back([{ field: 'doneOn', message }], 422);
  }
  const written =
    day === null
      ? await takeBackFoundingStep(tx, actor, { ...about, note: values.reason ?? '' })
      : await recordFoundingStep(tx, actor, { ...about, doneOn: day.value, note: values.note ?? '' });
  if (written.ok) {
    context.touch(written.value.foundingId);
    const done = errand === 'record' ? 'step' : 'back';
    return redirect(`${paths.founding.to(actor.workspaceKey, written.value.foundingId)}?done=${done}`);
  }
  const { error } = written;
  if (error.kind === 'invalid') return back(wordProblems(error.problems, language), 422);
  return error.kind === 'changed' ? back([], 409) : refuseFounding(error);
}

export const refuseFounding = (error: Exclude<FoundingRefusal, { kind: 'invalid' | 'changed' }>): Reply =>
  refuse(error.kind === 'given-up' ? 'closed' : error.kind);

export const foundingRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.founding.pattern,
    who: secretariat,
    audit: 'feedback.see-founding',
    handle: (context) => showFounding(context),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.foundingStep.pattern,
    who: secretariat,
    audit: 'feedback.record-founding-step',
    handle: step,
  }),
];
