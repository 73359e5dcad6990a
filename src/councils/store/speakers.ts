import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AttendeeName, RememberedSpeaker } from '../domain/transcripts/resolve-speakers.ts';
import './tables.ts';

export interface StoredSpeaker extends RememberedSpeaker {
  /** speakerKey of the name. */
  readonly speaker: string;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** What a body's secretariat has said about names, by key. */
export async function rememberedSpeakers(
  tx: Tx,
  workspaceId: string,
  bodyId: string,
): Promise<ReadonlyMap<string, StoredSpeaker>> {
  const rows = await tx
    .selectFrom('councils.speaker')
    .select(['speaker', 'personId', 'seatId', 'outsider', 'version', 'byName', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .execute();
  return new Map(rows.map((row) => [row.speaker, { ...row, outsider: row.outsider === '' ? null : row.outsider }]));
}

/** Keeps what a name is. `version` is what the form saw, 0 for none yet; false when somebody else was faster. */
export async function rememberSpeaker(
  tx: Tx,
  actor: Actor,
  entry: RememberedSpeaker & {
    readonly bodyId: string;
    readonly speaker: string;
    readonly version: number;
    readonly at: Date;
  },
): Promise<boolean> {
  const { bodyId, speaker, version, at, personId, seatId } = entry;
  const said = {
    personId,
    seatId,
    outsider: entry.outsider ?? ('' as const),
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: at,
  };
  if (version === 0) {
    const inserted = await tx
      .insertInto('councils.speaker')
      .values({ workspaceId: actor.workspaceId, bodyId, speaker, ...said })
      .onConflict((conflict) => conflict.doNothing())
      .returning('speaker')
      .executeTakeFirst();
    return inserted !== undefined;
  }
  const updated = await tx
    .updateTable('councils.speaker')
    .set({ ...said, version: version + 1 })
    .where('workspaceId', '=', actor.workspaceId)
    .where('bodyId', '=', bodyId)
    .where('speaker', '=', speaker)
    .where('version', '=', version)
    .returning('speaker')
    .executeTakeFirst();
  return updated !== undefined;
}

export interface AttendeePresence extends AttendeeName {
  readonly meetingId: string;
  readonly isAbsent: boolean;
}

/** Who was asked to these meetings, by name; those asked by mistake left out. */
export async function attendeeNames(
  tx: Tx,
  workspaceId: string,
  meetingIds: readonly string[],
): Promise<readonly AttendeePresence[]> {
  if (meetingIds.length === 0) return [];
  const rows = await tx
    .selectFrom('councils.attendee')
    .select(['meetingId', 'seatId', 'personId', 'name', 'proxyName', 'presence'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', 'in', meetingIds)
    .where('removed', '=', false)
    .orderBy('attendeeId')
    .execute();
  return rows.map(({ presence, ...row }) => ({ ...row, isAbsent: presence === 'absent' }));
}

export async function hasPerson(tx: Tx, workspaceId: string, personId: string): Promise<boolean> {
  return (await peopleNames(tx, workspaceId, [personId])).has(personId);
}

export async function hasSeat(tx: Tx, workspaceId: string, bodyId: string, seatId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('councils.seat')
    .select('seatId')
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .where('seatId', '=', seatId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names by id; for people who were decided on and hold no seat any more. */
export async function peopleNames(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('councils.person')
    .select(['personId', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('personId', 'in', personIds)
    .execute();
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}
