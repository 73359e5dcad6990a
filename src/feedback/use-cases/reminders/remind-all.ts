import { listWorkspaces } from '#access/index.ts';
import type { JobContext } from '#platform/jobs/jobs.ts';
import { jobDoer } from '../job-doer.ts';
import type { ReminderDeps } from './mail-reminders.ts';
import { remindWorkspace } from './remind-workspace.ts';

/** 督促 of all workspaces, each in a transaction of its own: one that fails holds up none of the others. */
export async function remindAll(
  context: Pick<JobContext, 'database' | 'clock' | 'log'>,
  deps: ReminderDeps,
): Promise<void> {
  const { database, clock, log } = context;
  const workspaces = await database.outsideWorkspaces(listWorkspaces);
  for (const { workspaceId } of workspaces) {
    try {
      const reminded = await database.inWorkspace(workspaceId, async (tx) => {
        const doer = await jobDoer(tx, workspaceId);
        return doer && remindWorkspace(tx, doer, deps, { clock });
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
