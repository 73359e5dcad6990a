import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { page, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { challengeStates } from '../domain/challenge.ts';
import type { ChallengesDeps } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { challengesPolicy } from '../policy.ts';
import { type LoadedChallenge, loadChallenge, loadChallenges } from '../use-cases/load-challenges.ts';
import { readableActions } from '../use-cases/readable-actions.ts';
import { ChallengePage } from './challenge-page.tsx';
import { ChallengesPage } from './challenges-page.tsx';
import { crumbs } from './crumbs.ts';

export const challengeOf = async ({ tx, actor, params }: WorkspaceContext): Promise<LoadedChallenge | null> =>
  isUuid(params.challenge) ? loadChallenge(tx, actor, params.challenge) : null;

export const challengesList = workspaceRoute({
  method: 'get',
  path: paths.challenges.pattern,
  who: 'signed-in',
  // Titles of challenges, nothing about a person.
  audit: 'none',
  async handle({ tx, actor, language, query }): Promise<Reply> {
    const asked = query.get('state');
    const state = challengeStates.find((one) => one === asked) ?? null;
    const list = await loadChallenges(tx, actor, { state });
    return page({
      title: messages[language].title,
      section: 'challenges',
      body: <ChallengesPage list={list} state={state} actor={actor} language={language} />,
    });
  },
});

export const oneChallenge = ({ actionOrigins, followUps }: ChallengesDeps): Route =>
  workspaceRoute({
    method: 'get',
    path: paths.challenge.pattern,
    who: 'signed-in',
    // It quotes what people said.
    audit: 'challenge.view',
    async handle(context): Promise<Reply> {
      const loaded = await challengeOf(context);
      if (!loaded) return refuse('not-found');
      const { tx, actor, language, query, clock } = context;
      const actions = await readableActions(tx, actor, loaded.actions, actionOrigins);
      const today = dateInJapan(clock.now());
      const { challengeId } = loaded.challenge;
      const kind = 'challenge';
      const raised = await followUps?.raisedFrom(tx, actor, { kind, ids: [challengeId], today, language });
      const raises = followUps && challengesPolicy['challenge.write'](actor);
      context.touch(challengeId);
      return page({
        title: loaded.challenge.title,
        section: 'challenges',
        breadcrumbs: crumbs(actor, language, { label: loaded.challenge.title }),
        body: (
          <ChallengePage
            loaded={{ ...loaded, actions }}
            today={today}
            raised={raised?.get(challengeId) ?? []}
            raiseHref={raises ? followUps.raiseHref(actor.workspaceKey, { kind, id: challengeId }) : null}
            done={query.get('done')}
            actor={actor}
            language={language}
          />
        ),
      });
    },
  });
