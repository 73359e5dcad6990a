import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Way } from '../../domain/meeting.ts';
import { levelOf } from '../../domain/sending/reading-state.ts';
import { mayRead, underItems } from '../../domain/viewpoint.ts';
import { agendaItems } from '../../store/meetings.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import { findMaterial, inForce, insertReadingMark, materialsOf } from '../../store/sending/materials.ts';
import type { Refused } from './refusal.ts';

/**
 * 「読みました」, by a button or written down from paper; opening a material never marks it. Only for who is asked to the material's
 * meeting and may read it; saying it again changes nothing. Whoever calls has made sure that the doer is this person, or of the
 * secretariat.
 */
export async function markRead(
  tx: Tx,
  doer: Doer,
  input: { readonly materialId: string; readonly personId: string; readonly via: Way; readonly clock: Clock },
): Promise<Result<{ readonly marked: boolean }, Refused<'not-in-force'>>> {
  const material = await findMaterial(tx, doer.workspaceId, input.materialId);
  if (!material) return err({ kind: 'not-found' });
  const attendees = await attendeesOf(tx, doer.workspaceId, material.meetingId);
  const [shown] = underItems([material], await agendaItems(tx, doer.workspaceId, material.meetingId));
  const reads = attendees.some(
    ({ personId, role }) => personId === input.personId && shown && mayRead(levelOf(role), shown.visibility),
  );
  if (!reads) return err({ kind: 'not-found' });
  const there = inForce(await materialsOf(tx, doer.workspaceId, material.meetingId));
  if (!there.some(({ materialId }) => materialId === input.materialId)) return err({ kind: 'not-in-force' });
  const marked = await insertReadingMark(tx, {
    workspaceId: doer.workspaceId,
    materialId: input.materialId,
    personId: input.personId,
    via: input.via,
    byName: doer.name,
    enteredBy: doer.auditName,
    enteredAt: input.clock.now(),
  });
  return ok({ marked });
}
