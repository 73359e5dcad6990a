import { endAction } from '#challenges/index.ts';
import {
  addDecision,
  agendaItems,
  agreeMeetingAction,
  attendeesOf,
  beginCheck,
  closeMeeting,
  confirmMinutes,
  endKeyRemark,
  importTranscript,
  loadMinutes,
  markKeyRemark,
  recordOutcome,
  recordPresence,
  type seatingOn,
  signMinutes,
  startMinutes,
} from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SampleItem, SampleMeeting } from '#samples/sample-councils.ts';
import { must, noon, type SampleBooks } from './sample-books.ts';

/** A meeting that has been put on the books. */
export interface Held {
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

/** The day itself and the days after: attendance, results, transcript, key remarks. */
export async function hold(held: Held): Promise<void> {
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

/**
 * The members check the minutes; a meeting that is signed has the chair's and one member's signature. A check that still runs began
 * the other day, whenever the meeting was: a trial shows one that members can answer.
 */
export async function check({ tx, actor, sample, books, meetingId, seats }: Held, today: string): Promise<void> {
  const from = sample.state === 'signed' ? { day: sample.heldOn, days: 7 } : { day: today, days: -3 };
  const begun = noon(from.day, from.days);
  must(await startMinutes(tx, actor, { meetingId, style: 'summary', clock: begun }));
  const checkUntil = dateInJapan(noon(from.day, from.days + 14).now());
  must(await beginCheck(tx, actor, { meetingId, checkUntil, personalLinks: books.links, clock: begun }));
  const textSha256 = (await loadMinutes(tx, actor, meetingId))!.editions.closed.sha256;
  const present = seats.filter(
    ({ person }) =>
      person && !sample.absent?.some((absent) => books.people.get(absent.person)?.personId === person.personId),
  );
  const confirming = { meetingId, textSha256, via: 'secretariat', clock: noon(from.day, from.days + 2) } as const;
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
