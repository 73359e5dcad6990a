import { createHash, randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type CheckedUpload, checkUpload, type UploadKind, type UploadRefusal } from '#platform/files/check-upload.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { referenceText } from '../../domain/reference.ts';
import { insertFile } from '../../store/stored-files.ts';

export interface ScanUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a scanner or a telephone makes of a sheet of paper. */
const kinds: readonly UploadKind[] = ['pdf', 'jpeg', 'png'];

export type ScanRefusal = UploadRefusal | { readonly kind: 'no-scan'; readonly content: UploadKind };

/** What the file is, its content says; without the names and places that a camera or a program put into it. */
export async function checkScan({ name, bytes }: ScanUpload): Promise<Result<CheckedUpload, ScanRefusal>> {
  const checked = await checkUpload(name, bytes);
  if (!checked.ok) return checked;
  const { kind } = checked.value;
  return kinds.includes(kind) ? checked : err({ kind: 'no-scan', content: kind });
}

/** Keeps a checked scan under a name of our own: nothing of what somebody's disk called it. */
export async function keepScan(
  tx: Tx,
  doer: Doer,
  addressee: Addressee,
  { bytes, mediaType, extension }: CheckedUpload,
  at: Date,
): Promise<string> {
  const fileId = randomUUID();
  const reference = referenceText({ ...addressee, number: addressee.questionNumber, addressee: addressee.number });
  await insertFile(tx, {
    workspaceId: doer.workspaceId,
    fileId,
    name: `回答-${reference}.${extension}`,
    mediaType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    byName: doer.name,
    enteredBy: doer.auditName,
    enteredAt: at,
  });
  return fileId;
}

/** No file is no scan. */
export const checkedScan = async (scan: ScanUpload | null): Promise<Result<CheckedUpload | null, ScanRefusal>> =>
  scan === null ? ok(null) : checkScan(scan);
