import { listOrganisations } from '#directory/index.ts';
import { isUuid } from '#kernel/uuid.ts';
import { queryText } from '#platform/http/query-text.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { recordRevision } from '../../store/record-revision.ts';
import { recorderView } from '../../use-cases/recording/recorder-view.ts';
import { editRoutes } from './edit-routes.tsx';
import { recordCrumbs } from './record-crumbs.ts';
import { recordErrands } from './record-errands.ts';
import { RecordPage } from './record-page.tsx';
import type { TypedForm } from './typed-form.ts';

async function show(
  context: WorkspaceContext,
  status: number,
  { itemId, typed }: { readonly itemId: string | null; readonly typed: TypedForm | null },
): Promise<Reply> {
  const { tx, actor, clock, language, query, params } = context;
  const view = await recorderView(tx, actor, { meetingId: params.meeting ?? '', itemId, clock });
  if (!view) return refuse('not-found');
  context.touch(view.of.meeting.meetingId);
  const { said, meetingTitle } = messages[language];
  const done = query.get('done') ?? '';
  return page(
    {
      title: meetingTitle(view.of.body.name, view.of.meeting.number),
      section: 'councils',
      breadcrumbs: recordCrumbs(view.of, actor, language),
      body: (
        <RecordPage
          view={view}
          organisations={await listOrganisations(tx, actor)}
          actor={actor}
          language={language}
          said={typed === null && Object.hasOwn(said, done) ? (said[done] ?? '') : ''}
          typed={typed}
        />
      ),
    },
    status,
  );
}

async function write(context: WorkspaceContext): Promise<Reply> {
  const { actor, form, params } = context;
  const meetingId = params.meeting ?? '';
  const step = form.get('do');
  const errand = Object.hasOwn(recordErrands, step) ? recordErrands[step] : undefined;
  if (!errand || !isUuid(meetingId)) return refuse('not-found');
  const outcome = await errand(context, meetingId);
  const item = form.get('item') || 'none';
  if (outcome.ok) {
    context.touch(outcome.value.record);
    return redirect(`${paths.record.to(actor.workspaceKey, meetingId)}${queryText({ item, done: step })}`);
  }
  const refusal = outcome.error;
  if (refusal.kind === 'typed') {
    return show(context, refusal.typed.changed ? 409 : 422, { itemId: item, typed: refusal.typed });
  }
  return refuse(refusal.kind === 'locked' ? 'closed' : refusal.kind);
}

/** Asked every few seconds by an open recorder: has anything changed since? Says nothing of what. */
async function revision({ tx, actor, params }: WorkspaceContext): Promise<Reply> {
  if (!isUuid(params.meeting)) return refuse('not-found');
  const text = await recordRevision(tx, actor.workspaceId, params.meeting);
  if (text === null) return refuse('not-found');
  return file(new TextEncoder().encode(text), 'text/plain; charset=utf-8', null, { 'cache-control': 'no-store' });
}

export const recordingRoutes = (_deps: CouncilsDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.record.pattern,
    who: secretariat,
    audit: 'councils.see-record',
    handle: (context) => show(context, 200, { itemId: context.query.get('item'), typed: null }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.record.pattern,
    who: secretariat,
    audit: 'councils.record',
    handle: write,
  }),
  workspaceRoute({
    method: 'get',
    path: paths.recordRevision.pattern,
    who: secretariat,
    // Counts and versions only.
    audit: 'none',
    handle: revision,
  }),
  ...editRoutes,
];
