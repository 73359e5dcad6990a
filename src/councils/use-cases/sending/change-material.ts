import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Visibility } from '../../domain/meeting.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { findMaterial, inForce, materialsOf, updateMaterial } from '../../store/sending/materials.ts';
import { materialProblems } from './material-problems.ts';
import type { Refused } from './refusal.ts';

export interface ChangedMaterial {
  readonly materialId: string;
  readonly number: number;
  readonly title: string;
  readonly visibility: Visibility;
  readonly itemId: string | null;
  readonly presenterSeatId: string | null;
  readonly version: number;
  readonly clock: Clock;
}

/** Number, title, who may read it, for which item and by whom; the file itself changes only by a newer version. */
export async function changeMaterial(
  tx: Tx,
  actor: Actor,
  input: ChangedMaterial,
): Promise<Result<{ readonly meetingId: string }, Refused<'changed' | 'signed' | 'not-in-force'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const material = await findMaterial(tx, actor.workspaceId, input.materialId);
  const found = material && (await findMeeting(tx, actor.workspaceId, material.meetingId, 'lock'));
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const current = inForce(await materialsOf(tx, actor.workspaceId, material.meetingId));
  if (!current.some(({ materialId }) => materialId === material.materialId)) return err({ kind: 'not-in-force' });
  const title = settledText(input.title);
  const problems = await materialProblems(tx, actor, found.meeting, {
    ...input,
    title,
    others: current.filter(({ materialId }) => materialId !== material.materialId),
  });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const { number, visibility, itemId, presenterSeatId } = input;
  const row = { workspaceId: actor.workspaceId, materialId: material.materialId, version: input.version };
  const changed = await updateMaterial(tx, row, { number, title, visibility, itemId, presenterSeatId });
  return changed ? ok({ meetingId: material.meetingId }) : err({ kind: 'changed' });
}
