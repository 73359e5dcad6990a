import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type {
  MinutesAddendumTable,
  MinutesCommentTable,
  MinutesConfirmationTable,
  MinutesSignatureTable,
  MinutesTable,
} from './tables/minutes.ts';

export type Minutes = Readonly<Selectable<MinutesTable>>;
export type MinutesComment = Readonly<Selectable<MinutesCommentTable>>;
export type MinutesConfirmation = Readonly<Selectable<MinutesConfirmationTable>>;
export type MinutesSignature = Readonly<Selectable<MinutesSignatureTable>>;
export type MinutesAddendum = Readonly<Selectable<MinutesAddendumTable>>;

export const findMinutes = (tx: Tx, workspaceId: string, meetingId: string): Promise<Minutes | undefined> =>
  tx
    .selectFrom('councils.minutes')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();

export const findComment = (tx: Tx, workspaceId: string, commentId: string): Promise<MinutesComment | undefined> =>
  tx
    .selectFrom('councils.minutesComment')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('commentId', '=', commentId)
    .executeTakeFirst();

export const commentsOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly MinutesComment[]> =>
  tx
    .selectFrom('councils.minutesComment')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('enteredAt')
    .orderBy('commentId')
    .execute();

export const confirmationsOf = (
  tx: Tx,
  workspaceId: string,
  meetingId: string,
): Promise<readonly MinutesConfirmation[]> =>
  tx
    .selectFrom('councils.minutesConfirmation')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('enteredAt')
    .orderBy('confirmationId')
    .execute();

export const signaturesOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly MinutesSignature[]> =>
  tx
    .selectFrom('councils.minutesSignature')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('enteredAt')
    .orderBy('signatureId')
    .execute();

export const addendaOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly MinutesAddendum[]> =>
  tx
    .selectFrom('councils.minutesAddendum')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('dated')
    .orderBy('enteredAt')
    .orderBy('addendumId')
    .execute();

export const lockedMinutesOf = (tx: Tx, workspaceId: string, meetingId: string) =>
  tx
    .selectFrom('councils.lockedMinutes')
    .select(['edition', 'content', 'textSha256', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .execute();
