import type { QuorumRule } from '../body.ts';
import type { Presence, Reply } from '../meeting.ts';

/** One seat that votes and is held on the meeting's day. */
export interface VotingSeat {
  /** '' while nobody has answered. */
  readonly reply: Reply;
  /** null before the meeting. */
  readonly presence: Presence | null;
}

export interface QuorumState {
  /** Voting seats that somebody holds. */
  readonly seats: number;
  /** 定足数, in seats; 0 where the body's rules name none. */
  readonly needed: number;
  /** 出席, proxies included where they count. */
  readonly attending: number;
  /** Of those attending. */
  readonly proxies: number;
  readonly met: boolean;
}

/**
 * 定足数 in seats, of `seats` that vote and are held: 過半数 is more than half (9 → 5, 16 → 9), 半数以上 at least half (9 → 5,
 * 16 → 8), 3分の2以上 at least two thirds (9 → 6, 16 → 11), 定めなし 0. Whole numbers throughout.
 * 根拠: the body's 要綱 (councils.body.quorum)
 */
export function quorumOf(rule: QuorumRule, seats: number): number {
  switch (rule) {
    case 'majority':
      return Math.floor(seats / 2) + 1;
    case 'half':
      return Math.floor((seats + 1) / 2);
    case 'two-thirds':
      return Math.floor((2 * seats + 2) / 3);
    case 'none':
      return 0;
  }
}

/** Whether the meeting is quorate by what was seen on the day: 遅参 and 早退 were there, proxies count if the body says so. */
export function quorumByPresence(
  body: { readonly quorum: QuorumRule; readonly proxiesCount: boolean },
  seats: readonly VotingSeat[],
): QuorumState {
  const proxies = seats.filter(({ presence }) => presence === 'proxy').length;
  const inPerson = seats.filter(({ presence }) => presence !== null && presence !== 'absent' && presence !== 'proxy');
  return quorumState(body, seats.length, inPerson.length, proxies);
}

/** What is to be expected by the answers so far. */
export function quorumByReplies(
  body: { readonly quorum: QuorumRule; readonly proxiesCount: boolean },
  seats: readonly VotingSeat[],
): QuorumState {
  const proxies = seats.filter(({ reply }) => reply === 'proxy').length;
  const inPerson = seats.filter(({ reply }) => reply === 'attend' || reply === 'online').length;
  return quorumState(body, seats.length, inPerson, proxies);
}

/** 書面開催: whoever has answered takes part. */
export const quorumByAnswers = (body: { readonly quorum: QuorumRule }, seats: number, answered: number): QuorumState =>
  quorumState({ quorum: body.quorum, proxiesCount: false }, seats, answered, 0);

function quorumState(
  body: { readonly quorum: QuorumRule; readonly proxiesCount: boolean },
  seats: number,
  inPerson: number,
  proxiesThere: number,
): QuorumState {
  const needed = quorumOf(body.quorum, seats);
  const proxies = body.proxiesCount ? proxiesThere : 0;
  const attending = inPerson + proxies;
  return { seats, needed, attending, proxies, met: attending >= needed };
}
