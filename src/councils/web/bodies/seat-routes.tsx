import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays } from '#kernel/day-count.ts';
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
import { termEnd } from '../../domain/bodies/term-period.ts';
import { lastDayOf } from '../../domain/bodies/terms.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { changeSeat } from '../../use-cases/bodies/change-seat.ts';
import { endSeat } from '../../use-cases/bodies/end-seat.ts';
import { listPeople } from '../../use-cases/bodies/list-people.ts';
import { type LoadedSeat, loadSeat } from '../../use-cases/bodies/load-seat.ts';
import { appointPerson } from './appoint-person.ts';
import { crumbs } from './crumbs.ts';
import { organisationOptions, readSeatForm, seatFields, seatLabels, storedSeatForm } from './seat-form.ts';
import { seatName } from './seat-name.ts';
import { SeatPage } from './seat-page.tsx';
import {
  dayReader,
  type FilledForm,
  printedDay,
  readTyped,
  type Typed,
  wholeNumber,
  wordProblems,
} from './typed-form.ts';

interface Shown {
  readonly edit?: FilledForm;
  readonly appointing?: FilledForm;
  readonly ending?: FilledForm;
  readonly theirs?: Typed;
  readonly status?: number;
}

async function show(context: WorkspaceContext, loaded: LoadedSeat, shown: Shown = {}): Promise<Reply> {
  const { tx, actor, language, clock, query } = context;
  const t = messages[language].seat;
  const today = dateInJapan(clock.now());
  const { seat, body } = loaded;
  const people = await listPeople(tx, actor, { text: '', today });
  const done = {
    changed: t.done.changed,
    ended: t.done.ended,
    appointed: t.done.appointed,
    'term-ended': t.done.termEnded,
    office: t.done.office,
  };
  const filled = (typed: Typed): FilledForm => ({ typed, errors: [] });
  context.touch(seat.seatId);
  const name = seatName({ ...seat, ...loaded }, language);
  return page(
    {
      title: t.title(name),
      section: 'councils',
      breadcrumbs: crumbs(
        actor.workspaceKey,
        language,
        { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
        { label: name },
      ),
      body: (
        <SeatPage
          {...{ loaded, today, actor, language }}
          edit={shown.edit ?? filled(storedSeatForm(seat, language))}
          appointing={shown.appointing ?? filled(proposedTerm(loaded, today, context))}
          ending={shown.ending ?? filled({ endedOn: printedDay(today, language) })}
          theirs={shown.theirs ?? null}
          done={Object.entries(done).find(([key]) => key === query.get('done'))?.[1] ?? null}
          organisations={await organisationOptions(tx, actor, seat.organisationId)}
          people={people.map(({ person, organisationName }) => ({
            value: person.personId,
            label: organisationName === '' ? person.name : `${person.name}（${organisationName}）`,
          }))}
        />
      ),
    },
    shown.status ?? 200,
  );
}

/** The day after the last term, or today where that is past; for as long as the body's terms are. */
function proposedTerm({ terms, body }: LoadedSeat, today: string, { language }: WorkspaceContext): Typed {
  const last = terms.map(lastDayOf).toSorted().at(-1);
  const after = last ? addDays(last, 1) : today;
  const appointedOn = after > today ? after : today;
  return {
    channel: 'paper',
    office: 'member',
    appointedOn: printedDay(appointedOn, language),
    endsOn: printedDay(termEnd(appointedOn, body.termMonths), language),
  };
}

const withSeat =
  (work: (context: WorkspaceContext, loaded: LoadedSeat) => Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const loaded = await loadSeat(context.tx, context.actor, context.params.seat ?? '');
    return loaded ? work(context, loaded) : refuse('not-found');
  };

async function change(context: WorkspaceContext, loaded: LoadedSeat): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const typed = readTyped(context.form, seatFields);
  const read = readSeatForm(typed, language);
  if (read.errors.length > 0) return show(context, loaded, { edit: { typed, errors: read.errors }, status: 422 });
  const { seatId } = loaded.seat;
  const version = wholeNumber(context.form.get('version'));
  const changed = await changeSeat(tx, actor, { ...read.seat, seatId, version, clock });
  if (changed.ok) return redirect(`${paths.seat.to(actor.workspaceKey, seatId)}${queryText({ done: 'changed' })}`);
  const { error } = changed;
  if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
  if (error.kind === 'changed') {
    const stored = { ...loaded, seat: error.stored };
    const theirs = storedSeatForm(error.stored, language);
    return show(context, stored, { edit: { typed, errors: [] }, theirs, status: 409 });
  }
  const errors = wordProblems(error.problems, seatLabels(language), language);
  return show(context, loaded, { edit: { typed, errors }, status: 422 });
}

async function end(context: WorkspaceContext, loaded: LoadedSeat): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const t = messages[language].seat;
  const labels = { endedOn: t.endedOnLabel, reason: t.reason };
  const typed = readTyped(context.form, ['endedOn', 'reason']);
  const days = dayReader(typed, labels, language);
  const endedOn = days.day('endedOn', 'needed');
  if (endedOn === null) return show(context, loaded, { ending: { typed, errors: days.errors }, status: 422 });
  const { seatId } = loaded.seat;
  const ended = await endSeat(tx, actor, { seatId, endedOn, reason: typed.reason ?? '', clock });
  if (ended.ok) return redirect(`${paths.seat.to(actor.workspaceKey, seatId)}${queryText({ done: 'ended' })}`);
  const { error } = ended;
  if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
  const errors =
    error.kind === 'invalid'
      ? wordProblems(error.problems, labels, language)
      : [{ field: null, message: t.endedAlready(formatAsOf(error.endedOn, language)) }];
  return show(context, loaded, { ending: { typed, errors }, status: 422 });
}

async function appointing(context: WorkspaceContext, loaded: LoadedSeat): Promise<Reply> {
  const done = await appointPerson(context, loaded);
  if (!done.ok) {
    const { error } = done;
    if (error.kind !== 'invalid') return refuse(error.kind);
    return show(context, loaded, { appointing: error.form, status: 422 });
  }
  context.touch(done.value.termId);
  const to = paths.seat.to(context.actor.workspaceKey, loaded.seat.seatId);
  return redirect(`${to}${queryText({ done: 'appointed' })}`);
}

/** One seat, for the secretariat. */
export const seatRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.seat.pattern,
    who: secretariat,
    audit: 'councils.see-people',
    handle: withSeat((context, loaded) => show(context, loaded)),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.seat.pattern,
    who: secretariat,
    audit: 'councils.change-seat',
    handle: withSeat(change),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endSeat.pattern,
    who: secretariat,
    audit: 'councils.end-seat',
    handle: withSeat(end),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.terms.pattern,
    who: secretariat,
    audit: 'councils.appoint',
    handle: withSeat(appointing),
  }),
];
