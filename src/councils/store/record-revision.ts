import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

/** A short text that changes whenever anything of a meeting's record does; it says nothing about what was said. One query; null without a meeting. */
export async function recordRevision(tx: Tx, workspaceId: string, meetingId: string): Promise<string | null> {
  const { rows } = await sql<{ revision: string }>`
    SELECT concat_ws('-',
      (SELECT concat(count(*), '.', sum(version)) FROM councils.remark
        WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid),
      (SELECT concat(count(*), '.', sum(version)) FROM councils.decision
        WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid),
      (SELECT count(*) FROM councils.agreed_action
        WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid),
      (SELECT concat(count(*), '.', sum(version)) FROM councils.key_remark
        WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid),
      (SELECT concat(count(*), '.', sum(version), '.', count(nullif(started_at, '')), '.', max(started_at), '.',
                     count(nullif(ended_at, '')), '.', max(ended_at)) FROM councils.agenda_item
        WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid AND NOT removed),
      concat(state, version)) AS revision
      FROM councils.meeting WHERE workspace_id = ${workspaceId}::uuid AND meeting_id = ${meetingId}::uuid`.execute(tx);
  return rows[0]?.revision ?? null;
}
