import { type Sector, sectors } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { organisationExists } from '../../store/bodies.ts';

export interface SeatInput {
  readonly sector: Sector;
  readonly organisationId: string | null;
  /** What the roster says where there is no organisation. */
  readonly note?: string;
  /** Place in the roster within the sector; the end of the list unless told. */
  readonly position?: number | null;
  readonly voting?: boolean;
  readonly since?: IsoDate | null;
}

/** What is wrong with a seat. */
export async function seatProblems(tx: Tx, workspaceId: string, seat: SeatInput): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'note', text: settledText(seat.note), limit: textLimits.name }]),
  ];
  if (!sectors.includes(seat.sector)) problems.push({ field: 'sector', kind: 'not-a-choice' });
  if (seat.organisationId !== null && !(await organisationExists(tx, workspaceId, seat.organisationId))) {
    problems.push({ field: 'organisationId', kind: 'no-such-record' });
  }
  const position = seat.position ?? 1;
  if (!Number.isInteger(position) || position < 1 || position > 9999) {
    problems.push({ field: 'position', kind: 'out-of-range', from: 1, limit: 9999 });
  }
  if (seat.since && !isIsoDate(seat.since)) problems.push({ field: 'since', kind: 'no-such-day' });
  return problems;
}
