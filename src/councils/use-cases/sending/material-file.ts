import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { carryOverPdf } from '../../paper/sending/carry-over-pdf.ts';
import { rosterMaterialPdf } from '../../paper/sending/roster-material.ts';
import { findMeeting } from '../../store/meetings.ts';
import { type Material, readFile } from '../../store/sending/materials.ts';

export interface MaterialFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** The bytes of a material that the reader may read: as stored, or made anew from what holds on the meeting's day. */
export async function materialFile(
  tx: Tx,
  doer: Doer,
  material: Material,
  made: { readonly language: Language; readonly clock: Clock },
): Promise<MaterialFile | null> {
  if (material.fileId !== null) {
    const file = await readFile(tx, doer.workspaceId, material.fileId);
    return file ? { bytes: file.bytes, mediaType: file.mediaType, name: file.name } : null;
  }
  const found = await findMeeting(tx, doer.workspaceId, material.meetingId);
  if (!found) return null;
  const bytes =
    material.madeFrom === 'roster'
      ? await rosterMaterialPdf(tx, doer, found, made)
      : await carryOverPdf(tx, doer, found, { ...made, visibility: material.visibility });
  return { bytes, mediaType: 'application/pdf', name: `資料${material.number}.pdf` };
}
