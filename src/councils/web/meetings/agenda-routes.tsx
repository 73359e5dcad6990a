import { isUuid } from '#kernel/uuid.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { draftAgenda } from '../../domain/meetings/carry-over.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { droppedOf } from '../../store/carry-over.ts';
import { agendaItems, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { addAgendaItem } from '../../use-cases/meetings/agenda-items.ts';
import { dropCarryOver } from '../../use-cases/meetings/drop-carry-over.ts';
import { openBooks } from '../../use-cases/meetings/open-things.ts';
import { takeCarryOver } from '../../use-cases/meetings/take-carry-over.ts';
import { followUpsOf } from '../follow-ups.tsx';
import { AgendaPage } from './agenda-page.tsx';
import type { TypedDrop } from './carry-over-list.tsx';
import { itemInput, readItemForm, type TypedItem } from './item-form.tsx';
import { itemRoutes } from './item-routes.tsx';
import { crumbs, meetingAt, meetingName } from './meeting-at.ts';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { agendaRefused, itemLabel } from './refused-agenda.ts';

interface Shown {
  readonly typed?: TypedItem;
  readonly typedDrop?: TypedDrop;
  readonly errors?: readonly FieldError[];
}

async function show(
  context: WorkspaceContext,
  deps: CouncilsDeps,
  of: MeetingOfBody,
  status: number,
  shown: Shown,
): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const { meeting, body } = of;
  const t = messages[language].agenda;
  const title = t.title(meetingName(of, language));
  const books = await openBooks(tx, actor, {
    body,
    before: meeting.heldOn,
    meetingId: meeting.meetingId,
    sources: deps.agendaSources,
    clock,
  });
  const items = await agendaItems(tx, actor.workspaceId, meeting.meetingId);
  const ids = items.map(({ itemId }) => itemId);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor, of, language, t.crumb),
      body: (
        <AgendaPage
          of={of}
          title={title}
          items={items}
          seats={await seatingOn(tx, actor.workspaceId, body.bodyId, meeting.heldOn)}
          carryOver={draftAgenda(books.open, books)}
          dropped={await droppedOf(tx, actor.workspaceId, body.bodyId)}
          typed={shown.typed ?? null}
          typedDrop={shown.typedDrop ?? null}
          errors={shown.errors ?? []}
          done={context.query.get('done') ?? ''}
          followUps={await followUpsOf(context, deps, { kind: 'agenda-item', ids })}
          workspaceKey={actor.workspaceKey}
        />
      ),
    },
    status,
  );
}

export const agendaRoutes = (deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.agenda.pattern,
    who: secretariat,
    audit: 'councils.see-agenda',
    async handle(context) {
      const of = await meetingAt(context);
      return of ? show(context, deps, of, 200, {}) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.agenda.pattern,
    who: secretariat,
    audit: 'councils.add-item',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { tx, actor, clock, language } = context;
      const { meetingId } = of.meeting;
      const typed = readItemForm(context.form);
      const added = await addAgendaItem(tx, actor, { ...itemInput(typed), meetingId, clock });
      if (added.ok) {
        context.touch(added.value.itemId);
        return redirect(`${paths.agenda.to(actor.workspaceKey, meetingId)}?done=added`);
      }
      if (added.error.kind !== 'invalid') return agendaRefused(context, of, added.error);
      const errors = added.error.problems.map((each) => problemSentence(each, itemLabel(language), language));
      return show(context, deps, of, 422, { typed, errors });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.carryOver.pattern,
    who: secretariat,
    audit: 'councils.carry-over',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const { form } = context;
      const thing = { kind: form.get('kind'), id: form.get('id') };
      if (form.get('do') === 'drop') return drop(context, deps, of, thing);
      if (form.get('do') !== 'all' && !isUuid(thing.id)) return refuse('not-found');
      const { tx, actor, clock } = context;
      const taken = await takeCarryOver(tx, actor, {
        meetingId: of.meeting.meetingId,
        things: form.get('do') === 'all' ? 'all' : [thing],
        sources: deps.agendaSources,
        clock,
      });
      if (!taken.ok) return agendaRefused(context, of, taken.error);
      for (const itemId of taken.value.itemIds) context.touch(itemId);
      return redirect(`${paths.agenda.to(actor.workspaceKey, of.meeting.meetingId)}?done=taken`);
    },
  }),
  ...itemRoutes(deps),
];

async function drop(
  context: WorkspaceContext,
  deps: CouncilsDeps,
  of: MeetingOfBody,
  thing: { readonly kind: string; readonly id: string },
): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  if (!isUuid(thing.id)) return refuse('not-found');
  context.touch(thing.id);
  const reason = context.form.get('reason');
  const { bodyId } = of.body;
  const dropped = await dropCarryOver(tx, actor, { ...thing, bodyId, reason, sources: deps.agendaSources, clock });
  if (dropped.ok) return redirect(`${paths.agenda.to(actor.workspaceKey, of.meeting.meetingId)}?done=dropped`);
  if (dropped.error.kind !== 'invalid') return agendaRefused(context, of, dropped.error);
  const label = () => messages[language].agenda.carryOver.dropReason;
  const errors = dropped.error.problems.map((each) => problemSentence(each, label, language));
  return show(context, deps, of, 422, { typedDrop: { ...thing, reason }, errors });
}
