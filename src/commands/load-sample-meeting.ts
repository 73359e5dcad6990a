import { endAction } from '#challenges/index.ts';
import {
  addAgendaItem,
  addDecision,
  addMaterial,
  agendaItems,
  agreeMeetingAction,
  attendeesOf,
  beginCheck,
  changeAgendaItem,
  closeMeeting,
  confirmMinutes,
  endKeyRemark,
  importTranscript,
  inviteMembers,
  issueLinks,
  loadMinutes,
  markKeyRemark,
  markSent,
  nextAgenda,
  planMeeting,
  questionsMark,
  recordLetter,
  recordOutcome,
  recordPresence,
  recordVisit,
  seatingOn,
  setQuestions,
  signMinutes,
  startMinutes,
  takeCarryOver,
} from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SampleItem, SampleMeeting } from '#samples/sample-councils.ts';
import { must, noon, type SampleBooks } from './load-sample-councils.ts';

interface Held {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly sample: SampleMeeting;
  readonly books: SampleBooks;
  readonly bodyId: string;
  readonly meetingId: string;
  /** In the sample's order. */
  readonly itemIds: readonly string[];
  readonly seats: Awaited<ReturnType<typeof seatingOn>>;
}

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
  const itemIds: string[] = [];
  for (const item of sample.items) {
    itemIds.push(await putOnAgenda(tx, actor, { bodyId, meetingId, item, seats, books, clock: planning }));
  }
  const held: Held = { tx, actor, sample, books, bodyId, meetingId, itemIds, seats };
  await prepare(held, planned ? now : planning);
  if (sample.state === 'planned') return;
  await send(held, planned ? noon(today, -1) : noon(sample.heldOn, -10));
  if (sample.state === 'noticed') return;
  await hold(held);
  if (sample.state === 'held') return;
  await check(held);
}

interface Wanted {
  readonly bodyId: string;
  readonly meetingId: string;
  readonly item: SampleItem;
  readonly seats: Held['seats'];
  readonly books: SampleBooks;
  readonly clock: Clock;
}

