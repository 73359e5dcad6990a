import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { findKeyRemark, type KeyRemark, updateEnding } from '../../store/key-remarks.ts';
import { findMeeting } from '../../store/meetings.ts';
import { noteRecordEvent } from '../../store/recording.ts';

export interface RelayedKeyRemark {
  readonly keyRemarkId: string;
  /** Address of the question after /w/<workspace>: '/feedback/questions/…'. */
  readonly path: string;
  readonly clock: Clock;
}

type RelayRefusal = { readonly kind: 'not-found' };

/**
 * A question was raised from it: it waits no longer, neither on agendas nor in briefings. One that was still open has gone to organisations
 * by this; one that ended otherwise, or was asked about before, stays as it is. Who may raise a question, its slice has decided.
 */
export async function relayKeyRemark(
  tx: Tx,
  doer: Doer,
  { keyRemarkId, path, clock }: RelayedKeyRemark,
): Promise<Result<{ readonly relayed: boolean }, RelayRefusal>> {
  const keyRemark = await lockedKeyRemark(tx, doer, keyRemarkId);
  if (!keyRemark) return err({ kind: 'not-found' });
  const waits = keyRemark.ending === null || keyRemark.ending === 'organisation';
  if (!waits || keyRemark.relayedPath !== '') return ok({ relayed: false });
  const at = clock.now();
  const asOpen = { ending: 'organisation', endedByName: doer.name, endedAt: at } as const;
  await updateEnding(tx, keyRemark, { ...(keyRemark.ending === null ? asOpen : {}), relayedPath: path });
  await note(tx, doer, keyRemark, 'relayed', at);
  return ok({ relayed: true });
}

/** The question was withdrawn, or asked nobody: what was raised from it waits again, as it did before. */
export async function unrelayKeyRemark(
  tx: Tx,
  doer: Doer,
  { keyRemarkId, path, clock }: RelayedKeyRemark,
): Promise<Result<{ readonly unrelayed: boolean }, RelayRefusal>> {
  const keyRemark = await lockedKeyRemark(tx, doer, keyRemarkId);
  if (!keyRemark) return err({ kind: 'not-found' });
  // Another question was raised from it before: that one still holds.
  if (keyRemark.relayedPath !== path || path === '') return ok({ unrelayed: false });
  const open = { ending: null, endedByName: '', endedAt: null } as const;
  await updateEnding(tx, keyRemark, { ...(keyRemark.endingId === null ? open : {}), relayedPath: '' });
  await note(tx, doer, keyRemark, 'unrelayed', clock.now());
  return ok({ unrelayed: true });
}

/** The meeting first, as every errand of the record does. */
async function lockedKeyRemark(tx: Tx, { workspaceId }: Doer, keyRemarkId: string): Promise<KeyRemark | undefined> {
  const seen = isUuid(keyRemarkId) ? await findKeyRemark(tx, workspaceId, keyRemarkId) : undefined;
  if (!seen || !(await findMeeting(tx, workspaceId, seen.meetingId, 'lock'))) return undefined;
  return findKeyRemark(tx, workspaceId, keyRemarkId, 'lock');
}

const note = (tx: Tx, doer: Doer, { keyRemarkId, meetingId }: KeyRemark, kind: 'relayed' | 'unrelayed', at: Date) =>
  noteRecordEvent(tx, doer, { meetingId, subjectKind: 'key-remark', subjectId: keyRemarkId, kind, at });
