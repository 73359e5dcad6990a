import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import '../../store/tables.ts';
import { TypedTexts } from '../recording/recordable.ts';
import type { Ended, EndKeyRemarkRefusal } from './ended.ts';

/** 団体に持ち帰り: it waits, as an open thing of that organisation, until the relay takes it. */
export async function waitForOrganisation(
  tx: Tx,
  actor: Actor,
  input: { readonly organisationId: string; readonly note: string },
): Promise<Result<Ended, EndKeyRemarkRefusal>> {
  const texts = new TypedTexts();
  const endingNote = texts.read('note', input.note, { limit: textLimits.sentence, lines: 'several-lines' });
  const { organisationId } = input;
  const known =
    isUuid(organisationId) &&
    (await tx
      .selectFrom('directory.organisation')
      .select('organisationId')
      .where('workspaceId', '=', actor.workspaceId)
      .where('organisationId', '=', organisationId)
      .where('endedOn', 'is', null)
      .executeTakeFirst());
  if (!known) texts.wrong('organisationId', 'unknown');
  return texts.problems.length > 0
    ? err({ kind: 'invalid', problems: texts.problems })
    : ok({ endingId: organisationId, endingNote });
}

/** A key remark that waits for an organisation. */
export interface WaitingKeyRemark {
  readonly keyRemarkId: string;
  readonly organisationId: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly text: string;
  /** '' where nobody noted who said it. */
  readonly speakerName: string;
  readonly bodyName: string;
  /** What is to be asked; '' where the words themselves are the question. */
  readonly note: string;
  readonly since: Date;
  readonly heldOn: IsoDate;
}

/** What waits for these organisations, oldest first; for briefings and for the relay. Every organisation's where none is named. */
export async function waitingKeyRemarks(
  tx: Tx,
  workspaceId: string,
  asked: { readonly organisationIds: readonly string[] | null },
): Promise<readonly WaitingKeyRemark[]> {
  if (asked.organisationIds?.length === 0) return [];
  let query = tx
    .selectFrom('councils.keyRemark as k')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.meetingId', '=', 'k.meetingId'),
    )
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'm.workspaceId').onRef('b.bodyId', '=', 'm.bodyId'),
    )
    .select([
      'k.keyRemarkId',
      'k.endingId',
      'k.meetingId',
      'k.text',
      'k.speakerName',
      'b.name as bodyName',
      'k.endingNote',
      'k.endedAt',
      'm.bodyId',
      'm.heldOn',
    ])
    .where('k.workspaceId', '=', workspaceId)
    .where('k.ending', '=', 'organisation')
    .where('k.relayedPath', '=', '');
  if (asked.organisationIds) query = query.where('k.endingId', 'in', [...asked.organisationIds]);
  const rows = await query.orderBy('k.endedAt').orderBy('k.keyRemarkId').execute();
  return rows.map(({ endingId, endingNote, endedAt, ...row }) => ({
    ...row,
    organisationId: endingId!,
    note: endingNote,
    since: endedAt!,
  }));
}
