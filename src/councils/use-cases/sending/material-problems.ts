import type { Actor } from '#kernel/actor.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Visibility, visibilities } from '../../domain/meeting.ts';
import type { TextProblem } from '../../domain/sending/text-problem.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { agendaItems, type Meeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import type { Material } from '../../store/sending/materials.ts';

export interface MaterialFacts {
  readonly number: number;
  readonly title: string;
  readonly visibility: Visibility;
  readonly itemId: string | null;
  readonly presenterSeatId: string | null;
  /** The meeting's other materials in force: two of one number cannot be told apart on the day. */
  readonly others: readonly Material[];
}

/** What is wrong with what is said about a material. */
export async function materialProblems(
  tx: Tx,
  actor: Actor,
  meeting: Meeting,
  facts: MaterialFacts,
): Promise<readonly TextProblem[]> {
  const { number, title, visibility, itemId, presenterSeatId } = facts;
  const problems: TextProblem[] = [...textFindings('title', title, { limit: textLimits.name, required: true })];
  if (!Number.isInteger(number) || number < 1 || number > 999) problems.push({ field: 'number', kind: 'out-of-range' });
  else if (facts.others.some((it) => it.number === number)) problems.push({ field: 'number', kind: 'taken' });
  if (!visibilities.includes(visibility)) problems.push({ field: 'visibility', kind: 'not-a-choice' });
  if (itemId !== null) {
    const items = isUuid(itemId) ? await agendaItems(tx, actor.workspaceId, meeting.meetingId) : [];
    if (!items.some((item) => item.itemId === itemId)) problems.push({ field: 'itemId', kind: 'no-such-record' });
  }
  if (presenterSeatId !== null) {
    const seats = await seatingOn(tx, actor.workspaceId, meeting.bodyId, meeting.heldOn);
    if (!seats.some(({ seatId }) => seatId === presenterSeatId)) {
      problems.push({ field: 'presenterSeatId', kind: 'no-such-record' });
    }
  }
  return problems;
}
