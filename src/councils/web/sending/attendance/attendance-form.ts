import type { FormValues } from '#platform/http/route.ts';
import { type Presence, presences, type Reply, replies } from '../../../domain/meeting.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import type { PresenceRow } from '../../../use-cases/sending/record-presence.ts';

/** One row of the form, as typed. */
export interface AttendanceRow {
  readonly attendee: Attendee;
  readonly reply: string;
  /** The reply that stood there when the page was shown. */
  readonly replyWas: string;
  readonly presence: string;
  readonly proxyName: string;
  readonly proxyTitle: string;
  readonly note: string;
  readonly version: number;
}

/** What is stored, ready to be changed. */
export const storedRow = (attendee: Attendee): AttendanceRow => ({
  attendee,
  reply: attendee.reply,
  replyWas: attendee.reply,
  presence: attendee.presence ?? '',
  proxyName: attendee.proxyName,
  proxyTitle: attendee.proxyTitle,
  note: attendee.note,
  version: attendee.version,
});

/**
 * The form's rows. A button in a row ('tap' = '<id>:present') or the one that fills empty rows from the replies is applied on top
 * of what was typed. Rows of people who were added since the page was shown are as stored.
 */
export function readRows(attendees: readonly Attendee[], form: FormValues): readonly AttendanceRow[] {
  const [tapped, tappedAs] = form.get('tap').split(':');
  return attendees.map((attendee) => {
    const { attendeeId: id } = attendee;
    if (!form.has(`version-${id}`)) return storedRow(attendee);
    const reply = form.has(`reply-${id}`) ? form.get(`reply-${id}`) : attendee.reply;
    const typed = form.get(`presence-${id}`);
    const filled = typed === '' && form.get('fill') !== '' ? presenceByReply(reply) : typed;
    return {
      attendee,
      reply,
      replyWas: form.has(`was-${id}`) ? form.get(`was-${id}`) : attendee.reply,
      presence: tapped === id && tappedAs ? tappedAs : filled,
      proxyName: form.get(`proxyName-${id}`),
      proxyTitle: form.get(`proxyTitle-${id}`),
      note: form.get(`note-${id}`),
      version: Number(form.get(`version-${id}`)) || 0,
    };
  });
}

/** What an answer lets expect on the day. */
const presenceByReply = (reply: string): Presence | '' =>
  (({ attend: 'present', online: 'online', absent: 'absent', proxy: 'proxy' }) as const)[
    reply as 'attend' | 'online' | 'absent' | 'proxy'
  ] ?? '';

export const presenceRow = (row: AttendanceRow): PresenceRow => ({
  attendeeId: row.attendee.attendeeId,
  presence:
    row.presence === '' ? null : (presences.find((each) => each === row.presence) ?? (row.presence as Presence)),
  proxyName: row.proxyName,
  proxyTitle: row.proxyTitle,
  note: row.note,
  version: row.version,
});

/** Replies that the officer changed on the page. */
export const changedReplies = (
  rows: readonly AttendanceRow[],
): readonly (AttendanceRow & { readonly reply: Reply })[] =>
  rows.filter(
    (row): row is AttendanceRow & { readonly reply: Reply } =>
      row.reply !== row.replyWas && replies.some((each) => each === row.reply),
  );
