import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type CheckedUpload, checkUpload, type UploadNote, type UploadRefusal } from '#platform/files/check-upload.ts';
import type { Visibility } from '../../domain/meeting.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { inForce, insertFile, insertMaterial, type Material, materialsOf } from '../../store/sending/materials.ts';
import { materialProblems } from './material-problems.ts';
import type { Refused } from './refusal.ts';

/** Papers that Renkei makes: 名簿, and what was carried over to this meeting. Made anew each time from what holds on its day. */
export const madeFroms = ['roster', 'carry-over'] as const;
export type MadeFrom = (typeof madeFroms)[number];

export interface NewMaterial {
  readonly meetingId: string;
  /** 資料n; the next free one when null, and the old one's for a newer version. */
  readonly number: number | null;
  readonly title: string;
  readonly visibility: Visibility;
  readonly itemId: string | null;
  readonly presenterSeatId: string | null;
  readonly content: { readonly name: string; readonly bytes: Uint8Array } | { readonly madeFrom: MadeFrom };
  /** The material that this is a newer version of; it stays, and is no longer handed out. */
  readonly supersedes: string | null;
  readonly clock: Clock;
}

export type AddMaterialRefusal =
  | Refused<'signed' | 'cancelled' | 'changed'>
  /** The file was looked into and not taken. */
  | { readonly kind: 'file'; readonly why: UploadRefusal };

export interface AddedMaterial {
  readonly materialId: string;
  readonly number: number;
  /** What people should know about the file: comments in it, an author that could not be seen. */
  readonly notes: readonly UploadNote[];
}

/** 資料 for a meeting: a file that is uploaded, or a paper that Renkei makes. Until the minutes are signed. */
export async function addMaterial(
  tx: Tx,
  actor: Actor,
  input: NewMaterial,
): Promise<Result<AddedMaterial, AddMaterialRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  // Locked, so that two uploads at once do not take the same number.
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const there = await materialsOf(tx, actor.workspaceId, input.meetingId);
  const current = inForce(there);
  const old = input.supersedes === null ? null : there.find(({ materialId }) => materialId === input.supersedes);
  if (old === undefined) return err({ kind: 'not-found' });
  if (old && !current.includes(old)) return err({ kind: 'changed' });
  const number = input.number ?? old?.number ?? nextNumber(there);
  const title = settledText(input.title);
  const problems = await materialProblems(tx, actor, found.meeting, {
    ...input,
    number,
    title,
    others: current.filter((material) => material !== old),
  });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const content = await contentOf(input.content);
  if (!content.ok) return err({ kind: 'file', why: content.error });
  const materialId = randomUUID();
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() };
  const upload = content.value;
  const fileId = upload && randomUUID();
  if (upload && fileId) {
    await insertFile(tx, {
      workspaceId: actor.workspaceId,
      fileId,
      name: fileName(number, versionOf(there, old), upload.extension),
      mediaType: upload.mediaType,
      sha256: createHash('sha256').update(upload.bytes).digest('hex'),
      bytes: upload.bytes,
      ...entered,
    });
  }
  await insertMaterial(tx, {
    workspaceId: actor.workspaceId,
    materialId,
    meetingId: input.meetingId,
    itemId: input.itemId,
    number,
    title,
    visibility: input.visibility,
    fileId,
    madeFrom: 'madeFrom' in input.content ? input.content.madeFrom : '',
    presenterSeatId: input.presenterSeatId,
    pages: upload?.pages ?? null,
    withdrawnOn: null,
    supersedes: input.supersedes,
    ...entered,
  });
  return ok({ materialId, number, notes: upload?.notes ?? [] });
}

async function contentOf(content: NewMaterial['content']): Promise<Result<CheckedUpload | null, UploadRefusal>> {
  return 'madeFrom' in content ? ok(null) : checkUpload(content.name, content.bytes);
}

const nextNumber = (materials: readonly Material[]): number => Math.max(0, ...materials.map((it) => it.number)) + 1;

/** 1 for the first, 2 for what takes its place … */
function versionOf(materials: readonly Material[], old: Material | null): number {
  let version = 1;
  const byId = new Map(materials.map((material) => [material.materialId, material]));
  for (let it = old; it; it = (it.supersedes && byId.get(it.supersedes)) || null) version += 1;
  return version;
}

/** The name that a download bears is Renkei's own: nothing of what somebody's disk called the file. */
const fileName = (number: number, version: number, extension: string): string =>
  `資料${number}${version > 1 ? `（第${version}版）` : ''}.${extension}`;
