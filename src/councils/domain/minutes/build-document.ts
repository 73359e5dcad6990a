import type { Visibility } from '../meeting.ts';
import { speakerResolver } from '../transcripts/resolve-speakers.ts';
import { stricter } from '../viewpoint.ts';
import { membersOf, quorumOfMinutes, speakerOfSeat, votesOn } from './attendance.ts';
import type {
  MinutesDocument,
  MinutesGuest,
  MinutesItem,
  MinutesRecord,
  MinutesRemark,
  MinutesSpeaker,
  Seen,
} from './document.ts';
import type { ItemFact, MinutesFacts, UnderItem } from './facts.ts';
import { itemOfTurns, transcriptVisibility, turnsOf } from './turns.ts';

/**
 * The minutes as the books have them now, everything included; `editionOf` makes an edition of it.
 *
 * What belongs to an item is never more public than the item. What stands under no item is public when the meeting is open, else
 * 委員限り; what stands under an item that was taken off the agenda is 委員限り.
 */
export function buildDocument(facts: MinutesFacts): MinutesDocument {
  const { meeting, body, attendees, items } = facts;
  const visibilityOf = visibilityUnder(facts);
  const spoken = facts.style === 'verbatim' ? transcriptRemarks(facts) : new Map<string | null, SeenRemark[]>();
  const record = (itemId: string | null) => recordOf(facts, itemId, visibilityOf, spoken.get(itemId) ?? []);
  let number = 0;
  const guests = (role: 'guest' | 'secretariat'): readonly MinutesGuest[] =>
    attendees
      .filter((attendee) => attendee.role === role && attendee.presence !== 'absent')
      .map(({ name, organisationName }) => ({ name, organisation: organisationName }));
  const observers = attendees.filter(({ role, presence }) => role === 'observer' && presence !== 'absent');
  return {
    format: 'renkei-minutes/1',
    workspace: facts.workspace,
    body: { name: body.name, secretariat: body.secretariat },
    meeting: { ...meeting, transcribed: facts.lines.length > 0 },
    style: facts.style,
    preface: facts.preface,
    members: membersOf(facts),
    guests: guests('guest'),
    observers: {
      count: observers.length,
      names: observers.map(({ name }) => ({ name, visibility: 'members' })),
    },
    secretariat: guests('secretariat'),
    quorum: quorumOfMinutes(facts),
    items: items.map((item) => {
      if (item.visibility !== 'secretariat') number += 1;
      return buildItem(facts, item, item.visibility === 'secretariat' ? 0 : number, record(item.itemId));
    }),
    other: record(null),
    materials: facts.materials.map(({ number: of, title, pages, visibility, itemId }) => ({
      number: of,
      title,
      pages,
      visibility: itemId === null ? visibility : stricter(visibility, visibilityOf(itemId)),
    })),
  };
}

function buildItem(facts: MinutesFacts, item: ItemFact, number: number, record: MinutesRecord): MinutesItem {
  return {
    type: 'item',
    id: item.itemId,
    number,
    title: item.title,
    kind: item.kind,
    explanation: item.explanation,
    presenter: speakerOfSeat(facts, item.presenterSeatId, item.presenterName).speaker,
    startedAt: item.startedAt,
    endedAt: item.endedAt,
    visibility: item.visibility,
    outcome: item.outcome,
    outcomeNote: item.outcomeNote,
    summary: item.summary,
    votes: facts.meeting.form === 'written' ? votesOn(facts, item.itemId) : null,
    ...record,
  };
}

type SeenRemark = Seen<MinutesRemark>;
type VisibilityUnder = (itemId: string | null) => Visibility;

function visibilityUnder({ items, meeting }: MinutesFacts): VisibilityUnder {
  const known = new Map(items.map((item) => [item.itemId, item.visibility]));
  return (itemId) =>
    itemId === null ? (meeting.openness === 'open' ? 'public' : 'members') : (known.get(itemId) ?? 'members');
}

function recordOf(
  facts: MinutesFacts,
  itemId: string | null,
  visibilityOf: VisibilityUnder,
  spoken: readonly SeenRemark[],
): MinutesRecord {
  const listed = new Set(facts.items.map((item) => item.itemId));
  const here = (part: UnderItem) => (part.itemId !== null && listed.has(part.itemId) ? part.itemId : null) === itemId;
  const visibility = (part: UnderItem) => visibilityOf(part.itemId);
  const remarks = facts.style === 'verbatim' ? facts.remarks.filter(here) : [];
  return {
    decisions: facts.decisions.filter(here).map((it) => ({ text: it.text, visibility: visibility(it) })),
    actions: facts.actions
      .filter(here)
      .map((it) => ({ title: it.title, owner: it.owner, dueOn: it.dueOn, visibility: visibility(it) })),
    keyRemarks: facts.keyRemarks.filter(here).map((it) => ({
      kind: it.kind,
      text: it.text,
      ...speakerOfSeat(facts, it.seatId, it.speakerName),
      visibility: stricter(it.visibility, visibility(it)),
    })),
    remarks:
      remarks.length === 0
        ? spoken
        : remarks.map((it) => ({
            text: it.text,
            from: 'recorder',
            ...speakerOfSeat(facts, it.seatId, it.speakerName),
            visibility: visibility(it),
          })),
    opinions: facts.opinions
      .filter((it) => here(it) && it.text !== '')
      .map((it) => {
        const attendee = facts.attendees.find((each) => each.attendeeId === it.attendeeId);
        const { organisation } = speakerOfSeat(facts, attendee?.seatId ?? null, '');
        return {
          name: attendee?.name ?? '',
          organisation: organisation || (attendee?.organisationName ?? ''),
          vote: it.vote,
          text: it.text,
          visibility: visibility(it),
        };
      }),
  };
}

/** The transcript's turns by item. */
function transcriptRemarks(facts: MinutesFacts): Map<string | null, SeenRemark[]> {
  const turns = turnsOf(facts.lines);
  const named = speakersNamed(facts);
  const timed = facts.items.map((item) => ({ ...item, id: item.itemId }));
  const under = itemOfTurns(turns, timed, facts.meeting.openedAt);
  const visibility = transcriptVisibility(facts.items, facts.meeting.openness === 'open');
  const own = new Map(facts.items.map((item) => [item.itemId, item.visibility]));
  const remarks = new Map<string | null, SeenRemark[]>();
  // Without times nothing says what belongs where: beside a recorder's remarks the whole transcript would say all twice.
  if (facts.remarks.length > 0 && under.every((itemId) => itemId === null)) return remarks;
  turns.forEach((turn, index) => {
    const itemId = under[index] ?? null;
    const list = remarks.get(itemId) ?? [];
    list.push({
      text: turn.text,
      from: 'transcript',
      ...named(turn.speaker),
      visibility: itemId === null ? visibility : stricter(visibility, own.get(itemId) ?? 'members'),
    });
    remarks.set(itemId, list);
  });
  return remarks;
}

/** By the one rule that pages and counts go by too; who holds no seat is printed as the transcript has the name. */
function speakersNamed(facts: MinutesFacts): (name: string) => MinutesSpeaker {
  const memory = new Map(
    facts.speakers.map((known) => [known.speaker, { ...known, outsider: known.outsider || null }]),
  );
  const resolve = speakerResolver({ seats: facts.seats, attendees: facts.attendees, memory });
  return (name) => {
    const { seatId } = resolve(name);
    return seatId ? speakerOfSeat(facts, seatId, '') : { speaker: name, organisation: '' };
  };
}
