import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { queryText } from '#platform/http/query-text.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { offices } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { changeOffice } from '../../use-cases/bodies/change-office.ts';
import { endTerm } from '../../use-cases/bodies/end-term.ts';
import { loadTerm } from '../../use-cases/bodies/load-seat.ts';
import { crumbs } from './crumbs.ts';
import { seatName } from './seat-name.ts';
import { TermPage } from './term-page.tsx';
import {
  dayReader,
  type FilledForm,
  printedDay,
  readTyped,
  type Typed,
  wholeNumber,
  wordProblems,
} from './typed-form.ts';

type Loaded = NonNullable<Awaited<ReturnType<typeof loadTerm>>>;

interface Shown {
  readonly office?: FilledForm;
  readonly ending?: FilledForm;
  readonly theirs?: Typed;
  readonly status?: number;
}

function show({ actor, language, clock, touch }: WorkspaceContext, loaded: Loaded, shown: Shown = {}): Reply {
  const { term, body, seat } = loaded;
  const name = seatName({ ...seat, ...loaded }, language);
  const title = messages[language].seat.termTitle(term.personName);
  const key = actor.workspaceKey;
  touch(term.termId);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(
        key,
        language,
        { label: body.name, href: paths.body.to(key, body.bodyId) },
        { label: name, href: paths.seat.to(key, seat.seatId) },
        { label: title },
      ),
      body: (
        <TermPage
          {...{ term, actor, language }}
          bodyName={body.name}
          seat={name}
          office={shown.office ?? { typed: { office: term.office, howNamed: term.howNamed }, errors: [] }}
          ending={shown.ending ?? { typed: { endedOn: printedDay(dateInJapan(clock.now()), language) }, errors: [] }}
          theirs={shown.theirs ?? null}
        />
      ),
    },
    shown.status ?? 200,
  );
}

const withTerm =
  (work: (context: WorkspaceContext, loaded: Loaded) => Reply | Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const loaded = await loadTerm(context.tx, context.actor, context.params.term ?? '');
    return loaded ? work(context, loaded) : refuse('not-found');
  };

const backToSeat = (context: WorkspaceContext, { seat }: Loaded, done: string): Reply =>
  redirect(`${paths.seat.to(context.actor.workspaceKey, seat.seatId)}${queryText({ done })}`);

async function change(context: WorkspaceContext, loaded: Loaded): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const t = messages[language].seat;
  const typed = readTyped(context.form, ['office', 'howNamed']);
  const changed = await changeOffice(tx, actor, {
    termId: loaded.term.termId,
    office: offices.find((office) => office === typed.office) ?? loaded.term.office,
    howNamed: typed.howNamed ?? '',
    version: wholeNumber(context.form.get('version')),
    clock,
  });
  if (changed.ok) return backToSeat(context, loaded, 'office');
  const { error } = changed;
  if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
  if (error.kind === 'changed') {
    const { office, howNamed, version } = error.stored;
    const now = { ...loaded, term: { ...loaded.term, version } };
    return show(context, now, { office: { typed, errors: [] }, theirs: { office, howNamed }, status: 409 });
  }
  const errors = wordProblems(error.problems, { office: t.office, howNamed: t.howNamed }, language);
  return show(context, loaded, { office: { typed, errors }, status: 422 });
}

async function end(context: WorkspaceContext, loaded: Loaded): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const t = messages[language].seat;
  const labels = { endedOn: t.endedOnLabel, reason: t.reason };
  const typed = readTyped(context.form, ['endedOn', 'reason']);
  const days = dayReader(typed, labels, language);
  const endedOn = days.day('endedOn', 'needed');
  if (endedOn === null) return show(context, loaded, { ending: { typed, errors: days.errors }, status: 422 });
  const ended = await endTerm(tx, actor, { termId: loaded.term.termId, endedOn, reason: typed.reason ?? '', clock });
  if (ended.ok) return backToSeat(context, loaded, 'term-ended');
  const { error } = ended;
  if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
  const errors =
    error.kind === 'invalid'
      ? wordProblems(error.problems, labels, language)
      : [{ field: null, message: t.endedAlready(formatAsOf(error.endedOn, language)) }];
  return show(context, loaded, { ending: { typed, errors }, status: 422 });
}

/** One term, for the secretariat. */
export const termRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.term.pattern,
    who: secretariat,
    audit: 'councils.see-people',
    handle: withTerm((context, loaded) => show(context, loaded)),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.term.pattern,
    who: secretariat,
    audit: 'councils.change-office',
    handle: withTerm(change),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endTerm.pattern,
    who: secretariat,
    audit: 'councils.end-term',
    handle: withTerm(end),
  }),
];
