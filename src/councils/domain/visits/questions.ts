import type { Sector } from '#directory/domain/index.ts';

/** A question of one meeting: to one seat, to a sector, or (both '') to all. */
export interface BriefingQuestion {
  readonly sector: Sector | '';
  /** Seat id, or ''. */
  readonly seatKey: string;
  readonly position: 1 | 2;
  readonly text: string;
}

export const questionPositions = [1, 2] as const;

/**
 * The meeting's two questions for a seat. For each of the two: the seat's own, else its sector's, else the one for all; '' where
 * nobody has written any.
 */
export const questionsFor = (
  questions: readonly BriefingQuestion[],
  seat: { readonly seatId: string; readonly sector: Sector },
): readonly [string, string] => {
  const at = (position: 1 | 2): string => {
    const these = questions.filter((question) => question.position === position);
    const own = these.find(({ seatKey }) => seatKey === seat.seatId);
    const shared = these.filter(({ seatKey }) => seatKey === '');
    const chosen =
      own ?? shared.find(({ sector }) => sector === seat.sector) ?? shared.find(({ sector }) => sector === '');
    return chosen?.text ?? '';
  };
  return [at(1), at(2)];
};

/** The questions as one text, the same whatever order they were read in: for "has somebody changed them since I looked?". */
export const questionsText = (questions: readonly BriefingQuestion[]): string =>
  JSON.stringify(questions.map(({ sector, seatKey, position, text }) => [sector, seatKey, position, text]).sort());
