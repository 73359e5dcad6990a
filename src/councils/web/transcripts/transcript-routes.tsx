import { queryText } from '#platform/http/query-text.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { messages, transcriptRefusal } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { type ImportTranscriptRefusal, importTranscript } from '../../use-cases/transcripts/import-transcript.ts';
import { loadTranscript } from '../../use-cases/transcripts/load-transcript.ts';
import { crumbs, titleOf } from '../meetings/meeting-at.ts';
import { type TranscriptForm, TranscriptPage, transcriptDone } from './transcript-page.tsx';

/** A little above the 12 MB a transcript must stay below, so that a file just over it is told so in a plain sentence. */
const UPLOAD_LIMIT = 13 * 1024 * 1024;
const empty: TranscriptForm = { text: '', append: false, errors: [] };

async function show(context: WorkspaceContext, status: number, form: TranscriptForm): Promise<Reply> {
  const { tx, actor, language, params, query } = context;
  const filter = { words: (query.get('words') ?? '').slice(0, 100), speaker: query.get('speaker') || null };
  const asked = Number(query.get('page') ?? 1);
  const loaded = await loadTranscript(tx, actor, {
    meetingId: params.meeting ?? '',
    ...filter,
    page: Number.isSafeInteger(asked) ? asked : 1,
  });
  if (!loaded.ok) return refuse(loaded.error.kind);
  context.touch(loaded.value.meeting.meetingId);
  const done = transcriptDone.find((each) => each === query.get('done')) ?? null;
  const { title } = messages[language].transcript;
  return page(
    {
      title: titleOf(loaded.value, language, title),
      section: 'councils',
      breadcrumbs: crumbs(actor, loaded.value, language, title),
      body: (
        <TranscriptPage
          loaded={loaded.value}
          filter={filter}
          form={form}
          done={status === 200 ? done : null}
          actor={actor}
          language={language}
        />
      ),
    },
    status,
  );
}

async function takeIn(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, params, form, clock } = context;
  const t = messages[language].transcript;
  const uploaded = form.file('file');
  const text = form.get('text');
  const append = form.get('append') === 'yes';
  const back = (field: string, message: string) => show(context, 422, { text, append, errors: [{ field, message }] });
  if (!uploaded && text.trim() === '') return back('file', t.nothing);
  if (uploaded && text.trim() !== '') return back('file', t.both);
  const meetingId = params.meeting ?? '';
  const fileName = uploaded?.name ?? t.pasteName;
  const bytes = uploaded?.bytes ?? new TextEncoder().encode(text);
  const done = await importTranscript(tx, actor, { meetingId, fileName, bytes, append, clock });
  if (!done.ok) return refused(done.error, (message) => back(uploaded ? 'file' : 'text', message), language);
  context.touch(done.value.transcriptId);
  const state = done.value.unchanged ? 'unchanged' : done.value.isAhead ? 'ahead' : 'imported';
  return redirect(`${paths.transcript.to(actor.workspaceKey, meetingId)}${queryText({ done: state })}`);
}

async function refused(
  refusal: ImportTranscriptRefusal,
  back: (message: string) => Promise<Reply>,
  language: WorkspaceContext['language'],
): Promise<Reply> {
  switch (refusal.kind) {
    case 'refused':
      return back(transcriptRefusal(refusal.fileName, refusal.refusal, language));
    case 'signed':
      return back(messages[language].signed);
    default:
      return refuse(refusal.kind);
  }
}

export const transcriptRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.transcript.pattern,
    who: secretariat,
    audit: 'councils.see-transcript',
    handle: (context) => show(context, 200, empty),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.transcript.pattern,
    who: secretariat,
    audit: 'councils.import-transcript',
    bodyLimit: UPLOAD_LIMIT,
    handle: takeIn,
  }),
];
