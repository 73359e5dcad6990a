import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { lettersOfSameNumber } from '../../domain/bodies/document-number.ts';
import { byRosterOrder } from '../../domain/bodies/roster-order.ts';
import { councilsPolicy } from '../../policy.ts';
import { type NamedTerm, type Seat, seatsOfBody, termsOfSeats } from '../../store/bodies.ts';

/** A term that a 委嘱状 may be made for, with its seat. */
export interface TermOfSeat {
  readonly term: NamedTerm;
  readonly seat: Seat;
}

/** One 文書番号 of one day: the 委嘱状 that bear it, in the roster's order. */
export interface LetterBatch {
  readonly documentNumber: string;
  readonly dated: IsoDate;
  readonly terms: readonly TermOfSeat[];
  /** Other letters under this number in the same 年度. */
  readonly sameNumber: readonly {
    readonly kind: 'appointment' | 'notice';
    readonly bodyName: string;
    readonly dated: IsoDate;
  }[];
}

export interface Letters {
  /** Terms that run or are still to come, in the roster's order. */
  readonly terms: readonly TermOfSeat[];
  /** What the register has, the latest first. */
  readonly batches: readonly LetterBatch[];
}

/** 委嘱状 of a body: for whom one can be made, and which have left the house. For those who keep the books. */
export async function loadLetters(
  tx: Tx,
  actor: Actor,
  input: { readonly bodyId: string; readonly today: IsoDate },
): Promise<Letters> {
  if (!councilsPolicy['councils.keep'](actor)) return { terms: [], batches: [] };
  const { workspaceId } = actor;
  const seats = (await seatsOfBody(tx, workspaceId, input.bodyId)).toSorted(byRosterOrder);
  const terms = await termsOfSeats(
    tx,
    workspaceId,
    seats.map((seat) => seat.seatId),
  );
  const inOrder = seats.flatMap((seat) =>
    terms.filter((term) => term.seatId === seat.seatId).map((term): TermOfSeat => ({ term, seat })),
  );
  const letters = await tx
    .selectFrom('councils.letter as l')
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'l.workspaceId').onRef('b.bodyId', '=', 'l.bodyId'),
    )
    .select(['l.kind', 'l.subjectId', 'l.bodyId', 'l.documentNumber', 'l.dated', 'b.name as bodyName'])
    .where('l.workspaceId', '=', workspaceId)
    .orderBy('l.dated', 'desc')
    .orderBy('l.enteredAt', 'desc')
    .execute();
  const own = letters.filter((letter) => letter.kind === 'appointment' && letter.bodyId === input.bodyId);
  const batches = [...Map.groupBy(own, (letter) => JSON.stringify([letter.documentNumber, letter.dated])).values()];
  return {
    terms: inOrder.filter(
      ({ term, seat }) => term.endedOn === null && term.endsOn >= input.today && seat.endedOn === null,
    ),
    batches: batches.flatMap((batch): LetterBatch[] => {
      const [first] = batch;
      if (!first) return [];
      const ids = new Set(batch.map((letter) => letter.subjectId));
      const { documentNumber, dated } = first;
      return [
        {
          documentNumber,
          dated,
          terms: inOrder.filter(({ term }) => ids.has(term.termId)),
          sameNumber: lettersOfSameNumber(letters, first),
        },
      ];
    }),
  };
}
