import type { Presence } from '../meeting.ts';
import { quorumByAnswers, quorumByPresence } from '../sending/quorum.ts';
import { countVotes, type VoteCount } from '../sending/votes.ts';
import type { MinutesMember, MinutesQuorum, MinutesSpeaker } from './document.ts';
import type { AttendeeFact, MinutesFacts } from './facts.ts';

const came: readonly (Presence | null)[] = ['present', 'online', 'late', 'left-early'];
/** 出席 in person or online, also late or only until some time; a proxy is counted apart, and null is not known. */
export const attendedInPerson = (presence: Presence | null): boolean => came.includes(presence);

/** Members in the roster's order. A seat that nobody held and nobody was asked for is not there. */
export function membersOf(facts: MinutesFacts): readonly MinutesMember[] {
  return facts.seats.flatMap((seat) => {
    const attendee = bySeat(facts, seat.seatId);
    const name = attendee?.name ?? seat.person?.name;
    if (name === undefined) return [];
    const samePerson = seat.person !== null && (!attendee?.personId || attendee.personId === seat.person.personId);
    return [
      {
        name,
        jobTitle: samePerson ? (seat.person?.jobTitle ?? '') : '',
        organisation: seat.organisationName || attendee?.organisationName || seat.note,
        sector: seat.sector,
        office: samePerson ? (seat.term?.office ?? 'member') : 'member',
        presence: attendee?.presence ?? null,
        proxyName: attendee?.proxyName ?? '',
        proxyTitle: attendee?.proxyTitle ?? '',
      },
    ];
  });
}

/** Who speaks from a seat: its proxy where one came, else its member. */
export function speakerOfSeat(facts: MinutesFacts, seatId: string | null, typed: string): MinutesSpeaker {
  const seat = facts.seats.find((each) => each.seatId === seatId);
  const attendee = seatId === null ? undefined : bySeat(facts, seatId);
  if (!seat) return { speaker: typed || (attendee?.name ?? ''), organisation: attendee?.organisationName ?? '' };
  const proxy = attendee?.presence === 'proxy' ? attendee.proxyName : '';
  return {
    speaker: typed || proxy || attendee?.name || (seat.person?.name ?? ''),
    organisation: seat.organisationName || attendee?.organisationName || seat.note,
  };
}

const bySeat = (facts: MinutesFacts, seatId: string): AttendeeFact | undefined =>
  facts.attendees.find((attendee) => attendee.role === 'member' && attendee.seatId === seatId);

/** 定足数 of the seats with a vote that somebody holds on the day. In a 書面開催 those who answered take part. */
export function quorumOfMinutes(facts: MinutesFacts): MinutesQuorum {
  const voting = votingSeats(facts).map(({ attendee }) => attendee);
  const { quorum: rule, proxiesCount } = facts.body;
  return { rule, proxiesCount, ...quorumState(facts, voting) };
}

function quorumState({ body, meeting, opinions }: MinutesFacts, voting: readonly (AttendeeFact | undefined)[]) {
  if (meeting.form !== 'written') {
    return quorumByPresence(
      body,
      voting.map((attendee) => ({ reply: '', presence: attendee?.presence ?? null })),
    );
  }
  const answered = new Set(opinions.map(({ attendeeId }) => attendeeId));
  return quorumByAnswers(body, voting.length, voting.filter((it) => it && answered.has(it.attendeeId)).length);
}

/** 賛否 on one item of a 書面開催, of the seats with a vote. */
export function votesOn(facts: MinutesFacts, itemId: string): VoteCount {
  const byAttendee = new Map(
    facts.opinions.filter((opinion) => opinion.itemId === itemId).map(({ attendeeId, vote }) => [attendeeId, vote]),
  );
  return countVotes(
    votingSeats(facts).map(({ attendee }) => (attendee && byAttendee.get(attendee.attendeeId)) ?? null),
  );
}

const votingSeats = (facts: MinutesFacts) =>
  facts.seats
    .filter((seat) => seat.voting && seat.person !== null)
    .map((seat) => ({ seat, attendee: bySeat(facts, seat.seatId) }));
