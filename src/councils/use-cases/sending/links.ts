import type { PersonalLink, PersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { linkExpiry, MEETING_LINK } from '../../domain/sending/link-life.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type Meeting } from '../../store/meetings.ts';
import { type Attendee, attendeesOf, findAttendee, noteOnAttendee } from '../../store/sending/attendees.ts';
import type { Refused } from './refusal.ts';

/** Who gets a link without being asked for one: persons of the books whose papers go by link, and who act for themselves. */
const wantsLink = ({ role, contact }: Attendee): boolean =>
  contact?.channel === 'link' && (role === 'member' || role === 'guest');

/** Makes the personal links of everybody whose papers go by link. Again: those that are there stay, and live longer where the meeting moved. */
export async function issueLinks(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: { readonly meetingId: string; readonly clock: Clock },
): Promise<Result<{ readonly issued: number }, Refused<'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  const attendees = (await attendeesOf(tx, actor.workspaceId, input.meetingId)).filter(wantsLink);
  for (const attendee of attendees) await issue(tx, actor, links, found.meeting, attendee, input.clock);
  return ok({ issued: attendees.filter(({ linkId }) => linkId === null).length });
}

async function issue(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  meeting: Meeting,
  attendee: Attendee,
  clock: Clock,
): Promise<void> {
  const at = clock.now();
  const link = await links.issue(tx, actor, {
    purpose: MEETING_LINK,
    subjectId: meeting.meetingId,
    holderId: attendee.attendeeId,
    expiresAt: linkExpiry(meeting, at),
    at,
  });
  if (attendee.linkId === link.linkId) return;
  await noteOnAttendee(tx, { workspaceId: actor.workspaceId, ...attendee }, { linkId: link.linkId });
}

export const linkChanges = ['issue', 'reopen', 'revoke', 'replace'] as const;
export type LinkChange = (typeof linkChanges)[number];

/**
 * One attendee's link: made for somebody whose papers go another way, ended, opened again under the same address, or replaced
 * because its address got about. 傍聴者 and 事務局職員 get none.
 */
export async function changeLink(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: { readonly attendeeId: string; readonly change: LinkChange; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused<'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const attendee = await findAttendee(tx, actor.workspaceId, input.attendeeId);
  const found = attendee && (await findMeeting(tx, actor.workspaceId, attendee.meetingId));
  if (!found || (attendee.role !== 'member' && attendee.role !== 'guest')) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null && input.change !== 'revoke') return err({ kind: 'cancelled' });
  const { meetingId } = found.meeting;
  const at = input.clock.now();
  const expiresAt = linkExpiry(found.meeting, at);
  if (input.change === 'issue') {
    await issue(tx, actor, links, found.meeting, attendee, input.clock);
    return ok({ meetingId });
  }
  if (attendee.linkId === null) return err({ kind: 'not-found' });
  const link = { linkId: attendee.linkId, expiresAt, at };
  const done =
    input.change === 'revoke'
      ? await links.revoke(tx, actor, link)
      : input.change === 'reopen'
        ? await links.reopen(tx, actor, link)
        : (await links.replace(tx, actor, link)) !== null;
  return done ? ok({ meetingId }) : err({ kind: 'not-found' });
}

/** The links of a meeting by attendee; one query. Only for the page and the papers that carry them to their holders. */
export async function meetingLinks(
  tx: Tx,
  workspaceId: string,
  links: PersonalLinks,
  of: { readonly meetingId: string; readonly at: Date },
): Promise<ReadonlyMap<string, PersonalLink>> {
  const all = await links.list(tx, workspaceId, { purpose: MEETING_LINK, subjectId: of.meetingId, at: of.at });
  return new Map(all.map((link) => [link.holderId, link]));
}
