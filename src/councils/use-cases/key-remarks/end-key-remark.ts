import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { councilsPolicy } from '../../policy.ts';
import { findKeyRemark, type KeyRemark, updateEnding } from '../../store/key-remarks.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { noteRecordEvent } from '../../store/recording.ts';
import { TypedTexts } from '../recording/recordable.ts';
import { endInAction } from './end-in-action.ts';
import { endInChallenge } from './end-in-challenge.ts';
import { endInDecision } from './end-in-decision.ts';
import type { Ended, EndKeyRemarkRefusal } from './ended.ts';
import { waitForOrganisation } from './wait-for-organisation.ts';

/** What a key remark ends in, with what each ending needs. */
export type KeyRemarkEnding =
  /** A new challenge with this key remark as its evidence, or one that is there already. */
  | { readonly ending: 'challenge'; readonly challengeId: string }
  | { readonly ending: 'challenge'; readonly challengeId: null; readonly title: string; readonly description: string }
  /** A decision of this body, or a new one written into a meeting that is not signed. */
  | { readonly ending: 'decision'; readonly decisionId: string }
  | {
      readonly ending: 'decision';
      readonly decisionId: null;
      readonly meetingId: string;
      readonly itemId: string | null;
      readonly text: string;
    }
  | {
      readonly ending: 'action';
      readonly title: string;
      readonly ownerOrganisationId: string | null;
      readonly ownerName: string;
      readonly dueOn: IsoDate | null;
    }
  /** Waits with what is to be asked of the organisation until the relay takes it. */
  | { readonly ending: 'organisation'; readonly organisationId: string; readonly note: string }
  /** 記録のみ: with a sentence saying why nothing more comes of it. */
  | { readonly ending: 'noted'; readonly note: string };

export type EndedKeyRemark = KeyRemarkEnding & {
  readonly keyRemarkId: string;
  readonly version: number;
  readonly clock: Clock;
};

/** Ends an open key remark. A signed meeting's key remarks end too: what comes of them is no part of its minutes. */
export async function endKeyRemark(
  tx: Tx,
  actor: Actor,
  input: EndedKeyRemark,
): Promise<Result<{ readonly keyRemarkId: string }, EndKeyRemarkRefusal>> {
  const elsewhere = input.ending === 'decision' && input.decisionId === null ? input.meetingId : null;
  const found = await keyRemarkToEnd(tx, actor, input.keyRemarkId, elsewhere);
  if (!found.ok) return found;
  const { keyRemark, of } = found.value;
  const { keyRemarkId } = keyRemark;
  if (keyRemark.version !== input.version || keyRemark.ending !== null)
    return err({ kind: 'changed', stored: keyRemark });
  const ended = await bringAbout(tx, actor, { keyRemark, of, input });
  if (!ended.ok) return ended;
  const at = input.clock.now();
  const { endingId, endingNote } = ended.value;
  await updateEnding(tx, keyRemark, {
    ending: input.ending,
    endingId,
    endingNote,
    endedByName: actor.name,
    endedAt: at,
    relayedPath: '',
  });
  const { meetingId } = keyRemark;
  const event = { meetingId, subjectKind: 'key-remark', subjectId: keyRemarkId, kind: 'ended' } as const;
  await noteRecordEvent(tx, actor, { ...event, text: input.ending, note: endingNote, at });
  return ok({ keyRemarkId });
}

function bringAbout(
  tx: Tx,
  actor: Actor,
  { keyRemark, of, input }: { keyRemark: KeyRemark; of: MeetingOfBody; input: EndedKeyRemark },
): Promise<Result<Ended, EndKeyRemarkRefusal>> {
  const about = { keyRemark, of, clock: input.clock };
  switch (input.ending) {
    case 'challenge':
      return endInChallenge(tx, actor, { ...about, ending: input });
    case 'decision':
      return endInDecision(tx, actor, { ...about, ending: input });
    case 'action':
      return endInAction(tx, actor, { ...about, ending: input });
    case 'organisation':
      return waitForOrganisation(tx, actor, { note: input.note, organisationId: input.organisationId });
    case 'noted':
      return Promise.resolve(noted(input.note));
  }
}

function noted(typed: string): Result<Ended, EndKeyRemarkRefusal> {
  const texts = new TypedTexts();
  const endingNote = texts.read('note', typed, {
    limit: textLimits.sentence,
    required: true,
    lines: 'several-lines',
  });
  return texts.problems.length > 0
    ? err({ kind: 'invalid', problems: texts.problems })
    : ok({ endingId: null, endingNote });
}

/** Opens a key remark again, with a reason. What it ended in stays in its history, and stays there itself. */
export async function reopenKeyRemark(
  tx: Tx,
  actor: Actor,
  input: {
    readonly keyRemarkId: string;
    readonly reason: string;
    readonly version: number;
    readonly clock: Clock;
  },
): Promise<Result<{ readonly keyRemarkId: string }, EndKeyRemarkRefusal>> {
  const found = await keyRemarkToEnd(tx, actor, input.keyRemarkId);
  if (!found.ok) return found;
  const { keyRemark } = found.value;
  const { keyRemarkId, meetingId } = keyRemark;
  if (keyRemark.ending === null) return ok({ keyRemarkId });
  const texts = new TypedTexts();
  const reason = texts.read('reason', input.reason, { limit: textLimits.sentence, required: true });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if (keyRemark.version !== input.version) return err({ kind: 'changed', stored: keyRemark });
  await updateEnding(tx, keyRemark, {
    ending: null,
    endingId: null,
    endingNote: '',
    endedByName: '',
    endedAt: null,
    relayedPath: '',
  });
  const event = { meetingId, subjectKind: 'key-remark', subjectId: keyRemarkId, kind: 'reopened' } as const;
  await noteRecordEvent(tx, actor, { ...event, text: keyRemark.ending, note: reason, at: input.clock.now() });
  return ok({ keyRemarkId });
}

async function keyRemarkToEnd(
  tx: Tx,
  actor: Actor,
  keyRemarkId: string,
  /** Another meeting that is written into. */
  elsewhere: string | null = null,
): Promise<Result<{ readonly keyRemark: KeyRemark; readonly of: MeetingOfBody }, EndKeyRemarkRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  // The meeting first, as every errand of the record does: two that lock in one order never wait for each other in a ring.
  const seen = isUuid(keyRemarkId) ? await findKeyRemark(tx, actor.workspaceId, keyRemarkId) : undefined;
  if (!seen) return err({ kind: 'not-found' });
  // Two meetings in the order of their ids, for the same reason.
  if (elsewhere !== null && isUuid(elsewhere) && elsewhere < seen.meetingId) {
    await findMeeting(tx, actor.workspaceId, elsewhere, 'lock');
  }
  const of = await findMeeting(tx, actor.workspaceId, seen.meetingId, 'lock');
  const keyRemark = of && (await findKeyRemark(tx, actor.workspaceId, keyRemarkId, 'lock'));
  return of && keyRemark ? ok({ keyRemark, of }) : err({ kind: 'not-found' });
}
