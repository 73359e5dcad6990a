import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { daysSilent, type PrintedChannel, printedChannel } from '../../domain/questions/status.ts';
import { type AddresseeState, type ShownState, shownState } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import '../../store/tables.ts';

/** Questions that are open, ended, withdrawn. */
export type QuestionScope = 'open' | 'ended' | 'withdrawn';

/** One organisation with one question, as lists and the command line show it. */
export interface StatusRow {
  readonly addresseeId: string;
  readonly questionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly fiscalYear: number;
  readonly questionNumber: number;
  readonly number: number;
  readonly title: string;
  readonly scope: QuestionScope;
  readonly silenceAgrees: boolean;
  readonly state: AddresseeState;
  readonly shown: ShownState;
  readonly sentOn: IsoDate | null;
  readonly dueOn: IsoDate;
  readonly regularMeetingOn: IsoDate | null;
  readonly agendaOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly reflectedOn: IsoDate | null;
  readonly channel: PrintedChannel | null;
  /** Whole days since it was sent, while nothing has come back. */
  readonly daysSilent: number | null;
}

/**
 * Where each question stands with each organisation: by question, then by the organisation's number. One query, however many years there
 * are. Removed organisations are on no list. For 事務局; nobody else gets a row.
 *
 * @param asked.scopes open and ended ones unless told
 * @param asked.today in Japan
 */
export async function questionStatus(
  tx: Tx,
  actor: Actor,
  asked: { readonly today: IsoDate; readonly scopes?: readonly QuestionScope[] },
): Promise<readonly StatusRow[]> {
  if (!feedbackPolicy['feedback.keep'](actor)) return [];
  const { today, scopes = ['open', 'ended'] } = asked;
  if (scopes.length === 0) return [];
  const rows = await tx
    .selectFrom('feedback.addressee as a')
    .innerJoin('feedback.question as q', (join) =>
      join.onRef('q.workspaceId', '=', 'a.workspaceId').onRef('q.questionId', '=', 'a.questionId'),
    )
    .innerJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'a.workspaceId').onRef('o.organisationId', '=', 'a.organisationId'),
    )
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'q.workspaceId').onRef('b.bodyId', '=', 'q.bodyId'),
    )
    .where('a.workspaceId', '=', actor.workspaceId)
    .where('a.removedOn', 'is', null)
    .where(
      'q.closedAs',
      'in',
      scopes.map((scope) => (scope === 'open' ? '' : scope)),
    )
    .select([
      'a.addresseeId',
      'a.questionId',
      'a.organisationId',
      'o.name as organisationName',
      'q.bodyId',
      'b.name as bodyName',
      'q.fiscalYear',
      'q.number as questionNumber',
      'a.number',
      'q.title',
      'q.closedAs',
      'q.silenceAgrees',
      'a.state',
      'a.sentOn',
      'a.sentChannel',
      'a.dueOn',
      'a.regularMeetingOn',
      'a.agendaOn',
      'a.answeredOn',
      'a.answerChannel',
      'a.reflectedOn',
    ])
    .orderBy('q.fiscalYear')
    .orderBy('q.number')
    .orderBy('a.number')
    .execute();
  return rows.map(({ sentChannel, answerChannel, closedAs, ...row }) => ({
    ...row,
    scope: closedAs === '' ? 'open' : closedAs,
    shown: shownState(row, today),
    channel: printedChannel({ sentChannel, answerChannel }),
    daysSilent: daysSilent(row, today),
  }));
}
