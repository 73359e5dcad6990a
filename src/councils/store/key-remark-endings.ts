import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

export async function challengeTitle(tx: Tx, workspaceId: string, challengeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('challenges.challenge')
    .select('title')
    .where('workspaceId', '=', workspaceId)
    .where('challengeId', '=', challengeId)
    .executeTakeFirst();
  return row?.title;
}

export async function organisationName(
  tx: Tx,
  workspaceId: string,
  organisationId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('directory.organisation')
    .select('name')
    .where('workspaceId', '=', workspaceId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row?.name;
}

/** Challenges that are open, the latest first, for the form that joins one. */
export const openChallenges = (
  tx: Tx,
  workspaceId: string,
): Promise<readonly { readonly challengeId: string; readonly title: string }[]> =>
  tx
    .selectFrom('challenges.challenge')
    .select(['challengeId', 'title'])
    .where('workspaceId', '=', workspaceId)
    .where('state', '=', 'open')
    .orderBy('raisedOn', 'desc')
    .orderBy('challengeId')
    .execute();

/** What a body has decided, the latest meeting first, for the form that points to one. */
export const decisionsOfBody = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
): Promise<readonly { readonly decisionId: string; readonly text: string; readonly number: number }[]> =>
  tx
    .selectFrom('councils.decision as d')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'd.workspaceId').onRef('m.meetingId', '=', 'd.meetingId'),
    )
    .select(['d.decisionId', 'd.text', 'm.number'])
    .where('d.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('d.removed', '=', false)
    .orderBy('m.heldOn', 'desc')
    .orderBy('d.position')
    .orderBy('d.decisionId')
    .limit(200)
    .execute();

/** Meetings of a body that still take entries, the nearest first. */
export const meetingsTakingEntries = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
): Promise<readonly { readonly meetingId: string; readonly number: number; readonly heldOn: string }[]> =>
  tx
    .selectFrom('councils.meeting')
    .select(['meetingId', 'number', 'heldOn'])
    .where('workspaceId', '=', workspaceId)
    .where('bodyId', '=', bodyId)
    .where('state', '!=', 'signed')
    .where('cancelledOn', 'is', null)
    .orderBy('heldOn')
    .execute();
