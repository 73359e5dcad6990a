import { listWorkspaces, readWorkspace } from '#access/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { JobContext } from '#platform/jobs/jobs.ts';
import type { ReminderDeps } from './mail-reminders.ts';
import { remindWorkspace } from './remind-workspace.ts';

/** Nobody's account: what it does stands in the books and in the audit trail under this name. */
export const REMINDER_DOER = 'job:feedback';

/** 督促 of all workspaces, each in a transaction of its own: one that fails holds up none of the others. */
export async function remindAll(
  context: Pick<JobContext, 'database' | 'clock' | 'log'>,
  deps: ReminderDeps,
): Promise<void> {
  const { database, clock, log } = context;
  const workspaces = await database.outsideWorkspaces(listWorkspaces);
  for (const { workspaceId, key } of workspaces) {
    try {
      const reminded = await database.inWorkspace(workspaceId, async (tx) => {
        const workspace = await readWorkspace(tx, workspaceId);
        if (!workspace) return null;
        const doer: Doer = {
          workspaceId,
          workspaceKey: key,
          workspaceName: workspace.name,
          name: REMINDER_DOER,
          auditName: REMINDER_DOER,
        };
        return remindWorkspace(tx, doer, deps, { clock });
      });
      if (!reminded) continue;
      if (!reminded.ok) log.warn('feedback.calendar-unknown', { workspaceId, year: reminded.error.year });
      else if (reminded.value.reminded + reminded.value.waiting > 0) {
        const { mails, waiting } = reminded.value;
        log.info('feedback.reminded', { workspaceId, reminded: reminded.value.reminded, mails, waiting });
      }
    } catch (error) {
      log.error('feedback.remind-failed', error, { workspaceId });
    }
  }
}
