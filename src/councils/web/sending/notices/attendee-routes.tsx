import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import {
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../../deps.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import { findAttendee } from '../../../store/sending/attendees.ts';
import { changeLink, linkChanges } from '../../../use-cases/sending/links.ts';
import { markSent } from '../../../use-cases/sending/mark-sent.ts';
import { removeAttendee } from '../../../use-cases/sending/remove-attendee.ts';

/** The buttons beside one attendee: their link, one notice noted as sent, somebody taken off. */
export const attendeeRoutes = ({ personalLinks }: CouncilsDeps): readonly Route[] => {
  async function act(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, form, params, clock } = context;
    const attendeeId = params.attendee ?? '';
    const attendee = isUuid(attendeeId) ? await findAttendee(tx, actor.workspaceId, attendeeId) : undefined;
    if (!attendee) return refuse('not-found');
    context.touch(attendeeId);
    const { meetingId } = attendee;
    const what = form.get('do');
    const change = linkChanges.find((each) => each === what);
    const done = change
      ? await changeLink(tx, actor, personalLinks, { attendeeId, change, clock })
      : what === 'sent'
        ? await markSent(tx, actor, { meetingId, to: { attendeeId }, sentOn: dateInJapan(clock.now()), clock })
        : what === 'remove'
          ? await removeAttendee(tx, actor, { attendeeId, clock })
          : null;
    if (!done) return refuse('bad-request');
    if (!done.ok) {
      const { kind } = done.error;
      return refuse(kind === 'forbidden' || kind === 'not-found' ? kind : 'closed');
    }
    const said = change ? 'link' : what === 'sent' ? 'sent' : 'removed';
    return redirect(`${paths.sending.to(actor.workspaceKey, meetingId)}?done=${said}`);
  }
  return [
    workspaceRoute({
      method: 'post',
      path: paths.attendee.pattern,
      who: secretariat,
      audit: 'councils.send',
      handle: act,
    }),
  ];
};
