import {
  addAgendaItem,
  addMaterial,
  agendaItems,
  changeAgendaItem,
  inviteMembers,
  issueLinks,
  markSent,
  moveAgendaItem,
  nextAgenda,
  planMeeting,
  questionsMark,
  recordLetter,
  recordVisit,
  seatingOn,
  setQuestions,
  takeCarryOver,
} from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SampleItem, SampleMeeting } from '#samples/sample-councils.ts';
import { check, type Held, hold } from './load-sample-held.ts';
import { must, noon, type SampleBooks } from './sample-books.ts';

/** One meeting from its planning to wherever it stands, every step on its day. */
export async function loadMeeting(
  tx: Tx,
  actor: Actor,
  sample: SampleMeeting,
  books: SampleBooks,
  now: Clock,
): Promise<void> {
  const today = dateInJapan(now.now());
  const planned = sample.state === 'planned' || sample.state === 'noticed';
  // What is still ahead was planned the other day; what is past, three weeks before.
  const planning = planned ? noon(today, -5) : noon(sample.heldOn, -21);
  const bodyId = books.bodies.get(sample.body)!;
  const { meetingId } = must(
    await planMeeting(tx, actor, {
      bodyId,
      number: sample.number,
      heldOn: sample.heldOn,
      startsAt: sample.startsAt,
      endsAt: sample.endsAt,
      form: 'in-person',
      place: sample.place,
      onlineLink: '',
      openness: sample.items.some(({ visibility }) => visibility === 'members') ? 'partly' : 'open',
      closedReason: sample.items.some(({ visibility }) => visibility === 'members')
        ? '個人の生活にかかわる事例を扱う議題があるため'
        : '',
      answersUntil: null,
      clock: planning,
    }),
  );
  const seats = await seatingOn(tx, actor.workspaceId, bodyId, sample.heldOn);
  const agenda = must(await nextAgenda(tx, actor, { bodyId, sources: [], clock: planning }));
  const carriedOver = agenda.items.flatMap(({ thing }) => (thing?.kind === 'item' ? [thing] : []));
  const itemIds: string[] = [];
  for (const item of sample.items) {
    itemIds.push(await putOnAgenda(tx, actor, { carriedOver, meetingId, item, seats, books, clock: planning }));
  }
  await arrange(tx, actor, meetingId, itemIds);
  const held: Held = { tx, actor, sample, books, bodyId, meetingId, itemIds, seats };
  await prepare(held, planned ? now : planning);
  if (sample.state === 'planned') return;
  await send(held, planned ? noon(today, -1) : noon(sample.heldOn, -10));
  if (sample.state === 'noticed') return;
  await hold(held);
  if (sample.state === 'held') return;
  await check(held, today);
}

interface Wanted {
  /** Items that earlier meetings left open. */
  readonly carriedOver: readonly { readonly kind: string; readonly id: string; readonly title: string }[];
  readonly meetingId: string;
  readonly item: SampleItem;
  readonly seats: Held['seats'];
  readonly books: SampleBooks;
  readonly clock: Clock;
}

/** An item that the last meeting left open is carried over; another is typed. */
async function putOnAgenda(tx: Tx, actor: Actor, wanted: Wanted): Promise<string> {
  const { carriedOver, meetingId, item, seats, books, clock } = wanted;
  const presenter = books.people.get(item.presenter ?? '');
  const seat = presenter && seats.find(({ person }) => person?.personId === presenter.personId);
  const typed = {
    title: item.title,
    explanation: '',
    kind: item.kind,
    minutes: item.minutes,
    visibility: item.visibility ?? 'public',
    presenterSeatId: seat?.seatId ?? null,
    presenterName: seat ? '' : (item.presenter ?? ''),
    clock,
  } as const;
  const open = carriedOver.find(({ title }) => title === item.title);
  if (!open) return must(await addAgendaItem(tx, actor, { meetingId, ...typed })).itemId;
  const things = [{ kind: open.kind, id: open.id }];
  const [itemId] = must(await takeCarryOver(tx, actor, { meetingId, things, sources: [], clock })).itemIds;
  const carried = (await agendaItems(tx, actor.workspaceId, meetingId)).find((each) => each.itemId === itemId)!;
  must(await changeAgendaItem(tx, actor, { itemId: carried.itemId, version: carried.version, ...typed }));
  return carried.itemId;
}

/** Carry-over comes first by itself; the sample's secretariat had its own order. */
async function arrange(tx: Tx, actor: Actor, meetingId: string, wanted: readonly string[]): Promise<void> {
  const order = (await agendaItems(tx, actor.workspaceId, meetingId)).map(({ itemId }) => itemId);
  for (const [to, itemId] of wanted.entries()) {
    for (let at = order.indexOf(itemId); at > to; at -= 1) {
      must(await moveAgendaItem(tx, actor, { itemId, direction: 'up' }));
      order.splice(at - 1, 2, itemId, order[at - 1]!);
    }
  }
}

/** Questions, visits and materials before the meeting. */
async function prepare({ tx, actor, sample, books, meetingId, itemIds, seats }: Held, clock: Clock): Promise<void> {
  must(await inviteMembers(tx, actor, { meetingId, clock }));
  const questions = (sample.questions ?? []).flatMap(({ sector, texts }) =>
    texts.map((text, index) => ({ sector, seatKey: '', position: index === 0 ? (1 as const) : (2 as const), text })),
  );
  if (questions.length > 0) {
    must(await setQuestions(tx, actor, { meetingId, questions, seen: questionsMark([]), clock }));
  }
  for (const { person, on, worries, willSay } of sample.visits ?? []) {
    const { personId } = books.people.get(person)!;
    const { seatId } = seats.find((seat) => seat.person?.personId === personId)!;
    const visit = { visitedOn: on, way: 'visit', visitorName: '事務局 見野 夏子', worries, willSay, note: '' };
    must(await recordVisit(tx, actor, { meetingId, seatId, ...visit, clock: noon(on) }));
  }
  for (const { title, item, text, visibility } of sample.materials ?? []) {
    must(
      await addMaterial(tx, actor, {
        meetingId,
        number: null,
        title,
        visibility: visibility ?? 'members',
        itemId: itemIds[item - 1] ?? null,
        presenterSeatId: null,
        content: { name: `${title}.txt`, bytes: new TextEncoder().encode(text) },
        supersedes: null,
        clock,
      }),
    );
  }
}

async function send({ tx, actor, sample, books, bodyId, meetingId }: Held, clock: Clock): Promise<void> {
  must(await issueLinks(tx, actor, books.links, { meetingId, clock }));
  const dated = dateInJapan(clock.now());
  const documentNumber = `みほ長第${Number(sample.heldOn.slice(2, 4)) * 10 + sample.number}号`;
  must(await recordLetter(tx, actor, { kind: 'notice', subjectId: meetingId, bodyId, documentNumber, dated, clock }));
  for (const channel of ['link', 'paper', 'fax'] as const) {
    must(await markSent(tx, actor, { meetingId, to: { channel }, sentOn: dated, clock }));
  }
}
