import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { page, type Reply, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { DirectoryDeps } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { endOrganisation, reopenOrganisation } from '../use-cases/end-organisation.ts';
import { crumbs } from './crumbs.ts';
import { EndPage, type EndPageProps } from './end-page.tsx';
import { organisationOf, organisationPage } from './organisation-routes.tsx';

type Shown = Pick<EndPageProps, 'form' | 'errors' | 'changed'>;

const endPage = async (
  context: WorkspaceContext,
  organisation: Organisation,
  { organisationUses }: DirectoryDeps,
  shown: Shown,
  status = 200,
): Promise<Reply> => {
  const { tx, actor, language } = context;
  const uses = [];
  // One after the other: a transaction is one connection.
  for (const use of organisationUses) {
    uses.push(...(await use.uses(tx, actor, { organisationId: organisation.organisationId, language })));
  }
  const title = messages[language].end.title(organisation.name);
  const above = {
    label: organisation.name,
    href: paths.organisation.to(actor.workspaceKey, organisation.organisationId),
  };
  return page(
    {
      title,
      section: 'directory',
      breadcrumbs: crumbs(actor, language, above, { label: title }),
      body: <EndPage organisation={organisation} uses={uses} {...shown} actor={actor} language={language} />,
    },
    status,
  );
};

async function end(context: WorkspaceContext, organisation: Organisation, deps: DirectoryDeps): Promise<Reply> {
  const { tx, actor, language, clock, form: sent } = context;
  const t = messages[language];
  const form = { reason: sent.get('reason'), endedOn: sent.get('endedOn') };
  const date = form.endedOn.trim() === '' ? null : parseJapaneseDate(form.endedOn);
  const dateError =
    date && !date.ok
      ? dateRefusal(date.error, language)
      : date && date.value > dateInJapan(clock.now())
        ? t.errors.endedInFuture
        : null;
  const errors: EndPageProps['errors'] = dateError === null ? [] : [{ field: 'endedOn', message: dateError }];
  const ended = await endOrganisation(tx, actor, {
    organisationId: organisation.organisationId,
    reason: form.reason,
    endedOn: date?.ok ? date.value : null,
    version: formVersion(sent),
    clock,
  });
  const back = (more: EndPageProps['errors'], changed = false) =>
    endPage(context, organisation, deps, { form, errors: [...more, ...errors], changed }, changed ? 409 : 422);
  if (ended.ok) {
    // A day that cannot be read: status 422 undoes what was written.
    if (errors.length > 0) return back([]);
    context.touch(organisation.organisationId);
    return redirect(paths.organisation.done(actor.workspaceKey, organisation.organisationId, 'ended'));
  }
  switch (ended.error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(ended.error.kind);
    case 'already':
      return organisationPage(context, organisation, { status: 409, refused: t.end.already });
    case 'changed':
      return back([], true);
    case 'invalid':
      return back(
        ended.error.problems.map(({ field, finding }) => ({
          field,
          message: typedTextRefusal(finding, t.end.reason, language),
        })),
      );
  }
}

export const endRoutes = (deps: DirectoryDeps) => [
  workspaceRoute({
    method: 'get',
    path: paths.endOrganisation.pattern,
    who: writers,
    audit: 'organisation.view',
    async handle(context) {
      const organisation = await organisationOf(context);
      if (!organisation || organisation.endedOn !== null) return refuse('not-found');
      context.touch(organisation.organisationId);
      return endPage(context, organisation, deps, { form: { reason: '', endedOn: '' }, errors: [], changed: false });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endOrganisation.pattern,
    who: writers,
    audit: 'organisation.end',
    async handle(context) {
      const organisation = await organisationOf(context);
      return organisation ? end(context, organisation, deps) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.reopenOrganisation.pattern,
    who: writers,
    audit: 'organisation.reopen',
    async handle(context) {
      const { tx, actor, language, clock, form } = context;
      const organisation = await organisationOf(context);
      if (!organisation) return refuse('not-found');
      const { organisationId } = organisation;
      const version = formVersion(form);
      const reopened = await reopenOrganisation(tx, actor, { organisationId, version, clock });
      if (reopened.ok) {
        context.touch(organisationId);
        return redirect(paths.organisation.done(actor.workspaceKey, organisationId, 'reopened'));
      }
      const { kind } = reopened.error;
      if (kind === 'forbidden' || kind === 'not-found') return refuse(kind);
      const t = messages[language].one;
      const refused = kind === 'name-taken' ? t.nameTaken : t.reopenChanged;
      return organisationPage(context, organisation, { status: kind === 'name-taken' ? 422 : 409, refused });
    },
  }),
];
