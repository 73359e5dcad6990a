import { randomUUID } from 'node:crypto';
import type { PersonalLinks } from '#access/index.ts';
import { seatingOn } from '#councils/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AddresseeDraft, AddresseeSurroundings } from '../../domain/questions/question-draft.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { organisationLink } from '../organisation-link.ts';
import { proposeDueDates } from './propose-due-dates.ts';

/** What the organisations of a form are checked against. */
export async function surroundings(
  tx: Tx,
  workspaceId: string,
  asked: {
    readonly bodyId: string;
    readonly today: IsoDate;
    readonly asked?: ReadonlySet<string>;
  },
): Promise<AddresseeSurroundings> {
  const organisations = await proposeDueDates(tx, workspaceId, { today: asked.today });
  return {
    today: asked.today,
    organisationIds: new Set(organisations.keys()),
    asked: asked.asked ?? new Set(),
    seats: await seatingOn(tx, workspaceId, asked.bodyId, asked.today),
  };
}

/** Puts organisations on a question, drafted, numbered on from `after`; each with the 例会 that its due date leaves time for. */
export async function insertAddressees(
  tx: Tx,
  doer: Doer,
  asked: {
    readonly questionId: string;
    readonly drafts: readonly AddresseeDraft[];
    readonly after: number;
    readonly today: IsoDate;
    readonly at: Date;
  },
): Promise<void> {
  const { questionId, drafts, after, today, at } = asked;
  const meetings = await meetingsBefore(tx, doer.workspaceId, drafts, today);
  for (const [index, draft] of drafts.entries()) {
    const addresseeId = randomUUID();
    await tx
      .insertInto('feedback.addressee')
      .values({
        workspaceId: doer.workspaceId,
        addresseeId,
        questionId,
        organisationId: draft.organisationId,
        number: after + index + 1,
        dueOn: draft.dueOn,
        regularMeetingOn: meetings.get(draft.organisationId) ?? null,
        carrierSeatId: draft.carrierSeatId,
        state: 'drafted',
        sentOn: null,
        agendaOn: null,
        answeredOn: null,
        reflectedOn: null,
        returnedOn: null,
        removedOn: null,
        byName: doer.name,
        enteredBy: doer.auditName,
        enteredAt: at,
      })
      .execute();
    await noteOnAddressee(tx, doer, { addresseeId, kind: 'drafted', day: draft.dueOn, at });
  }
}

/** The 例会 that each due date leaves time for; an organisation without one is not there. */
export async function meetingsBefore(
  tx: Tx,
  workspaceId: string,
  drafts: readonly Pick<AddresseeDraft, 'organisationId' | 'dueOn'>[],
  today: IsoDate,
): Promise<ReadonlyMap<string, IsoDate>> {
  const organisationIds = drafts.map(({ organisationId }) => organisationId);
  const proposed = await proposeDueDates(tx, workspaceId, { organisationIds, today });
  return new Map(
    drafts.flatMap(({ organisationId, dueOn }): [string, IsoDate][] => {
      const meeting = proposed.get(organisationId)?.regularMeetingOn ?? null;
      return meeting !== null && meeting <= dueOn ? [[organisationId, meeting]] : [];
    }),
  );
}

/** Each organisation's link, alive until the new due dates; in one order, so that two errands never wait for each other. */
export async function keepLinks(
  tx: Tx,
  doer: Doer,
  links: PersonalLinks,
  asked: { readonly organisationIds: readonly string[]; readonly today: IsoDate; readonly at: Date },
): Promise<void> {
  const { today, at } = asked;
  for (const organisationId of asked.organisationIds.toSorted()) {
    await organisationLink(tx, doer, links, { organisationId, today, at });
  }
}
