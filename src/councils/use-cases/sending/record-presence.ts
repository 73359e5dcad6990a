import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Presence, presences } from '../../domain/meeting.ts';
import type { TextProblem } from '../../domain/sending/text-problem.ts';
import { textFindings } from '../../domain/text-finding.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { type Attendee, attendeesOf, updateAttendee } from '../../store/sending/attendees.ts';
import type { Refused } from './refusal.ts';

export interface PresenceRow {
  readonly attendeeId: string;
  /** null: not yet said. */
  readonly presence: Presence | null;
  readonly proxyName: string;
  readonly proxyTitle: string;
  readonly note: string;
  /** The row's version that the officer saw; left out where nobody looks (samples). */
  readonly version?: number;
}

export interface PresenceRecorded {
  readonly written: number;
  /** Rows that somebody else changed in the meantime, as they are now: not written, the others are. */
  readonly conflicts: readonly Attendee[];
}

/**
 * 当日の出欠, for some or all at once. Rows that say what is stored already are left alone. 代理 needs a name. Until the minutes are
 * signed, since a late correction of who was there belongs into them.
 */
export async function recordPresence(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly rows: readonly PresenceRow[]; readonly clock: Clock },
): Promise<Result<PresenceRecorded, Refused<'signed' | 'cancelled'>>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const attendees = new Map(
    (await attendeesOf(tx, actor.workspaceId, input.meetingId)).map((attendee) => [attendee.attendeeId, attendee]),
  );
  if (input.rows.some(({ attendeeId }) => !attendees.has(attendeeId))) return err({ kind: 'not-found' });
  const rows = input.rows.map(trimmed);
  const problems = rows.flatMap((row) => rowProblems(row));
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const conflicts: Attendee[] = [];
  let written = 0;
  for (const row of rows) {
    const now = attendees.get(row.attendeeId)!;
    const { presence, proxyName, proxyTitle, note } = row;
    const same =
      now.presence === presence && now.proxyName === proxyName && now.proxyTitle === proxyTitle && now.note === note;
    if (same) continue;
    if (row.version !== undefined && row.version !== now.version) conflicts.push(now);
    else {
      await updateAttendee(tx, { workspaceId: actor.workspaceId, ...now }, { presence, proxyName, proxyTitle, note });
      written += 1;
    }
  }
  return ok({ written, conflicts });
}

const trimmed = (row: PresenceRow): PresenceRow => ({
  ...row,
  proxyName: settledText(row.proxyName),
  proxyTitle: settledText(row.proxyTitle),
  note: settledText(row.note),
});

/** Fields are named with the attendee behind them: 'proxyName-<id>'. */
function rowProblems(row: PresenceRow): readonly TextProblem[] {
  const named = (field: string) => `${field}-${row.attendeeId}`;
  return [
    ...(row.presence === null || presences.includes(row.presence)
      ? []
      : [{ field: named('presence'), kind: 'not-a-choice' } as const]),
    ...textFindings(named('proxyName'), row.proxyName, { limit: textLimits.name, required: row.presence === 'proxy' }),
    ...textFindings(named('proxyTitle'), row.proxyTitle, { limit: textLimits.name }),
    ...textFindings(named('note'), row.note, { limit: textLimits.sentence }),
  ];
}
