import { formatAsOf } from '#kernel/as-of.ts';
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
import { decodeText } from '#platform/tabular/decode.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import type { Body } from '../../store/meetings.ts';
import { addSeat } from '../../use-cases/bodies/add-seat.ts';
import { type ImportRosterRefusal, importRoster } from '../../use-cases/bodies/import-roster.ts';
import { crumbs } from './crumbs.ts';
import { ImportPreview } from './import-preview.tsx';
import { organisationOptions, readSeatForm, seatFields, seatLabels } from './seat-form.ts';
import { SeatsPage, type SeatsPageProps } from './seats-page.tsx';
import { type FieldError, type FilledForm, readTyped, wholeNumber, wordProblems } from './typed-form.ts';
import { withBody } from './with-body.ts';

const newSeat: FilledForm = { typed: { voting: 'yes', count: '1' }, errors: [] };
/** At once by hand; whole rosters come from a file. */
const MOST_SEATS = 30;

async function show(
  { tx, actor, language }: WorkspaceContext,
  body: Body,
  shown: { readonly form?: FilledForm; readonly refused?: SeatsPageProps['refused']; readonly status?: number } = {},
): Promise<Reply> {
  const title = messages[language].seats.title(body.name);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(
        actor.workspaceKey,
        language,
        { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
        { label: title },
      ),
      body: (
        <SeatsPage
          {...{ body, actor, language }}
          form={shown.form ?? newSeat}
          refused={shown.refused ?? null}
          organisations={await organisationOptions(tx, actor, null)}
        />
      ),
    },
    shown.status ?? 200,
  );
}

async function add(context: WorkspaceContext, body: Body): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const typed = readTyped(context.form, [...seatFields, 'count']);
  const labels = seatLabels(language);
  const again = (errors: readonly FieldError[]) => show(context, body, { form: { typed, errors }, status: 422 });
  const read = readSeatForm(typed, language);
  const count = wholeNumber(typed.count ?? '');
  if (!(count >= 1 && count <= MOST_SEATS)) {
    const problem = { field: 'count', kind: 'out-of-range', from: 1, limit: MOST_SEATS } as const;
    return again([...read.errors, ...wordProblems([problem], labels, language)]);
  }
  if (read.errors.length > 0) return again(read.errors);
  for (let n = 0; n < count; n += 1) {
    const added = await addSeat(tx, actor, { ...read.seat, position: null, bodyId: body.bodyId, clock });
    if (added.ok) {
      context.touch(added.value.seatId);
      continue;
    }
    const { error } = added;
    if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
    if (error.kind === 'invalid') return again(wordProblems(error.problems, labels, language));
    const on = formatAsOf(error.endedOn, language);
    return again([{ field: null, message: messages[language].seat.bodyEnded(on) }]);
  }
  const done = queryText({ done: 'seats', n: String(count) });
  return redirect(`${paths.body.to(actor.workspaceKey, body.bodyId)}${done}`);
}

/** A file is checked and shown; the checked text, sent again, is taken in. Both go through the same use case. */
async function takeIn(context: WorkspaceContext, body: Body): Promise<Reply> {
  const { tx, actor, language, clock, form } = context;
  const t = messages[language].importing;
  const file = form.file('file');
  const confirmed = form.has('text');
  const refusedFile = (message: string) =>
    show(context, body, { refused: { fileName: file?.name ?? '', findings: [], message }, status: 422 });
  if (!file && !confirmed) return refusedFile(t.fileMissing);
  const decoded = file ? await decodeText(file.bytes) : null;
  if (decoded && !decoded.ok) return refusedFile(tableRefusal(decoded.error, language));
  const text = decoded ? decoded.value.text : form.get('text');
  const read = await importRoster(tx, actor, { bodyId: body.bodyId, file: text, dryRun: !confirmed, clock });
  if (!read.ok) return refusedRoster(read.error);
  context.touch(body.bodyId);
  const found = read.value;
  if (confirmed) {
    const done = found.nothingNew
      ? { done: 'unchanged' }
      : { done: 'imported', n: String(found.appointed), seats: String(found.seats) };
    return redirect(`${paths.body.to(actor.workspaceKey, body.bodyId)}${queryText(done)}`);
  }
  return page({
    title: t.previewTitle,
    section: 'councils',
    breadcrumbs: crumbs(
      actor.workspaceKey,
      language,
      { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
      { label: t.previewTitle },
    ),
    body: <ImportPreview {...{ body, text, found, actor, language }} />,
  });

  function refusedRoster(error: ImportRosterRefusal): Reply | Promise<Reply> {
    switch (error.kind) {
      case 'forbidden':
      case 'not-found':
        return refuse(error.kind);
      case 'body-ended':
        return refusedFile(messages[language].seat.bodyEnded(formatAsOf(error.endedOn, language)));
      case 'unreadable':
        return refusedFile(tableRefusal(error.refusal, language));
      case 'refused': {
        const refused = { fileName: file?.name ?? '', findings: error.findings, message: null };
        return show(context, body, { refused, status: 422 });
      }
    }
  }
}

/** Seats by hand and rosters from files, for the secretariat. */
export const seatsRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.seats.pattern,
    who: secretariat,
    audit: 'none',
    handle: withBody((context, body) => show(context, body)),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.seats.pattern,
    who: secretariat,
    audit: 'councils.add-seats',
    handle: withBody(add),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.importRoster.pattern,
    who: secretariat,
    audit: 'councils.import-roster',
    bodyLimit: 4 * 1024 * 1024,
    handle: withBody(takeIn),
  }),
];
