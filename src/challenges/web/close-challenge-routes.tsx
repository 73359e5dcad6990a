import { page, type Reply, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Challenge } from '../domain/challenge.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { endChallenge, reopenChallenge } from '../use-cases/keep-challenge.ts';
import type { LoadedChallenge } from '../use-cases/load-challenges.ts';
import { answerClosing, type Shown, untouched } from './answer-closing.ts';
import { challengeOf } from './challenge-routes.tsx';
import { ClosePage } from './close-page.tsx';
import { crumbs } from './crumbs.ts';

/** The form that ends an open challenge, or takes up a closed one. */
function closePage(
  { actor, language }: WorkspaceContext,
  challenge: Challenge,
  openActions: number,
  shown: Shown,
  status = 200,
): Reply {
  const t = messages[language];
  const key = actor.workspaceKey;
  const id = challenge.challengeId;
  const closes = challenge.state === 'open';
  const title = closes ? t.end.title : t.end.reopenTitle;
  const back = paths.challenge.to(key, id);
  return page(
    {
      title,
      section: 'challenges',
      breadcrumbs: crumbs(actor, language, { label: challenge.title, href: back }, { label: title }),
      body: (
        <ClosePage
          title={title}
          about={challenge.title}
          lead={closes ? t.end.lead : t.end.reopenLead}
          warning={closes && openActions > 0 ? t.end.openActions(openActions) : null}
          states={
            closes
              ? {
                  legend: t.end.state,
                  options: [
                    { value: 'settled', label: t.end.settled, help: t.end.settledHelp },
                    { value: 'dropped', label: t.end.dropped, help: t.end.droppedHelp },
                  ],
                }
              : null
          }
          note={t.end.note}
          noteHelp={t.end.noteHelp}
          submit={closes ? t.end.submit : t.end.reopenSubmit}
          cancel={t.cancel}
          form={shown.form}
          errors={shown.errors}
          changed={
            shown.changed
              ? {
                  title: t.changedTitle,
                  now: [t.states[challenge.state], challenge.closingNote].filter((part) => part !== '').join('　'),
                }
              : null
          }
          version={challenge.version}
          action={closes ? paths.endChallenge.to(key, id) : paths.reopenChallenge.to(key, id)}
          back={back}
        />
      ),
    },
    status,
  );
}

const openActionsOf = ({ actions }: LoadedChallenge): number => actions.filter(({ state }) => state === 'open').length;

const show = (wanted: 'open' | 'closed') => async (context: WorkspaceContext) => {
  const loaded = await challengeOf(context);
  if (!loaded || (loaded.challenge.state === 'open') !== (wanted === 'open')) return refuse('not-found');
  context.touch(loaded.challenge.challengeId);
  return closePage(context, loaded.challenge, openActionsOf(loaded), untouched);
};

async function close(context: WorkspaceContext, errand: 'end' | 'reopen'): Promise<Reply> {
  const { tx, actor, language, form: sent } = context;
  const t = messages[language];
  const loaded = await challengeOf(context);
  if (!loaded) return refuse('not-found');
  const { challengeId } = loaded.challenge;
  const ends = errand === 'end';
  const state = (['settled', 'dropped'] as const).find((each) => each === sent.get('state'));
  return answerClosing(context, {
    id: challengeId,
    record: loaded.challenge,
    noteLabel: t.end.note,
    stateMissing: ends && !state ? t.end.stateMissing : null,
    doneHref: paths.challenge.to(actor.workspaceKey, challengeId, { done: ends ? 'ended' : 'reopened' }),
    run: (typed) =>
      ends
        ? endChallenge(tx, actor, { challengeId, ...typed, state: state ?? 'settled' })
        : reopenChallenge(tx, actor, { challengeId, ...typed }),
    page: (record, shown, status) => closePage(context, record, openActionsOf(loaded), shown, status),
  });
}

export const closeChallengeRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.endChallenge.pattern,
    who: writers,
    audit: 'challenge.view',
    handle: show('open'),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endChallenge.pattern,
    who: writers,
    audit: 'challenge.end',
    handle: (context) => close(context, 'end'),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.reopenChallenge.pattern,
    who: writers,
    audit: 'challenge.view',
    handle: show('closed'),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reopenChallenge.pattern,
    who: writers,
    audit: 'challenge.reopen',
    handle: (context) => close(context, 'reopen'),
  }),
];
