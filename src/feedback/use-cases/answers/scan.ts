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
  if (!kinds.includes(kind)) return err({ kind: 'no-scan', content: kind });
  return kind === 'pdf' && doesSomething(checked.value.bytes) ? err({ kind: 'macros' }) : checked;
}

/**
 * Programs, commands, films and files within a file: no scanner and no FAX puts them into a PDF. Names are long enough to come about by
 * chance in no picture; what stands compressed is not seen.
 */
const active = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia)(?![A-Za-z])/;

/** A letter of a name may stand as its number. 根拠: ISO 32000-1, 7.3.5 */
const doesSomething = (bytes: Uint8Array): boolean =>
  active.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

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
