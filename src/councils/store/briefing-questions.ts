import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { BriefingQuestion } from '../domain/visits/questions.ts';
import './tables.ts';

export const questionsOfMeeting = (
  tx: Tx,
  workspaceId: string,
  meetingId: string,
): Promise<readonly BriefingQuestion[]> =>
  tx
    .selectFrom('councils.briefingQuestion')
    .select(['sector', 'seatKey', 'position', 'text'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('seatKey')
    .orderBy('sector')
    .orderBy('position')
    .execute();

/** The meeting's questions become these. The caller holds the meeting's row, so that two who write at once follow each other. */
export async function replaceQuestions(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  questions: readonly BriefingQuestion[],
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom('councils.briefingQuestion')
    .where('workspaceId', '=', actor.workspaceId)
    .where('meetingId', '=', meetingId)
    .execute();
  if (questions.length === 0) return;
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: at };
  const { workspaceId } = actor;
  await tx
    .insertInto('councils.briefingQuestion')
    .values(questions.map((question) => ({ workspaceId, meetingId, ...question, ...entered })))
    .execute();
}
