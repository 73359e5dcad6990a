import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

export interface ImportDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Keeps a file until its reader has seen the dry run; sweeps out what has expired. */
export async function keepDraft(
  tx: Tx,
  row: ImportDraft & {
    readonly workspaceId: string;
    readonly enteredBy: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const { now, ...draft } = row;
  await tx
    .deleteFrom('directory.importDraft')
    .where('workspaceId', '=', row.workspaceId)
    .where('expiresAt', '<=', now)
    .execute();
  await tx.insertInto('directory.importDraft').values(draft).execute();
}

/** Only who uploaded the file may go on with it; an expired draft is as good as none. */
export async function selectDraft(
  tx: Tx,
  question: {
    readonly workspaceId: string;
    readonly draftId: string;
    readonly enteredBy: string;
    readonly now: Date;
  },
): Promise<ImportDraft | null> {
  const row = await tx
    .selectFrom('directory.importDraft')
    .select(['draftId', 'fileName', 'content'])
    .where('workspaceId', '=', question.workspaceId)
    .where('draftId', '=', question.draftId)
    .where('enteredBy', '=', question.enteredBy)
    .where('expiresAt', '>', question.now)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteDraft(tx: Tx, workspaceId: string, draftId: string): Promise<void> {
  await tx
    .deleteFrom('directory.importDraft')
    .where('workspaceId', '=', workspaceId)
    .where('draftId', '=', draftId)
    .execute();
}
