import type { Selectable } from 'kysely';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Answer, AnswerContent } from '../domain/answer.ts';
import type { AddresseeState, AnswerChannel } from '../domain/state.ts';
import './tables.ts';
import type { AnswerTable } from './tables/questions.ts';

/** 回答 of these 照会先, drafts and corrected ones too, oldest first. One query. */
export async function answersOf(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<readonly Answer[]> {
  if (addresseeIds.length === 0) return [];
  const rows = await tx
    .selectFrom('feedback.answer')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', 'in', addresseeIds)
    .orderBy('enteredAt')
    .orderBy('answerId')
    .execute();
  return rows.map(answer);
}

/** The answers that count, by 照会先. One query. */
export async function confirmedAnswers(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<ReadonlyMap<string, Answer>> {
  if (addresseeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('feedback.answer')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', 'in', addresseeIds)
    .where('state', '=', 'confirmed')
    .execute();
  return new Map(rows.map((row) => [row.addresseeId, answer(row)]));
}

export async function findAnswer(tx: Tx, workspaceId: string, answerId: string): Promise<Answer | undefined> {
  const row = await tx
    .selectFrom('feedback.answer')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('answerId', '=', answerId)
    .executeTakeFirst();
  return row && answer(row);
}

const answer = ({
  workspaceId: _workspace,
  enteredBy: _by,
  confirmedAt,
  enteredAt,
  ...row
}: Selectable<AnswerTable>): Answer => ({ ...row, confirmedAt, enteredAt });

/** Columns of what an answer says. */
const contentColumns = (content: AnswerContent) => ({
  kind: content.kind,
  texts: [...content.texts],
  choice: content.choice,
  agreement: content.agreement,
  indicatorName: content.indicatorName,
  indicatorMeasure: content.indicatorMeasure,
  openOutside: content.openOutside,
});

export interface NewAnswer {
  readonly answerId: string;
  readonly addresseeId: string;
  readonly content: AnswerContent;
  readonly drafterName: string;
  readonly drafterTitle: string;
  readonly via: AnswerChannel;
  readonly receivedOn: IsoDate;
  readonly scanFileId?: string | null;
  /** null for a draft. */
  readonly confirmed: { readonly byName: string; readonly supersedes: string | null } | null;
}

export async function insertAnswer(tx: Tx, doer: Doer, row: NewAnswer, at: Date): Promise<void> {
  await tx
    .insertInto('feedback.answer')
    .values({
      workspaceId: doer.workspaceId,
      answerId: row.answerId,
      addresseeId: row.addresseeId,
      state: row.confirmed ? 'confirmed' : 'draft',
      ...contentColumns(row.content),
      drafterName: row.drafterName,
      drafterTitle: row.drafterTitle,
      via: row.via,
      scanFileId: row.scanFileId ?? null,
      receivedOn: row.receivedOn,
      confirmedByName: row.confirmed?.byName ?? '',
      confirmedAt: row.confirmed ? at : null,
      supersedes: row.confirmed?.supersedes ?? null,
      byName: doer.name,
      enteredBy: doer.auditName,
      enteredAt: at,
    })
    .execute();
}

/** A draft goes on under a new version; whoever wrote last is named. False when somebody was faster, or it is no draft any more. */
export async function updateDraft(
  tx: Tx,
  doer: Doer,
  row: Omit<NewAnswer, 'addresseeId' | 'scanFileId'> & { readonly version: number },
  at: Date,
): Promise<boolean> {
  const updated = await tx
    .updateTable('feedback.answer')
    .set({
      ...contentColumns(row.content),
      drafterName: row.drafterName,
      drafterTitle: row.drafterTitle,
      via: row.via,
      receivedOn: row.receivedOn,
      ...(row.confirmed
        ? {
            state: 'confirmed' as const,
            confirmedByName: row.confirmed.byName,
            confirmedAt: at,
            supersedes: row.confirmed.supersedes,
          }
        : {}),
      byName: doer.name,
      enteredBy: doer.auditName,
      enteredAt: at,
      version: row.version + 1,
    })
    .where('workspaceId', '=', doer.workspaceId)
    .where('answerId', '=', row.answerId)
    .where('state', '=', 'draft')
    .where('version', '=', row.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** The answer that counted stays in the books beside the one that corrects it. */
export async function supersede(tx: Tx, workspaceId: string, answerId: string): Promise<void> {
  await tx
    .updateTable('feedback.answer')
    .set({ state: 'superseded' })
    .where('workspaceId', '=', workspaceId)
    .where('answerId', '=', answerId)
    .where('state', '=', 'confirmed')
    .execute();
}

/** What an answer or an agenda changes of its 照会先. */
export async function noteOnState(
  tx: Tx,
  doer: Doer,
  addresseeId: string,
  change: {
    readonly state: AddresseeState;
    readonly agendaOn?: IsoDate;
    readonly answeredOn?: IsoDate;
    readonly answerChannel?: AnswerChannel;
  },
): Promise<void> {
  await tx
    .updateTable('feedback.addressee')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('workspaceId', '=', doer.workspaceId)
    .where('addresseeId', '=', addresseeId)
    .execute();
}
