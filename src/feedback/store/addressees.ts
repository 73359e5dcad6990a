import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../domain/addressee.ts';
import type { AddresseeState } from '../domain/state.ts';
import './tables.ts';
import type { AddresseeEventKind, AddresseeEventTable } from './tables/questions.ts';

/** Which addressees: any of these together. */
export interface AddresseesAsked {
  readonly questionIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly addresseeIds?: readonly string[];
  readonly bodyIds?: readonly string[];
  readonly states?: readonly AddresseeState[];
  /** Raised on this day or later. */
  readonly raisedFrom?: IsoDate;
  /** With those of closed questions; they are there unless this says false. */
  readonly closed?: boolean;
}

/** 照会先 that are still in the books, by question (oldest first), then by their number. One query. */
export async function addressees(tx: Tx, workspaceId: string, asked: AddresseesAsked): Promise<readonly Addressee[]> {
  const lists = [asked.questionIds, asked.organisationIds, asked.addresseeIds, asked.bodyIds, asked.states];
  if (lists.some((list) => list?.length === 0)) return [];
  let query = joined(tx, workspaceId).where('a.removedOn', 'is', null);
  if (asked.questionIds) query = query.where('a.questionId', 'in', asked.questionIds);
  if (asked.organisationIds) query = query.where('a.organisationId', 'in', asked.organisationIds);
  if (asked.addresseeIds) query = query.where('a.addresseeId', 'in', asked.addresseeIds);
  if (asked.bodyIds) query = query.where('q.bodyId', 'in', asked.bodyIds);
  if (asked.states) query = query.where('a.state', 'in', asked.states);
  if (asked.raisedFrom) query = query.where('q.raisedOn', '>=', asked.raisedFrom);
  if (asked.closed === false) query = query.where('q.closedOn', 'is', null);
  const rows = await query.orderBy('q.fiscalYear').orderBy('q.number').orderBy('a.number').execute();
  return rows.map(({ closedOn, ...row }) => ({ ...row, questionClosed: closedOn !== null }));
}

/** One 照会先, locked where something is to be decided about it; undefined for one that was taken back. */
export async function findAddressee(
  tx: Tx,
  workspaceId: string,
  addresseeId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Addressee | undefined> {
  const query = joined(tx, workspaceId).where('a.addresseeId', '=', addresseeId).where('a.removedOn', 'is', null);
  const row = await (lock === 'lock' ? query.forUpdate('a') : query).executeTakeFirst();
  if (!row) return undefined;
  const { closedOn, ...rest } = row;
  return { ...rest, questionClosed: closedOn !== null };
}

const joined = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('feedback.addressee as a')
    .innerJoin('feedback.question as q', (join) =>
      join.onRef('q.workspaceId', '=', 'a.workspaceId').onRef('q.questionId', '=', 'a.questionId'),
    )
    .innerJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'a.workspaceId').onRef('o.organisationId', '=', 'a.organisationId'),
    )
    .where('a.workspaceId', '=', workspaceId)
    .select([
      'a.addresseeId',
      'a.questionId',
      'a.organisationId',
      'o.name as organisationName',
      'o.sector',
      'q.fiscalYear',
      'q.number as questionNumber',
      'a.number',
      'q.title as questionTitle',
      'q.closedOn',
      'q.bodyId',
      'a.dueOn',
      'a.regularMeetingOn',
      'a.carrierSeatId',
      'a.state',
      'a.sentOn',
      'a.sentChannel',
      'a.agendaOn',
      'a.answeredOn',
      'a.answerChannel',
      'a.response',
      'a.reflection',
      'a.reflectedOn',
      'a.returnedOn',
      'a.returnedChannel',
      'a.version',
    ]);

/** What happened to a 照会先, for good. */
export async function noteOnAddressee(
  tx: Tx,
  doer: Doer,
  event: {
    readonly addresseeId: string;
    readonly kind: AddresseeEventKind;
    readonly day?: IsoDate | null;
    readonly note?: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('feedback.addresseeEvent')
    .values({
      workspaceId: doer.workspaceId,
      eventId: randomUUID(),
      addresseeId: event.addresseeId,
      kind: event.kind,
      day: event.day ?? null,
      note: event.note ?? '',
      byName: doer.name,
      enteredBy: doer.auditName,
      enteredAt: event.at,
    })
    .execute();
}

export type AddresseeEvent = Readonly<Selectable<AddresseeEventTable>>;

/** The history of these, oldest first. */
export async function addresseeEvents(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<readonly AddresseeEvent[]> {
  if (addresseeIds.length === 0) return [];
  return tx
    .selectFrom('feedback.addresseeEvent')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', 'in', addresseeIds)
    .orderBy('enteredAt')
    .orderBy('eventId')
    .execute();
}
