import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Tx } from '#platform/db/database.ts';
import type { DraftOptions } from './tables.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface ImportDraft {
  readonly draftId: string;
  readonly kind: 'figures' | 'catalogue';
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly options: DraftOptions;
}

/** Keeps a file until the reader has seen its dry run; sweeps out what has expired. */
export async function keepDraft(
  tx: Tx,
  row: ImportDraft & {
    readonly workspaceId: string;
    readonly enteredBy: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .deleteFrom('evidence.importDraft')
    .where('workspaceId', '=', row.workspaceId)
    .where('expiresAt', '<=', row.now)
    .execute();
  await tx
    .insertInto('evidence.importDraft')
    .values({
      workspaceId: row.workspaceId,
      draftId: row.draftId,
      kind: row.kind,
      fileName: row.fileName,
      content: await pack(row.bytes, { level: 1 }),
      options: JSON.stringify(row.options),
      enteredBy: row.enteredBy,
      expiresAt: row.expiresAt,
    })
    .execute();
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
    .selectFrom('evidence.importDraft')
    .select(['draftId', 'kind', 'fileName', 'content', 'options'])
    .where('workspaceId', '=', question.workspaceId)
    .where('draftId', '=', question.draftId)
    .where('enteredBy', '=', question.enteredBy)
    .where('expiresAt', '>', question.now)
    .executeTakeFirst();
  if (!row) return null;
  const { content, ...draft } = row;
  return { ...draft, bytes: await unpack(content) };
}

export async function deleteDraft(tx: Tx, workspaceId: string, draftId: string): Promise<void> {
  await tx
    .deleteFrom('evidence.importDraft')
    .where('workspaceId', '=', workspaceId)
    .where('draftId', '=', draftId)
    .execute();
}
