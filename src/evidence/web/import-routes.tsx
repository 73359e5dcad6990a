import { randomUUID } from 'node:crypto';
import { isUuid } from '#kernel/uuid.ts';
import { page, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { deleteDraft, type ImportDraft, keepDraft, selectDraft } from '../store/import-drafts.ts';
import { selectImport } from '../store/imports.ts';
import { cleanFileName } from '../use-cases/clean-file-name.ts';
import { catalogue } from '../use-cases/current-figures.ts';
import { importFigures } from '../use-cases/import-figures.ts';
import { crumbs, figuresCrumb } from './crumbs.ts';
import { ImportDonePage } from './import-done-page.tsx';
import { noOptions, readOptions, typedOptions } from './import-options.ts';
import { ImportPage, type ImportPageProps } from './import-page.tsx';
import { ImportPreviewPage } from './import-preview-page.tsx';
import { nameReader } from './name-of.ts';
import { UPLOAD_LIMIT } from './upload-limit.ts';

const DRAFT_HOURS = 1;

const start = (pasted: boolean) =>
  workspaceRoute({
    method: 'get',
    path: pasted ? paths.pasteFigures.pattern : paths.importFigures.pattern,
    who: writers,
    audit: 'none',
    async handle({ actor, language }) {
      return importPage({ pasted, text: '', typed: noOptions, errors: [], refused: null, actor, language }, 200);
    },
  });

/** Reads on trial; what can be imported is kept for an hour, so that nobody has to choose the file again. */
const dryRun = (pasted: boolean) =>
  workspaceRoute({
    method: 'post',
    path: pasted ? paths.pasteFigures.pattern : paths.importFigures.pattern,
    who: writers,
    audit: 'figure.import-trial',
    bodyLimit: UPLOAD_LIMIT,
    async handle(context) {
      const { tx, actor, language, form, clock } = context;
      const t = messages[language].import;
      const typed = typedOptions(form);
      const text = pasted ? form.get('text') : '';
      const back = (errors: ImportPageProps['errors'], refused: ImportPageProps['refused'] = null) =>
        importPage({ pasted, text, typed, errors, refused, actor, language }, 422);
      const field = pasted ? 'text' : 'file';
      const uploaded = pasted ? null : form.file('file');
      if (pasted ? text.trim() === '' : !uploaded) {
        return back([{ field, message: pasted ? t.pasteMissing : t.fileMissing }]);
      }
      const options = readOptions(typed, pasted, language);
      if (!options.ok) return back([options.error]);
      const draft = {
        draftId: randomUUID(),
        kind: 'figures' as const,
        fileName: uploaded ? cleanFileName(uploaded.name) : t.pasteName,
        bytes: uploaded?.bytes ?? new TextEncoder().encode(text),
        options: options.value,
      };
      const read = await runDraft(context, draft, true);
      if (!read.ok) {
        switch (read.error.kind) {
          case 'forbidden':
            return refuse('forbidden');
          case 'unreadable':
            return back([{ field, message: tableRefusal(read.error.refusal, language) }]);
          case 'refused':
            return back([], read.error);
        }
      }
      context.touch(draft.draftId);
      const now = clock.now();
      await keepDraft(tx, {
        ...draft,
        workspaceId: actor.workspaceId,
        enteredBy: actor.auditName,
        now,
        expiresAt: new Date(now.getTime() + DRAFT_HOURS * 3_600_000),
      });
      return redirect(paths.importPreview.to(actor.workspaceKey, draft.draftId));
    },
  });

const preview = workspaceRoute({
  method: 'get',
  path: paths.importPreview.pattern,
  who: writers,
  audit: 'none',
  async handle(context) {
    const { tx, actor, language } = context;
    const draft = await draftOf(context);
    if (draft === 'not-found') return refuse('not-found');
    if (!draft) return expired(context);
    const read = await runDraft(context, draft, true);
    // The catalogue may have changed since: then the table is refused now, and has to be chosen again.
    if (!read.ok) return expired(context);
    return page({
      title: messages[language].import.previewTitle,
      section: 'picture',
      breadcrumbs: importCrumbs(context, messages[language].import.previewTitle),
      body: (
        <ImportPreviewPage
          draftId={draft.draftId}
          pasted={draft.options.pasted}
          report={read.value}
          catalogue={await catalogue(tx, actor)}
          actor={actor}
          language={language}
        />
      ),
    });
  },
});

const takeIn = workspaceRoute({
  method: 'post',
  path: paths.importPreview.pattern,
  who: writers,
  audit: 'figure.import',
  async handle(context) {
    const { tx, actor } = context;
    const draft = await draftOf(context);
    if (draft === 'not-found') return refuse('not-found');
    if (!draft) return expired(context);
    const done = await runDraft(context, draft, false);
    if (!done.ok) return done.error.kind === 'forbidden' ? refuse('forbidden') : expired(context);
    await deleteDraft(tx, actor.workspaceId, draft.draftId);
    if (done.value.importId === null) return redirect(paths.figures.to(actor.workspaceKey));
    context.touch(done.value.importId);
    return redirect(paths.importDone.to(actor.workspaceKey, done.value.importId));
  },
});

const done = workspaceRoute({
  method: 'get',
  path: paths.importDone.pattern,
  who: 'signed-in',
  audit: 'none',
  async handle(context) {
    const { tx, actor, language, params } = context;
    if (!isUuid(params.import)) return refuse('not-found');
    const it = await selectImport(tx, actor.workspaceId, params.import);
    if (!it) return refuse('not-found');
    const nameOf = await nameReader(tx, actor, language);
    return page({
      title: messages[language].import.doneTitle,
      section: 'picture',
      breadcrumbs: importCrumbs(context, messages[language].import.doneTitle),
      body: <ImportDonePage it={it} actor={actor} language={language} nameOf={nameOf} />,
    });
  },
});

async function draftOf({ tx, actor, params, clock }: WorkspaceContext): Promise<ImportDraft | null | 'not-found'> {
  if (!isUuid(params.draft)) return 'not-found';
  const question = { workspaceId: actor.workspaceId, draftId: params.draft, enteredBy: actor.auditName };
  return selectDraft(tx, { ...question, now: clock.now() });
}

const runDraft = ({ tx, actor, clock }: WorkspaceContext, draft: ImportDraft, dryRun: boolean) =>
  importFigures(tx, actor, {
    bytes: draft.options.pasted ? new TextDecoder().decode(draft.bytes) : draft.bytes,
    fileName: draft.fileName,
    dryRun,
    clock,
    source: draft.options.source,
    kind: draft.options.kind,
  });

/** The time is over, or the table was taken in already: say so where it can be chosen again. */
function expired({ actor, language }: WorkspaceContext) {
  const message = messages[language].import.expired;
  const props = { pasted: false, text: '', typed: noOptions, refused: null, actor, language };
  return importPage({ ...props, errors: [{ field: 'file', message }] }, 422);
}

function importPage(props: ImportPageProps, status: number) {
  const t = messages[props.language].import;
  const title = props.pasted ? t.pasteTitle : t.title;
  return page(
    { title, section: 'picture', breadcrumbs: importCrumbs(props, title), body: <ImportPage {...props} /> },
    status,
  );
}

const importCrumbs = ({ actor, language }: Pick<ImportPageProps, 'actor' | 'language'>, label: string) =>
  crumbs(actor, language, figuresCrumb(actor, language), { label });

export const importRoutes = [start(false), dryRun(false), start(true), dryRun(true), done, preview, takeIn];
