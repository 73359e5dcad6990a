import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import '../tables.ts';
import type { LetterTable } from '../tables/bodies.ts';

export type Letter = Readonly<Selectable<LetterTable>>;

/** The 文書番号 and date under which a meeting's 開催通知 left the house; the latest where it was sent again under another. */
export const noticeLetter = (tx: Tx, workspaceId: string, meetingId: string): Promise<Letter | undefined> =>
  tx
    .selectFrom('councils.letter')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', 'notice')
    .where('subjectId', '=', meetingId)
    .orderBy('enteredAt', 'desc')
    .orderBy('letterId')
    .executeTakeFirst();
