/** 書面開催の賛否 of one voting seat on one item: '' when only a text came, null when nothing came. */
export type Vote = '' | 'agree' | 'disagree' | 'abstain';

export interface VoteCount {
  readonly agree: number;
  readonly disagree: number;
  readonly abstain: number;
  /** Seats from which no vote came. Silence is never agreement. */
  readonly unanswered: number;
}

/** One entry a voting seat, its latest answer to the item. Example: [賛成, null] → 1 agree, 1 unanswered. */
export function countVotes(latest: readonly (Vote | null)[]): VoteCount {
  const count = (vote: Vote) => latest.filter((it) => it === vote).length;
  const [agree, disagree, abstain] = [count('agree'), count('disagree'), count('abstain')];
  return { agree, disagree, abstain, unanswered: latest.length - agree - disagree - abstain };
}
