import { appendAudit, listWorkspaces } from '#access/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import { leftBehindBefore } from '../../domain/mail/tries.ts';
import { changeMail, lockedMail, mailsDueBefore } from '../../store/mails.ts';
import { FEEDBACK_JOB } from '../job-doer.ts';
import { SEND_MAIL_JOB } from './queue-mail.ts';

/** In every workspace: mails that a killed process left behind, and mails whose job was lost. Each mail in a transaction of its own. */
export async function sweepMails(database: Database, clock: Clock, enqueue: Enqueue): Promise<void> {
  for (const { workspaceId } of await database.outsideWorkspaces(listWorkspaces)) {
    const inside = <T>(work: (tx: Tx) => Promise<T>) => database.inWorkspace(workspaceId, work);
    const before = leftBehindBefore(clock.now());
    const { sending, queued } = await inside(async (tx) => ({
      sending: await mailsDueBefore(tx, workspaceId, 'sending', before),
      queued: await mailsDueBefore(tx, workspaceId, 'queued', before),
    }));
    for (const mailId of sending) await inside((tx) => giveToAPerson(tx, { workspaceId, mailId, before, clock }));
    for (const mailId of queued)
      await inside((tx) => enqueueAgain(tx, { workspaceId, mailId, before, clock }, enqueue));
  }
}

interface Overdue {
  readonly workspaceId: string;
  readonly mailId: string;
  readonly before: Date;
  readonly clock: Clock;
}

/** Taken for sending, and nobody has said what came of it: it may have gone out. A person looks; it is never sent again by itself. */
async function giveToAPerson(tx: Tx, { workspaceId, mailId, before, clock }: Overdue): Promise<void> {
  const locked = await lockedMail(tx, workspaceId, mailId);
  if (locked?.mail.state !== 'sending' || locked.mail.dueAt >= before) return;
  await changeMail(tx, locked.mail, { state: 'uncertain' });
  await appendAudit(tx, {
    workspaceId,
    at: clock.now(),
    actor: FEEDBACK_JOB,
    action: SEND_MAIL_JOB,
    record: mailId,
    outcome: 'refused',
  });
}

/** Due for so long that its job must have been lost (a restored database, an emptied queue). Should there be two jobs, one finds it taken. */
async function enqueueAgain(tx: Tx, overdue: Overdue, enqueue: Enqueue): Promise<void> {
  const { workspaceId, mailId, before, clock } = overdue;
  const locked = await lockedMail(tx, workspaceId, mailId);
  if (locked?.mail.state !== 'queued' || locked.mail.dueAt >= before) return;
  await changeMail(tx, locked.mail, { dueAt: clock.now() });
  await enqueue(tx, SEND_MAIL_JOB, { workspaceId, mailId });
}
