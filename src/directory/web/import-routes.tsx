import { randomUUID } from 'node:crypto';
import { withoutInvisible } from '#kernel/invisible-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import { page, type Reply, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import type { FileMessage } from '../domain/organisation-file.ts';
import { importMessages } from '../locales/import-messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { deleteDraft, type ImportDraft, keepDraft, selectDraft } from '../store/import-drafts.ts';
import { importOrganisations } from '../use-cases/import-organisations.ts';
import { crumbs } from './crumbs.ts';
import { ImportPage, PreviewPage } from './import-pages.tsx';

/** A little above what a table may have, so that a file just over it is told so in a plain sentence. */
const UPLOAD_LIMIT = 3 * 1024 * 1024;
const DRAFT_HOURS = 1;

function importPage(
  { actor, language }: WorkspaceContext,
  came: { readonly error?: string; readonly refused?: readonly FileMessage[] } = {},
): Reply {
  const { title } = importMessages[language];
  const wrong = came.error !== undefined || came.refused !== undefined;
  return page(
    {
      title,
      section: 'directory',
      breadcrumbs: crumbs(actor, language, { label: title }),
      body: <ImportPage error={came.error ?? null} refused={came.refused ?? []} actor={actor} language={language} />,
    },
    wrong ? 422 : 200,
  );
}

/** The time is over, or the list was taken in already: say so where it can be chosen again. */
const expired = (context: WorkspaceContext): Reply =>
  importPage(context, { error: importMessages[context.language].expired });

async function draftOf({ tx, actor, params, clock }: WorkspaceContext): Promise<ImportDraft | null | 'not-found'> {
  if (!isUuid(params.draft)) return 'not-found';
  const { workspaceId, auditName: enteredBy } = actor;
  return selectDraft(tx, { workspaceId, draftId: params.draft, enteredBy, now: clock.now() });
}

/** Without folders, which carry people's names. */
const shownName = (name: string): string => withoutInvisible(name.split(/[\\/]/).at(-1) ?? '').slice(-80);

export const importRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.importOrganisations.pattern,
    who: writers,
    audit: 'none',
    handle: async (context) => importPage(context),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.importOrganisations.pattern,
    who: writers,
    audit: 'organisation.import-trial',
    bodyLimit: UPLOAD_LIMIT,
    async handle(context) {
      const { tx, actor, language, form, clock } = context;
      const uploaded = form.file('file');
      if (!uploaded) return importPage(context, { error: importMessages[language].fileMissing });
      const read = await importOrganisations(tx, actor, { bytes: uploaded.bytes, dryRun: true, clock });
      if (!read.ok) {
        switch (read.error.kind) {
          case 'forbidden':
            return refuse('forbidden');
          case 'unreadable':
            return importPage(context, { error: tableRefusal(read.error.refusal, language) });
          case 'refused':
            return importPage(context, { refused: read.error.errors });
        }
      }
      const draftId = randomUUID();
      const now = clock.now();
      await keepDraft(tx, {
        workspaceId: actor.workspaceId,
        draftId,
        fileName: shownName(uploaded.name),
        content: uploaded.bytes,
        enteredBy: actor.auditName,
        now,
        expiresAt: new Date(now.getTime() + DRAFT_HOURS * 3_600_000),
      });
      context.touch(draftId);
      return redirect(paths.importPreview.to(actor.workspaceKey, draftId));
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.importPreview.pattern,
    who: writers,
    audit: 'organisation.import-trial',
    async handle(context) {
      const { tx, actor, language, clock } = context;
      const draft = await draftOf(context);
      if (draft === 'not-found') return refuse('not-found');
      if (!draft) return expired(context);
      const read = await importOrganisations(tx, actor, { bytes: draft.content, dryRun: true, clock });
      if (!read.ok) return expired(context);
      context.touch(draft.draftId);
      const { title, previewTitle } = importMessages[language];
      const above = { label: title, href: paths.importOrganisations.to(actor.workspaceKey) };
      return page({
        title: previewTitle,
        section: 'directory',
        breadcrumbs: crumbs(actor, language, above, { label: previewTitle }),
        body: (
          <PreviewPage
            draftId={draft.draftId}
            fileName={draft.fileName}
            report={read.value}
            actor={actor}
            language={language}
          />
        ),
      });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.importPreview.pattern,
    who: writers,
    audit: 'organisation.import',
    async handle(context) {
      const { tx, actor, clock } = context;
      const draft = await draftOf(context);
      if (draft === 'not-found') return refuse('not-found');
      if (!draft) return expired(context);
      const done = await importOrganisations(tx, actor, { bytes: draft.content, dryRun: false, clock });
      // The list may have changed since, so that the file no longer fits it.
      if (!done.ok) {
        return done.error.kind === 'refused' ? importPage(context, { refused: done.error.errors }) : expired(context);
      }
      await deleteDraft(tx, actor.workspaceId, draft.draftId);
      context.touch(draft.draftId);
      const { added, changed } = done.value;
      return redirect(paths.organisations.to(actor.workspaceKey, { added: String(added), changed: String(changed) }));
    },
  }),
];
