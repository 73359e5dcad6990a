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
import { type KeyRemarkKind, keyRemarkKinds } from '../../domain/key-remark.ts';
import { type Visibility, visibilities } from '../../domain/meeting.ts';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy, secretariat } from '../../policy.ts';
import { findUtterance } from '../../store/key-remarks.ts';
import { agendaItems } from '../../store/meetings.ts';
import { findRemark } from '../../store/recording.ts';
import { markKeyRemark } from '../../use-cases/key-remarks/mark-key-remark.ts';
import { proposeKeyRemarks } from '../../use-cases/key-remarks/propose-key-remarks.ts';
import { type KeyRemarksOfMeeting, keyRemarksOfMeeting } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { speakerSeats } from '../../use-cases/transcripts/speaker-context.ts';
import { readSpeaker, speakerField } from '../recording/speaker-field.ts';
import type { TypedForm } from '../recording/typed-form.ts';
import { keyRemarkCrumbs, wordKeyRemarkProblems } from './key-remark-words.ts';
import { KeyRemarksPage } from './key-remarks-page.tsx';

/** Enough to read through; the rest is below the average. */
const PROPOSALS = 12;

/** '<transcriptId>.<position>' */
function readUtterance(text: string): { readonly transcriptId: string; readonly position: number } | null {
  const [, transcriptId, position] = /^([0-9a-f-]{36})\.(\d{1,9})$/.exec(text) ?? [];
  return isUuid(transcriptId) ? { transcriptId, position: Number(position) } : null;
}

/** The form as the address asks for it: prefilled from an utterance or a remark, or empty. */
async function prefilled(
  { tx, actor, query, language }: WorkspaceContext,
  { of, speakers }: KeyRemarksOfMeeting,
): Promise<{ readonly typed: TypedForm; readonly from: string }> {
  const t = messages[language].mark;
  const empty = { form: 'mark', values: { visibility: 'members' }, errors: [] };
  const at = readUtterance(query.get('utterance') ?? '');
  const { meetingId } = of.meeting;
  const utterance = at && (await findUtterance(tx, actor.workspaceId, { meetingId, ...at }));
  if (at && utterance) {
    const { seatId } = (await speakerSeats(tx, actor.workspaceId, of))(utterance.speaker);
    const speaker = speakerField(speakers, { seatId, speakerName: utterance.speaker });
    const values = {
      ...speaker,
      text: utterance.text,
      utterance: `${at.transcriptId}.${at.position}`,
      visibility: 'members',
    };
    return { typed: { ...empty, values }, from: t.utterance(printedRecordingTime(utterance.startsMs)) };
  }
  const remarkId = query.get('remark') ?? '';
  const remark = isUuid(remarkId) ? await findRemark(tx, actor.workspaceId, remarkId) : undefined;
  if (remark?.meetingId !== meetingId) return { typed: empty, from: '' };
  const values = { ...speakerField(speakers, remark), text: remark.text, remark: remarkId, visibility: 'members' };
  return { typed: { ...empty, values: { ...values, item: remark.itemId ?? '' } }, from: t.remark };
}

async function show(context: WorkspaceContext, status: number, typed: TypedForm | null): Promise<Reply> {
  const { tx, actor, language, params, query } = context;
  const view = await keyRemarksOfMeeting(tx, actor, params.meeting ?? '');
  if (!view) return refuse('not-found');
  const { meeting } = view.of;
  context.touch(meeting.meetingId);
  const t = messages[language];
  const keeps = councilsPolicy['councils.keep'](actor);
  const locked = meeting.state === 'signed' || meeting.cancelledOn !== null;
  const done = query.get('done') ?? '';
  const marking = !keeps
    ? null
    : locked
      ? 'locked'
      : {
          items: await agendaItems(tx, actor.workspaceId, meeting.meetingId),
          ...(typed ? { typed, from: '' } : await prefilled(context, view)),
        };
  return page(
    {
      title: t.ofMeeting(view.of.body.name, meeting.number),
      section: 'councils',
      breadcrumbs: keyRemarkCrumbs(view.of, actor, language),
      body: (
        <KeyRemarksPage
          view={view}
          actor={actor}
          language={language}
          said={typed === null && Object.hasOwn(t.done, done) ? (t.done[done] ?? '') : ''}
          marking={marking}
          proposals={
            keeps && !locked && query.get('propose')
              ? await proposeKeyRemarks(tx, actor, { of: view.of, count: PROPOSALS })
              : null
          }
        />
      ),
    },
    status,
  );
}

async function mark(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form, params, language } = context;
  const at = readUtterance(form.get('utterance'));
  const remark = form.get('remark');
  const marked = await markKeyRemark(tx, actor, {
    keyRemarkId: form.get('keyRemarkId'),
    meetingId: params.meeting ?? '',
    // Asked again where the form said nothing we know; the errand refuses what is no kind.
    kind: (keyRemarkKinds.find((kind) => kind === form.get('kind')) ?? '') as KeyRemarkKind,
    visibility: (visibilities.find((each) => each === form.get('visibility')) ?? '') as Visibility,
    text: form.get('text'),
    transcriptId: at?.transcriptId ?? null,
    position: at?.position ?? null,
    remarkId: remark === '' ? null : remark,
    itemId: form.get('item') || null,
    ...readSpeaker(form),
    clock,
  });
  if (marked.ok) {
    context.touch(marked.value.keyRemarkId);
    return redirect(`${paths.keyRemarks.to(actor.workspaceKey, params.meeting ?? '')}?done=marked`);
  }
  if (marked.error.kind === 'locked') return refuse('closed');
  if (marked.error.kind !== 'invalid') return refuse(marked.error.kind);
  const fields = ['keyRemarkId', 'utterance', 'remark', 'kind', 'text', 'speaker', 'otherName', 'item', 'visibility'];
  const values = Object.fromEntries(fields.map((field) => [field, form.get(field)]));
  const name = (field: string) => formFields[field] ?? field;
  return show(context, 422, {
    form: 'mark',
    values,
    errors: wordKeyRemarkProblems(marked.error.problems, language, name),
  });
}

/** Where a field of the errand stands in the form. */
const formFields: Readonly<Record<string, string>> = {
  seatId: 'speaker',
  itemId: 'item',
  speakerName: 'otherName',
  utterance: 'text',
  remark: 'text',
};

export const keyRemarksOfMeetingRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.keyRemarks.pattern,
    who: 'signed-in',
    audit: 'councils.see-key-remarks',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.keyRemarks.pattern,
    who: secretariat,
    audit: 'councils.mark-key-remark',
    handle: mark,
  }),
];
