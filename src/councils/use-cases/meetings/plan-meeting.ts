import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type MeetingDraft, meetingProblems } from '../../domain/meetings/meeting-draft.ts';
import { councilsPolicy } from '../../policy.ts';
import { lockBody } from '../../store/bodies.ts';
import { insertMeeting, meetingsOf } from '../../store/meeting-books.ts';
import { type Meeting, noteMeetingEvent } from '../../store/meetings.ts';
import type { MeetingRefusal } from './refusals.ts';

/** A meeting as it is typed; a number left out is the one after the last. */
export type PlannedMeeting = Omit<MeetingDraft, 'number'> & { readonly number: number | null };

/** Plans a meeting of a body: 第n回, date, time, place. Two who plan at once wait for each other on the body's row. */
export async function planMeeting(
  tx: Tx,
  actor: Actor,
  { bodyId, clock, ...typed }: PlannedMeeting & { readonly bodyId: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string; readonly number: number }, MeetingRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const body = await lockBody(tx, actor.workspaceId, bodyId);
  if (!body) return err({ kind: 'not-found' });
  const others = (await meetingsOf(tx, actor.workspaceId, bodyId)).filter((other) => other.cancelledOn === null);
  const draft = settledDraft({ ...typed, number: typed.number ?? nextNumber(others) });
  const problems = meetingProblems(draft, { bodyEndedOn: body.endedOn, others });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const meetingId = randomUUID();
  const at = clock.now();
  await insertMeeting(tx, {
    workspaceId: actor.workspaceId,
    meetingId,
    bodyId,
    ...draft,
    state: 'planned',
    cancelledOn: null,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: at,
  });
  await noteMeetingEvent(tx, actor, { meetingId, kind: 'planned', at });
  return ok({ meetingId, number: draft.number });
}

/** 第n回 that comes after all of these. */
export const nextNumber = (others: readonly Pick<Meeting, 'number'>[]): number =>
  Math.max(0, ...others.map(({ number }) => number)) + 1;

/** The draft as it is kept: texts without the space around them; what the form does not ask for is empty. */
export const settledDraft = (typed: MeetingDraft): MeetingDraft => ({
  number: typed.number,
  heldOn: typed.heldOn,
  startsAt: typed.startsAt,
  endsAt: typed.endsAt,
  form: typed.form,
  place: settledText(typed.place),
  onlineLink: settledText(typed.onlineLink),
  openness: typed.openness,
  closedReason: typed.openness === 'open' ? '' : settledText(typed.closedReason),
  answersUntil: typed.form === 'written' ? typed.answersUntil : null,
});
