import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { insertAttendee } from '../../store/sending/attendees.ts';
import { isOver } from './meeting-is-over.ts';
import type { Refused } from './refusal.ts';

export interface NewGuest {
  readonly meetingId: string;
  /** 招聘者, 傍聴者, 事務局職員. */
  readonly role: 'guest' | 'observer' | 'secretariat';
  /** Somebody of the books: papers and a personal link can reach them. */
  readonly personId: string | null;
  /** As printed; the person's own when left empty. */
  readonly name: string;
  readonly organisationName: string;
  readonly clock: Clock;
}

/** Asks somebody who holds no seat to this one meeting. 傍聴者 and 事務局職員 may be written down until the meeting closes. */
export async function inviteGuest(
  tx: Tx,
  actor: Actor,
  input: NewGuest,
): Promise<Result<{ readonly attendeeId: string }, Refused<'closed' | 'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (isOver(found.meeting)) return err({ kind: 'closed' });
  const person = input.personId === null ? null : await personOf(tx, actor.workspaceId, input.personId);
  const name = settledText(input.name) || (person?.name ?? '');
  const organisationName = settledText(input.organisationName);
  const problems = [
    ...(person === undefined ? [{ field: 'personId', kind: 'no-such-record' } as const] : []),
    ...textFindings('name', name, { limit: textLimits.name, required: true }),
    ...textFindings('organisationName', organisationName, { limit: textLimits.name }),
  ];
  if (person === undefined || problems.length > 0) return err({ kind: 'invalid', problems });
  const attendeeId = randomUUID();
  await insertAttendee(tx, {
    workspaceId: actor.workspaceId,
    attendeeId,
    meetingId: input.meetingId,
    role: input.role,
    seatId: null,
    personId: input.personId,
    name,
    organisationName,
    sentOn: null,
    linkId: null,
    repliedAt: null,
    presence: null,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
  });
  return ok({ attendeeId });
}

const personOf = async (tx: Tx, workspaceId: string, personId: string) =>
  isUuid(personId)
    ? tx
        .selectFrom('councils.person')
        .select('name')
        .where('workspaceId', '=', workspaceId)
        .where('personId', '=', personId)
        .executeTakeFirst()
    : undefined;
