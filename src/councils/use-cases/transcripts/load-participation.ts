import type { Actor } from '#kernel/actor.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Silence } from '../../domain/transcripts/silence.ts';
import { participationByYear, type YearOfParticipation } from './participation-by-year.ts';
import { type MeetingParticipation, participationOf } from './participation-of.ts';
import { silenceOf } from './silent-twice-running.ts';

export interface ParticipationView extends MeetingParticipation {
  /** As of this meeting: it and the one before. Empty while it has not been held. */
  readonly silence: Silence;
  /** The body's fiscal years, the latest first. */
  readonly years: readonly YearOfParticipation[];
}

/** Everything that the page about a meeting's participation shows. */
export async function loadParticipation(
  tx: Tx,
  actor: Actor,
  { meetingId }: { readonly meetingId: string },
): Promise<Result<ParticipationView, { readonly kind: 'forbidden' | 'not-found' }>> {
  const found = await participationOf(tx, actor, { meetingId });
  if (!found.ok) return found;
  const { body, meeting } = found.value;
  const isHeld = meeting.state !== 'planned' && meeting.state !== 'noticed';
  return ok({
    ...found.value,
    silence: isHeld
      ? await silenceOf(tx, actor.workspaceId, { bodyId: body.bodyId, upTo: meeting })
      : { silent: [], away: [] },
    years: await participationByYear(tx, actor.workspaceId, { bodyId: body.bodyId }),
  });
}
