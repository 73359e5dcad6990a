import type { Insertable, Updateable } from 'kysely';
import type { Sector } from '#directory/domain/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Channel } from '../../domain/body.ts';
import type { AttendeeRole, Presence, Reply, Way } from '../../domain/meeting.ts';
import type { SeatedPerson } from '../../domain/seating.ts';
import '../tables.ts';
import type { AttendeeTable } from '../tables/attending.ts';

/** Somebody asked to one meeting, with the seat's place in the roster and how papers reach the person. */
export interface Attendee {
  readonly attendeeId: string;
  readonly meetingId: string;
  readonly role: AttendeeRole;
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly organisationName: string;
  readonly sentOn: string | null;
  readonly sentByChannel: '' | Channel;
  readonly linkId: string | null;
  readonly reply: Reply;
  readonly replyVia: '' | Way;
  readonly repliedAt: Date | null;
  readonly presence: Presence | null;
  readonly proxyName: string;
  readonly proxyTitle: string;
  readonly note: string;
  readonly version: number;
  /** Place in the roster, 1 first; null without a seat. */
  readonly position: number | null;
  readonly sector: Sector | null;
  readonly organisationId: string | null;
  readonly voting: boolean;
  /** null for those who are no person in the books. */
  readonly contact: Contact | null;
}

/** How somebody of the books is reached. */
export type Contact = Omit<SeatedPerson, 'personId' | 'name' | 'nameKana'>;

const roleOrder: readonly AttendeeRole[] = ['member', 'guest', 'secretariat', 'observer'];

const select = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('councils.attendee as a')
    .leftJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 'a.workspaceId').onRef('s.seatId', '=', 'a.seatId'),
    )
    .leftJoin('councils.person as p', (join) =>
      join.onRef('p.workspaceId', '=', 'a.workspaceId').onRef('p.personId', '=', 'a.personId'),
    )
    .where('a.workspaceId', '=', workspaceId)
    .where('a.removed', '=', false)
    .select([
      'a.attendeeId',
      'a.meetingId',
      'a.role',
      'a.seatId',
      'a.personId',
      'a.name',
      'a.organisationName',
      'a.sentOn',
      'a.sentByChannel',
      'a.linkId',
      'a.reply',
      'a.replyVia',
      'a.repliedAt',
      'a.presence',
      'a.proxyName',
      'a.proxyTitle',
      'a.note',
      'a.version',
      's.position',
      's.sector',
      's.organisationId',
      's.voting',
      'p.jobTitle',
      'p.channel',
      'p.postalCode',
      'p.address',
      'p.telephone',
      'p.fax',
      'p.email',
      'p.accountId',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function attendeeOf(row: Row): Attendee {
  const { jobTitle, channel, postalCode, address, telephone, fax, email, accountId, voting, ...rest } = row;
  return {
    ...rest,
    voting: voting ?? false,
    contact:
      channel === null
        ? null
        : {
            jobTitle: jobTitle!,
            channel,
            postalCode: postalCode!,
            address: address!,
            telephone: telephone!,
            fax: fax!,
            email: email!,
            accountId,
          },
  };
}

/** Everybody asked to a meeting: 委員 in the roster's order, then 招聘者, 事務局, 傍聴者 as they were asked. One query. */
export async function attendeesOf(tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Attendee[]> {
  const rows = await select(tx, workspaceId)
    .where('a.meetingId', '=', meetingId)
    .orderBy('s.position')
    .orderBy('a.enteredAt')
    .orderBy('a.attendeeId')
    .execute();
  return rows.map(attendeeOf).sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
}

/** One of them; undefined when there is none in this workspace, or who was taken off. */
export async function findAttendee(tx: Tx, workspaceId: string, attendeeId: string): Promise<Attendee | undefined> {
  const row = await select(tx, workspaceId).where('a.attendeeId', '=', attendeeId).executeTakeFirst();
  return row && attendeeOf(row);
}

/** Holds the attendee's row until the end of the transaction: two answers of one person come one after the other. */
export async function lockAttendee(tx: Tx, workspaceId: string, attendeeId: string): Promise<Attendee | undefined> {
  await tx
    .selectFrom('councils.attendee')
    .select('attendeeId')
    .where('workspaceId', '=', workspaceId)
    .where('attendeeId', '=', attendeeId)
    .forUpdate()
    .executeTakeFirst();
  return findAttendee(tx, workspaceId, attendeeId);
}

export type AttendeeChange = Partial<
  Pick<
    Updateable<AttendeeTable>,
    | 'sentOn'
    | 'sentByChannel'
    | 'linkId'
    | 'reply'
    | 'replyVia'
    | 'repliedAt'
    | 'presence'
    | 'proxyName'
    | 'proxyTitle'
    | 'note'
    | 'removed'
  >
>;

/** Writes to the row if it still has `version`; false when somebody else was faster. */
export async function updateAttendee(
  tx: Tx,
  row: { readonly workspaceId: string; readonly attendeeId: string; readonly version: number },
  change: AttendeeChange,
): Promise<boolean> {
  const done = await tx
    .updateTable('councils.attendee')
    .set({ ...change, version: row.version + 1 })
    .where('workspaceId', '=', row.workspaceId)
    .where('attendeeId', '=', row.attendeeId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Where a paper or a link stands: not what anybody typed, so no version is asked and none is counted up. */
export async function noteOnAttendee(
  tx: Tx,
  row: { readonly workspaceId: string; readonly attendeeId: string },
  change: Pick<AttendeeChange, 'sentOn' | 'sentByChannel' | 'linkId' | 'removed'>,
): Promise<void> {
  await tx
    .updateTable('councils.attendee')
    .set(change)
    .where('workspaceId', '=', row.workspaceId)
    .where('attendeeId', '=', row.attendeeId)
    .execute();
}

export const insertAttendee = async (tx: Tx, row: Insertable<AttendeeTable>): Promise<void> => {
  await tx.insertInto('councils.attendee').values(row).execute();
};
