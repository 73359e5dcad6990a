import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
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
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { agendaItems, findMeeting } from '../../store/meetings.ts';
import { findDecision, findRemark, recordEventsOf } from '../../store/recording.ts';
import { changeDecision, type DecisionRefusal, hideDecision } from '../../use-cases/recording/decisions.ts';
import type { RemarkRefusal } from '../../use-cases/recording/remark-words.ts';
import { changeRemark } from '../../use-cases/recording/remarks.ts';
import { removeRemark, restoreRemark } from '../../use-cases/recording/remove-remark.ts';
import { speakersOf } from '../../use-cases/recording/speakers.ts';
import { EditPage, type Entry } from './edit-page.tsx';
import { recordCrumbs } from './record-crumbs.ts';
import { readSpeaker, speakerField } from './speaker-field.ts';
import { type TypedForm, wordProblems } from './typed-form.ts';

type Kind = Entry['kind'];

async function findEntry({ tx, actor, params }: WorkspaceContext, kind: Kind): Promise<Entry | undefined> {
  const id = params[kind];
  if (!isUuid(id)) return undefined;
  if (kind === 'remark') {
    const remark = await findRemark(tx, actor.workspaceId, id);
    return remark && { ...remark, kind, id };
  }
  const decision = await findDecision(tx, actor.workspaceId, id);
  return decision && { ...decision, kind, id, seatId: null, speakerName: '' };
}

async function show(context: WorkspaceContext, kind: Kind, status: number, typed: TypedForm | null): Promise<Reply> {
  const { tx, actor, language } = context;
  const entry = await findEntry(context, kind);
  const of = entry && (await findMeeting(tx, actor.workspaceId, entry.meetingId));
  if (!entry || !of) return refuse('not-found');
  context.touch(entry.id);
  const speakers = kind === 'remark' ? await speakersOf(tx, actor.workspaceId, of) : [];
  const stored = { text: entry.text, item: entry.itemId ?? '', reason: '', ...speakerField(speakers, entry) };
  const title = messages[language].edit[kind];
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: recordCrumbs(of, actor, language, title),
      body: (
        <EditPage
          entry={entry}
          items={await agendaItems(tx, actor.workspaceId, entry.meetingId)}
          speakers={speakers}
          events={await recordEventsOf(tx, actor.workspaceId, entry.id)}
          actor={actor}
          language={language}
          typed={typed ?? { form: 'edit', values: stored, errors: [] }}
        />
      ),
    },
    status,
  );
}

async function save(context: WorkspaceContext, kind: Kind): Promise<Reply> {
  const { tx, actor, clock, form, params } = context;
  const step = form.get('do');
  const seen = { version: formVersion(form), clock };
  const words = { ...readSpeaker(form), itemId: form.get('item') || null, text: form.get('text') };
  const reason = form.get('reason');
  const id = params[kind] ?? '';
  const outcome =
    kind === 'remark'
      ? step === 'change'
        ? await changeRemark(tx, actor, { ...words, ...seen, remarkId: id })
        : step === 'restore'
          ? await restoreRemark(tx, actor, { ...seen, remarkId: id })
          : await removeRemark(tx, actor, { ...seen, remarkId: id, reason })
      : step === 'change'
        ? await changeDecision(tx, actor, { ...words, ...seen, decisionId: id })
        : await hideDecision(tx, actor, { ...seen, decisionId: id, removed: step !== 'restore', reason });
  if (!outcome.ok) return refused(context, kind, outcome.error);
  context.touch(id);
  const entry = await findEntry(context, kind);
  const done = step === 'change' ? 'changed' : step === 'restore' ? 'restored' : 'removed';
  const query = queryText({ item: entry?.itemId ?? 'none', done });
  return redirect(`${paths.record.to(actor.workspaceKey, entry?.meetingId ?? '')}${query}`);
}

function refused(
  context: WorkspaceContext,
  kind: Kind,
  error: RemarkRefusal | DecisionRefusal,
): Promise<Reply> | Reply {
  const fields = ['text', 'speaker', 'otherName', 'item', 'reason'];
  const values = Object.fromEntries(fields.map((field) => [field, context.form.get(field)]));
  switch (error.kind) {
    case 'changed':
      return show(context, kind, 409, { form: 'edit', values, errors: [], changed: true });
    case 'invalid': {
      const errors = wordProblems(error.problems, context.language, formField);
      return show(context, kind, 422, { form: 'edit', values, errors });
    }
    case 'locked':
      return refuse('closed');
    default:
      return refuse(error.kind);
  }
}

/** Where a field of the errand stands in the form. */
const formField = (field: string): string =>
  ({ seatId: 'speaker', itemId: 'item', speakerName: 'otherName' })[field] ?? field;

export const editRoutes: readonly Route[] = (['remark', 'decision'] as const).flatMap((kind) => [
  workspaceRoute({
    method: 'get',
    path: paths[kind].pattern,
    who: secretariat,
    audit: 'councils.see-record',
    handle: (context) => show(context, kind, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths[kind].pattern,
    who: secretariat,
    audit: 'councils.change-record',
    handle: (context) => save(context, kind),
  }),
]);