/** An item that the last meeting left open is carried over; another is typed. */
async function putOnAgenda(tx: Tx, actor: Actor, wanted: Wanted): Promise<string> {
  const { bodyId, meetingId, item, seats, books, clock } = wanted;
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
  const agenda = must(await nextAgenda(tx, actor, { bodyId, sources: [], clock }));
  const open = agenda.items.find(({ thing }) => thing?.kind === 'item' && thing.title === item.title)?.thing;
  if (!open) return must(await addAgendaItem(tx, actor, { meetingId, ...typed })).itemId;
  const things = [{ kind: open.kind, id: open.id }];
  const [itemId] = must(await takeCarryOver(tx, actor, { meetingId, things, sources: [], clock })).itemIds;
  const carried = (await agendaItems(tx, actor.workspaceId, meetingId)).find((each) => each.itemId === itemId)!;
  must(await changeAgendaItem(tx, actor, { itemId: carried.itemId, version: carried.version, ...typed }));
  return carried.itemId;
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

async function hold(held: Held): Promise<void> {
  const { tx, actor, sample, books, meetingId, itemIds } = held;
  // 21:30 in Japan: the secretariat writes down what came out while it is fresh.
  const evening = fixedClock(`${sample.heldOn}T12:30:00Z`);
  const away = new Map((sample.absent ?? []).map(({ person, proxy }) => [books.people.get(person)!.personId, proxy]));
  const rows = (await attendeesOf(tx, actor.workspaceId, meetingId))
    .filter(({ role }) => role === 'member')
    .map(({ attendeeId, personId }) => {
      const proxy = personId === null ? undefined : away.get(personId);
      const isAway = personId !== null && away.has(personId);
      return {
        attendeeId,
        presence: proxy ? ('proxy' as const) : isAway ? ('absent' as const) : ('present' as const),
        proxyName: proxy ?? '',
        proxyTitle: '',
        note: '',
      };
    });
  must(await recordPresence(tx, actor, { meetingId, rows, clock: evening }));
  for (const [index, item] of sample.items.entries()) await recordItem(held, item, itemIds[index]!, evening);
  const times = { openedAt: sample.startsAt, closedAt: sample.endsAt };
  must(await closeMeeting(tx, actor, { meetingId, ...times, clock: evening }));
  if (sample.transcript) {
    const { fileName, text } = sample.transcript;
    const bytes = new TextEncoder().encode(text);
    const clock = noon(sample.heldOn, 1);
    const read = must(await importTranscript(tx, actor, { meetingId, fileName, bytes, append: false, clock }));
    await markKeyRemarks(held, read.transcriptId);
  }
}

async function recordItem({ tx, actor, books, meetingId }: Held, item: SampleItem, itemId: string, clock: Clock) {
  if (item.decision) {
    const decisionId = crypto.randomUUID();
    must(await addDecision(tx, actor, { decisionId, meetingId, itemId, text: item.decision, clock }));
  }
  if (item.action) {
    const { title, owner, dueOn, done } = item.action;
    const agreed = await agreeMeetingAction(tx, actor, {
      meetingId,
      itemId,
      title,
      ownerOrganisationId: owner === null ? null : (books.organisations.get(owner) ?? null),
      ownerName: '',
      dueOn,
      challengeId: null,
      clock,
    });
    const { actionId } = must(agreed);
    if (done) must(await endAction(tx, actor, { actionId, state: 'done', note: done, clock: noon(dueOn!) }));
  }
  const stored = (await agendaItems(tx, actor.workspaceId, meetingId)).find((each) => each.itemId === itemId)!;
  must(
    await recordOutcome(tx, actor, {
      itemId,
      outcome: item.outcome ?? null,
      outcomeNote: item.outcomeNote ?? '',
      summary: item.summary ?? '',
      version: stored.version,
      clock,
    }),
  );
}

async function markKeyRemarks(
  { tx, actor, sample, books, meetingId, itemIds, seats }: Held,
  transcriptId: string,
): Promise<void> {
  const clock = noon(sample.heldOn, 2);
  for (const { utterance, item, kind, ending, speaker, words } of sample.keyRemarks ?? []) {
    const seat = seats.find(({ person }) => person?.name === speaker);
    const marked = await markKeyRemark(tx, actor, {
      meetingId,
      kind,
      text: words,
      transcriptId,
      position: utterance,
      remarkId: null,
      itemId: itemIds[item - 1] ?? null,
      seatId: seat?.seatId ?? null,
      speakerName: speaker,
      visibility: sample.items[item - 1]?.visibility ?? 'public',
      clock,
    });
    if (!ending) continue;
    const end = { keyRemarkId: must(marked).keyRemarkId, version: 1, clock };
    const title = ending.kind === 'challenge' ? ending.title : '';
    if (ending.kind === 'challenge') {
      must(await endKeyRemark(tx, actor, { ...end, ending: 'challenge', challengeId: null, title, description: '' }));
    } else if (ending.kind === 'organisation') {
      const organisationId = books.organisations.get(ending.organisation)!;
      const note = '例会で意見を聞いてほしい';
      must(await endKeyRemark(tx, actor, { ...end, ending: 'organisation', organisationId, note }));
    } else {
      must(await endKeyRemark(tx, actor, { ...end, ending: 'noted', note: ending.note }));
    }
  }
}

/** The members check the minutes; a meeting that is signed has the chair's and one member's signature. */
async function check({ tx, actor, sample, books, meetingId, seats }: Held): Promise<void> {
  const begun = noon(sample.heldOn, 7);
  must(await startMinutes(tx, actor, { meetingId, style: 'summary', clock: begun }));
  const checkUntil = dateInJapan(noon(sample.heldOn, 21).now());
  must(await beginCheck(tx, actor, { meetingId, checkUntil, personalLinks: books.links, clock: begun }));
  const textSha256 = (await loadMinutes(tx, actor, meetingId))!.editions.closed.sha256;
  const present = seats.filter(
    ({ person }) =>
      person && !sample.absent?.some((absent) => books.people.get(absent.person)?.personId === person.personId),
  );
  const confirming = { meetingId, textSha256, via: 'secretariat', clock: noon(sample.heldOn, 14) } as const;
  for (const { person } of present.slice(0, 4)) {
    must(await confirmMinutes(tx, actor, { ...confirming, personId: person!.personId }));
  }
  if (sample.state !== 'signed') return;
  const chair = present.find(({ term }) => term?.office === 'chair')!;
  const member = present.find(({ term }) => term?.office === 'member')!;
  const signing = { meetingId, textSha256, via: 'secretariat', clock: noon(sample.heldOn, 24) } as const;
  for (const [asOffice, { person }] of [['chair', chair] as const, ['member', member] as const]) {
    must(await signMinutes(tx, actor, { ...signing, asOffice, personId: person!.personId }));
  }
}
