import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
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
import type { Vote } from '../../../domain/sending/votes.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import { agendaItems } from '../../../store/meetings.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { opinionsOf } from '../../../store/sending/opinions.ts';
import { giveOpinion } from '../../../use-cases/sending/give-opinion.ts';
import { isOver } from '../../../use-cases/sending/meeting-is-over.ts';
import { readOutOpinion } from '../../../use-cases/sending/read-out-opinion.ts';
import { crumbs, meetingAt, titleOf } from '../../meetings/meeting-at.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import type { OpinionEntryForm } from './opinion-entry.tsx';
import { OpinionsPage } from './opinions-page.tsx';

const empty: OpinionEntryForm = { attendeeId: '', itemId: '', vote: '', text: '', receivedOn: '' };

async function show(
  context: WorkspaceContext,
  status: number,
  typed: { readonly form: OpinionEntryForm; readonly errors: readonly FieldError[] } | null,
): Promise<Reply> {
  const { tx, actor, language, query } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meeting } = found;
  const { meetingId } = meeting;
  const t = officerMessages[language].opinions;
  const done = query.get('done');
  const open = meeting.cancelledOn === null;
  const title = titleOf(found, language, t.title);
  const body = (
    <OpinionsPage
      title={title}
      workspaceKey={actor.workspaceKey}
      meetingId={meetingId}
      written={meeting.form === 'written'}
      attendees={await attendeesOf(tx, actor.workspaceId, meetingId)}
      items={await agendaItems(tx, actor.workspaceId, meetingId)}
      opinions={await opinionsOf(tx, actor.workspaceId, meetingId)}
      form={typed?.form ?? empty}
      errors={typed?.errors ?? []}
      done={!typed && (done === 'added' || done === 'read') ? done : null}
      canEnter={open && !isOver(meeting)}
      canRead={open && meeting.state !== 'signed'}
    />
  );
  const breadcrumbs = crumbs(actor, found, language, t.title);
  return page({ title, section: 'councils', breadcrumbs, body }, status);
}

async function enter(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form: values, clock, language } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meetingId } = found.meeting;
  const words = sendingWords[language];
  const form: OpinionEntryForm = {
    attendeeId: values.get('attendeeId'),
    itemId: values.get('itemId'),
    vote: values.get('vote'),
    text: values.get('text'),
    receivedOn: values.get('receivedOn'),
  };
  const receivedOn = form.receivedOn.trim() === '' ? null : parseJapaneseDate(form.receivedOn);
  const errors: FieldError[] = [];
  if (!isUuid(form.attendeeId)) {
    errors.push({ field: 'attendeeId', message: words.problem({ field: 'name', kind: 'not-a-choice' }) });
  }
  if (receivedOn && !receivedOn.ok) {
    errors.push({ field: 'receivedOn', message: dateRefusal(receivedOn.error, language) });
  }
  if (errors.length > 0) return show(context, 422, { form, errors });
  const given = await giveOpinion(tx, actor, {
    meetingId,
    attendeeId: form.attendeeId,
    itemId: isUuid(form.itemId) ? form.itemId : null,
    vote: form.vote as Vote,
    text: form.text,
    via: 'secretariat',
    receivedOn: receivedOn?.ok ? receivedOn.value : undefined,
    clock,
  });
  if (given.ok) {
    context.touch(given.value.opinionId);
    return redirect(`${paths.opinions.to(actor.workspaceKey, meetingId)}?done=added`);
  }
  if (given.error.kind === 'forbidden' || given.error.kind === 'not-found') return refuse(given.error.kind);
  if (given.error.kind !== 'invalid') return show(context, 409, { form, errors: [] });
  return show(context, 422, {
    form,
    errors: given.error.problems.map((problem) => ({ field: problem.field, message: words.problem(problem) })),
  });
}

async function readOut(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, params, clock } = context;
  const opinionId = params.opinion ?? '';
  if (!isUuid(opinionId)) return refuse('not-found');
  const read = await readOutOpinion(tx, actor, { opinionId, clock });
  if (!read.ok) {
    const { kind } = read.error;
    if (kind === 'forbidden' || kind === 'not-found') return refuse(kind);
    // A newer opinion of the same member has come in meanwhile.
    return refuse(kind === 'superseded' ? 'conflict' : 'closed');
  }
  context.touch(opinionId);
  return redirect(`${paths.opinions.to(actor.workspaceKey, read.value.meetingId)}?done=read`);
}

export const opinionsRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.opinions.pattern,
    who: secretariat,
    audit: 'councils.see-opinions',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.opinions.pattern,
    who: secretariat,
    audit: 'councils.record-opinion',
    handle: enter,
  }),
  workspaceRoute({
    method: 'post',
    path: paths.readOpinion.pattern,
    who: secretariat,
    audit: 'councils.read-out-opinion',
    handle: readOut,
  }),
];
