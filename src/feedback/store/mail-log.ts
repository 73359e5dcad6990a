import type { Tx } from '#platform/db/database.ts';
import type { MailState } from '../domain/mail.ts';
import './tables.ts';

export const MAILS_PER_PAGE = 50;

/** What somebody has to look after: nothing happens to these by itself. */
export const mailStatesToDo = ['uncertain', 'refused', 'failed'] as const satisfies readonly MailState[];

export type MailLine = Awaited<ReturnType<typeof mailsToDo>>[number];

/** How many mails there are in each state; states that no mail is in are left out. */
export async function mailCounts(tx: Tx, workspaceId: string): Promise<ReadonlyMap<MailState, number>> {
  const rows = await tx
    .selectFrom('feedback.mail')
    .where('workspaceId', '=', workspaceId)
    .select(({ fn }) => ['state', fn.countAll<number>().as('mails')])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, mails }) => [state, Number(mails)]));
}

/** Uncertain, refused and failed ones, oldest first: they wait for a person. */
export const mailsToDo = (tx: Tx, workspaceId: string) =>
  lines(tx, workspaceId)
    .where('m.state', 'in', [...mailStatesToDo])
    .orderBy('m.enteredAt')
    .orderBy('m.mailId')
    .limit(MOST_TO_DO)
    .execute();

/** More than these nobody looks through at once; the log below has them all. */
const MOST_TO_DO = 200;

/** One page of the log, newest first. */
export function mailLog(
  tx: Tx,
  workspaceId: string,
  { state, page }: { readonly state: MailState | null; readonly page: number },
) {
  let query = lines(tx, workspaceId);
  if (state !== null) query = query.where('m.state', '=', state);
  return query
    .orderBy('m.enteredAt', 'desc')
    .orderBy('m.mailId')
    .limit(MAILS_PER_PAGE)
    .offset((page - 1) * MAILS_PER_PAGE)
    .execute();
}

const lines = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('feedback.mail as m')
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'm.workspaceId').onRef('o.organisationId', '=', 'm.organisationId'),
    )
    .where('m.workspaceId', '=', workspaceId)
    .select([
      'm.mailId',
      'm.kind',
      'm.state',
      'm.subject',
      'm.recipient',
      'm.enteredAt',
      'm.sentAt',
      'o.name as organisationName',
    ]);
