import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { QuestionWords } from '../domain/questions/question-draft.ts';
import './tables.ts';

/** One at a time in a workspace: the next number of the fiscal year. Held until the transaction ends. */
export async function takeNumber(tx: Tx, workspaceId: string, fiscalYear: number): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`feedback.question ${workspaceId}`}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('feedback.question')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('workspaceId', '=', workspaceId)
    .where('fiscalYear', '=', fiscalYear)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Points and choices of a question, in place of those there were. */
export async function putLists(
  tx: Tx,
  key: { readonly workspaceId: string; readonly questionId: string },
  { points, choices }: Pick<QuestionWords, 'points' | 'choices'>,
): Promise<void> {
  for (const [table, texts] of [
    ['feedback.point', points],
    ['feedback.choice', choices],
  ] as const) {
    await tx
      .deleteFrom(table)
      .where('workspaceId', '=', key.workspaceId)
      .where('questionId', '=', key.questionId)
      .execute();
    if (texts.length === 0) continue;
    await tx
      .insertInto(table)
      .values(texts.map((text, i) => ({ ...key, position: i + 1, text })))
      .execute();
  }
}

/** True once the words are out of the house: received by anybody, also one who was taken off since, or on their way as a mail. */
export async function hasGoneOut(tx: Tx, workspaceId: string, questionId: string): Promise<boolean> {
  const received = await tx
    .selectFrom('feedback.addressee')
    .select('addresseeId')
    .where('workspaceId', '=', workspaceId)
    .where('questionId', '=', questionId)
    .where('state', '!=', 'drafted')
    .limit(1)
    .executeTakeFirst();
  if (received) return true;
  const mail = await tx
    .selectFrom('feedback.mailAddressee as ma')
    .innerJoin('feedback.addressee as a', (join) =>
      join.onRef('a.workspaceId', '=', 'ma.workspaceId').onRef('a.addresseeId', '=', 'ma.addresseeId'),
    )
    .innerJoin('feedback.mail as m', (join) =>
      join.onRef('m.workspaceId', '=', 'ma.workspaceId').onRef('m.mailId', '=', 'ma.mailId'),
    )
    .select('m.mailId')
    .where('ma.workspaceId', '=', workspaceId)
    .where('a.questionId', '=', questionId)
    .where('m.state', 'in', ['queued', 'sending', 'sent', 'uncertain'])
    .limit(1)
    .executeTakeFirst();
  return mail !== undefined;
}

/** Mails with words that stand no more, and that no server took: nobody sends them again. To be called with the question locked. */
export async function cancelUnsent(tx: Tx, workspaceId: string, questionId: string): Promise<void> {
  await tx
    .updateTable('feedback.mail')
    .set({ state: 'cancelled', cancelledAs: 'not-wanted' })
    .where('workspaceId', '=', workspaceId)
    .where('kind', '=', 'question')
    .where('state', 'in', ['refused', 'failed'])
    .where('mailId', 'in', (of) =>
      of
        .selectFrom('feedback.mailAddressee as ma')
        .innerJoin('feedback.addressee as a', (join) =>
          join.onRef('a.workspaceId', '=', 'ma.workspaceId').onRef('a.addresseeId', '=', 'ma.addresseeId'),
        )
        .where('ma.workspaceId', '=', workspaceId)
        .where('a.questionId', '=', questionId)
        .select('ma.mailId'),
    )
    .execute();
}

/** Every organisation that was ever asked it, those taken off too, with the numbers that were given. */
export const everAsked = (tx: Tx, workspaceId: string, questionId: string) =>
  tx
    .selectFrom('feedback.addressee')
    .select(['addresseeId', 'organisationId', 'number', 'removedOn', 'state', 'dueOn'])
    .where('workspaceId', '=', workspaceId)
    .where('questionId', '=', questionId)
    .orderBy('number')
    .execute();

/** The question's row, held; its addressees' rows come after it. The version counts up. */
export async function updateQuestion(
  tx: Tx,
  key: { readonly workspaceId: string; readonly questionId: string },
  set: Partial<{
    readonly title: string;
    readonly background: string;
    readonly answerKind: QuestionWords['answerKind'];
    readonly silenceAgrees: boolean;
    readonly closedOn: string | null;
    readonly closedAs: '' | 'ended' | 'withdrawn';
    readonly closingNote: string;
  }>,
): Promise<void> {
  await tx
    .updateTable('feedback.question')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('workspaceId', '=', key.workspaceId)
    .where('questionId', '=', key.questionId)
    .execute();
}

/** What the secretariat changes on an addressee's row, held before. */
export async function updateAddressee(
  tx: Tx,
  key: { readonly workspaceId: string; readonly addresseeId: string },
  set: Partial<{
    readonly dueOn: string;
    readonly regularMeetingOn: string | null;
    readonly carrierSeatId: string | null;
    readonly removedOn: string | null;
    readonly removeReason: string;
  }>,
): Promise<void> {
  await tx
    .updateTable('feedback.addressee')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('workspaceId', '=', key.workspaceId)
    .where('addresseeId', '=', key.addresseeId)
    .execute();
}

/** Questions that were raised from something and have not been withdrawn, oldest first. */
export const questionsOfOrigin = (tx: Tx, workspaceId: string, originId: string) =>
  tx
    .selectFrom('feedback.question')
    .select(['questionId', 'fiscalYear', 'number', 'title'])
    .where('workspaceId', '=', workspaceId)
    .where('originId', '=', originId)
    .where('closedAs', '!=', 'withdrawn')
    .orderBy('fiscalYear')
    .orderBy('number')
    .execute();
