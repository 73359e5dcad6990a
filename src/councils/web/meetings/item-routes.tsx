import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import type { CouncilsDeps } from '../../deps.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findItem } from '../../store/meeting-books.ts';
import { type AgendaItem, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { changeAgendaItem, moveAgendaItem, removeAgendaItem } from '../../use-cases/meetings/agenda-items.ts';
import { FollowUpSection, followUpsOf } from '../follow-ups.tsx';
import {
  formOfItem,
  type ItemField,
  ItemForm,
  itemFields,
  itemInput,
  readItemForm,
  seatLabel,
  type TypedItem,
} from './item-form.tsx';
import { crumbs } from './meeting-at.ts';
import { type FieldError, problemSentence } from './problem-sentence.ts';
import { agendaRefused, itemLabel } from './refused-agenda.ts';
import { refusedMeeting } from './refused-meeting.tsx';

interface At {
  readonly item: AgendaItem;
  readonly of: MeetingOfBody;
}

async function itemAt({ tx, actor, params, touch }: WorkspaceContext): Promise<At | undefined> {
  if (!isUuid(params.item)) return undefined;
  const item = await findItem(tx, actor.workspaceId, params.item);
  const of = item && (await findMeeting(tx, actor.workspaceId, item.meetingId));
  if (!of || item.removed) return undefined;
  touch(params.item);
  return { item, of };
}

interface Shown {
  readonly typed: TypedItem;
  readonly version: number;
  readonly errors?: readonly FieldError[];
  readonly stored?: TypedItem;
}

async function show(
  deps: CouncilsDeps,
  context: WorkspaceContext,
  { item, of }: At,
  status: number,
  shown: Shown,
): Promise<Reply> {
  const { tx, actor, language } = context;
  const t = messages[language].agenda;
  const title = t.add.editTitle(item.title);
  const seats = await seatingOn(tx, actor.workspaceId, of.body.bodyId, of.meeting.heldOn);
  const followUps = await followUpsOf(context, deps, { kind: 'agenda-item', ids: [item.itemId] });
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(
        actor,
        of,
        language,
        { label: t.crumb, href: paths.agenda.to(actor.workspaceKey, item.meetingId) },
        item.title,
      ),
      body: (
        <>
          <ErrorSummary errors={shown.errors ?? []} />
          <PageHeader title={title} />
          {shown.stored ? (
            <Notice kind="warning" title={t.conflict}>
              <p>{messages[language].form.conflictHelp}</p>
              <SideBySide fields={differences(shown.stored, shown.typed, seats, language)} />
            </Notice>
          ) : null}
          <ItemForm
            action={paths.agendaItem.to(actor.workspaceKey, item.itemId)}
            typed={shown.typed}
            errors={shown.errors ?? []}
            seats={seats}
            version={shown.version}
            submit={t.add.save}
          />
          <FollowUpSection followUps={followUps} id={item.itemId} language={language} />
        </>
      ),
    },
    status,
  );
}

function differences(
  stored: TypedItem,
  typed: TypedItem,
  seats: readonly SeatOnDay[],
  language: WorkspaceContext['language'],
) {
  const words = messages[language];
  const label: Record<ItemField, string> = { ...words.agenda.add, presenterSeatId: words.agenda.add.presenterSeat };
  const said = (field: ItemField, text: string): string => {
    const seat = field === 'presenterSeatId' ? seats.find(({ seatId }) => seatId === text) : undefined;
    if (seat) return seatLabel(seat);
    if (field === 'kind') return words.itemKinds[text as keyof typeof words.itemKinds] ?? text;
    if (field === 'visibility') return words.visibility[text as keyof typeof words.visibility] ?? text;
    return text;
  };
  return itemFields
    .filter((field) => stored[field] !== typed[field])
    .map((field) => ({ label: label[field], mine: said(field, typed[field]), theirs: said(field, stored[field]) }));
}

export const itemRoutes = (deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.agendaItem.pattern,
    who: secretariat,
    audit: 'councils.see-agenda',
    async handle(context) {
      const at = await itemAt(context);
      if (!at) return refuse('not-found');
      const { meeting } = at.of;
      if (meeting.cancelledOn !== null) return refusedMeeting(context, at.of, 'cancelled');
      if (meeting.state === 'signed') return refusedMeeting(context, at.of, 'signed');
      return show(deps, context, at, 200, { typed: formOfItem(at.item), version: at.item.version });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.agendaItem.pattern,
    who: secretariat,
    audit: 'councils.change-item',
    async handle(context) {
      const at = await itemAt(context);
      if (!at) return refuse('not-found');
      const what = context.form.get('do');
      return what === 'up' || what === 'down' || what === 'remove'
        ? place(context, at, what)
        : change(deps, context, at);
    },
  }),
];

async function place(context: WorkspaceContext, { item, of }: At, what: 'up' | 'down' | 'remove'): Promise<Reply> {
  const { tx, actor, clock } = context;
  const { itemId } = item;
  const done =
    what === 'remove'
      ? await removeAgendaItem(tx, actor, { itemId, clock })
      : await moveAgendaItem(tx, actor, { itemId, direction: what });
  if (!done.ok) return agendaRefused(context, of, done.error);
  return redirect(
    `${paths.agenda.to(actor.workspaceKey, item.meetingId)}?done=${what === 'remove' ? 'removed' : 'moved'}`,
  );
}

async function change(deps: CouncilsDeps, context: WorkspaceContext, at: At): Promise<Reply> {
  const { tx, actor, clock, language, form } = context;
  const { itemId, meetingId } = at.item;
  const typed = readItemForm(form);
  const version = formVersion(form);
  const done = await changeAgendaItem(tx, actor, { ...itemInput(typed), itemId, version, clock });
  if (done.ok) return redirect(`${paths.agenda.to(actor.workspaceKey, meetingId)}?done=changed`);
  if (done.error.kind === 'changed') {
    const now = (await findItem(tx, actor.workspaceId, itemId)) ?? at.item;
    return show(deps, context, at, 409, { typed, version: now.version, stored: formOfItem(now) });
  }
  if (done.error.kind !== 'invalid') return agendaRefused(context, at.of, done.error);
  const errors = done.error.problems.map((each) => problemSentence(each, itemLabel(language), language));
  return show(deps, context, at, 422, { typed, version, errors });
}
