import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, noteMeetingEvent } from '../../store/meetings.ts';
import { findMaterial, inForce, materialsOf, updateMaterial } from '../../store/sending/materials.ts';
import type { Refused } from './refusal.ts';

/** Takes a material back with a reason: members no longer find it; it stays in the books with who took it back and why. */
export async function withdrawMaterial(
  tx: Tx,
  actor: Actor,
  input: { readonly materialId: string; readonly reason: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused<'changed' | 'signed' | 'not-in-force'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const material = await findMaterial(tx, actor.workspaceId, input.materialId);
  const found = material && (await findMeeting(tx, actor.workspaceId, material.meetingId, 'lock'));
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const there = inForce(await materialsOf(tx, actor.workspaceId, material.meetingId));
  if (!there.some(({ materialId }) => materialId === material.materialId)) return err({ kind: 'not-in-force' });
  const reason = settledText(input.reason);
  const problems = textFindings('reason', reason, { limit: textLimits.sentence, required: true });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const row = { workspaceId: actor.workspaceId, materialId: material.materialId, version: input.version };
  const changed = await updateMaterial(tx, row, {
    withdrawnOn: dateInJapan(input.clock.now()),
    withdrawReason: reason,
  });
  if (!changed) return err({ kind: 'changed' });
  await noteMeetingEvent(tx, actor, {
    meetingId: material.meetingId,
    kind: 'material-withdrawn',
    note: `資料${material.number} ${material.title}: ${reason}`,
    at: input.clock.now(),
  });
  return ok({ meetingId: material.meetingId });
}
