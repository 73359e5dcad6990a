import { dateInJapan } from '#kernel/date-in-japan.ts';
import { page, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { loadBody } from '../../use-cases/bodies/load-body.ts';
import { loadFront } from '../../use-cases/bodies/load-front.ts';
import { nextAgenda } from '../../use-cases/meetings/next-agenda.ts';
import { BodyPage } from './body-page.tsx';
import { crumbs } from './crumbs.ts';
import { FrontPage } from './front-page.tsx';
import { dayReader, printedDay } from './typed-form.ts';

async function showBody(context: WorkspaceContext, sources: CouncilsDeps['agendaSources']): Promise<Reply> {
  const { tx, actor, language, query, params, clock } = context;
  const t = messages[language].body;
  const today = dateInJapan(clock.now());
  const typed = { on: query.get('on') ?? '' };
  const days = dayReader(typed, { on: t.onLabel }, language);
  const on = days.day('on', 'optional') ?? today;
  const loaded = await loadBody(tx, actor, { bodyId: params.body ?? '', on, today });
  if (!loaded) return refuse('not-found');
  context.touch(loaded.body.bodyId);
  const next = await nextAgenda(tx, actor, { bodyId: loaded.body.bodyId, sources, clock });
  const wrong = days.errors.length > 0;
  const onForm = { typed: { on: wrong ? typed.on : printedDay(on, language) }, errors: days.errors };
  return page(
    {
      title: loaded.body.name,
      section: 'councils',
      breadcrumbs: crumbs(actor.workspaceKey, language, { label: loaded.body.name }),
      body: (
        <BodyPage
          {...{ loaded, onForm, today, actor, language }}
          next={next.ok && loaded.body.endedOn === null ? next.value : null}
          done={doneSentence(context)}
        />
      ),
    },
    wrong ? 422 : 200,
  );
}

/** What the page before has done, as it says in the address; an address made by hand says nothing more than that. */
function doneSentence({ query, language }: WorkspaceContext): string | null {
  const t = messages[language].body.done;
  const count = (name: string) => Math.min(Math.max(Math.trunc(Number(query.get(name)) || 0), 0), 9999);
  switch (query.get('done')) {
    case 'founded':
      return t.founded;
    case 'changed':
      return t.changed;
    case 'ended':
      return t.ended;
    case 'seats':
      return t.seats(count('n'));
    case 'imported':
      return t.imported(count('n'), count('seats'));
    case 'unchanged':
      return t.unchanged;
    default:
      return null;
  }
}

/** 会議 and one body, for everybody of the workspace. */
export const bodyPages = ({ agendaSources }: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.councils.pattern,
    who: 'signed-in',
    // Bodies and dates; nobody's name.
    audit: 'none',
    async handle({ tx, actor, language, clock }) {
      const front = await loadFront(tx, actor, clock);
      return page({
        title: messages[language].front.title,
        section: 'councils',
        body: <FrontPage front={front} actor={actor} language={language} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.body.pattern,
    who: 'signed-in',
    audit: 'councils.see-roster',
    handle: (context) => showBody(context, agendaSources),
  }),
];
