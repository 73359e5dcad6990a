import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { page, type Reply, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Organisation } from '../domain/organisation.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { selectSingleDates } from '../store/regular-meetings.ts';
import { showOrganisation } from '../use-cases/list-organisations.ts';
import { nextRegularMeetings } from '../use-cases/regular-dates.ts';
import { saveOrganisation } from '../use-cases/save-organisation.ts';
import { crumbs } from './crumbs.ts';
import type { TypedDate } from './dates-section.tsx';
import { FormPage, type FormPageProps } from './form-page.tsx';
import {
  type FieldError,
  inFormOrder,
  organisationForm,
  readOrganisationForm,
  readRule,
  wordProblem,
} from './organisation-form.ts';
import { OrganisationPage } from './organisation-page.tsx';

/** Dates ahead that the page shows. */
const DATES_SHOWN = 6;

export const organisationOf = async ({ tx, actor, params }: WorkspaceContext): Promise<Organisation | null> =>
  isUuid(params.organisation) ? showOrganisation(tx, actor, params.organisation) : null;

/** The organisation's page, also as the answer to a form on it that came back. */
export async function organisationPage(
  context: WorkspaceContext,
  organisation: Organisation,
  came: { readonly status?: number; readonly typed?: TypedDate; readonly refused?: string } = {},
): Promise<Reply> {
  const { tx, actor, language, query, clock } = context;
  const { organisationId } = organisation;
  const from = dateInJapan(clock.now());
  const asked = { organisationIds: [organisationId], from, count: DATES_SHOWN };
  const coming = (await nextRegularMeetings(tx, actor.workspaceId, asked)).get(organisationId) ?? [];
  const singles = await selectSingleDates(tx, actor.workspaceId, [organisationId]);
  const single = new Set(singles.get(organisationId)?.map(({ heldOn }) => heldOn));
  return page(
    {
      title: organisation.name,
      section: 'directory',
      breadcrumbs: crumbs(actor, language, { label: organisation.name }),
      body: (
        <OrganisationPage
          organisation={organisation}
          coming={coming.map((meeting) => ({ ...meeting, isSingle: single.has(meeting.heldOn) }))}
          typed={came.typed ?? null}
          refused={came.refused ?? null}
          done={query.get('done')}
          actor={actor}
          language={language}
        />
      ),
    },
    came.status ?? 200,
  );
}

function formPage(
  { actor, language }: WorkspaceContext,
  shown: Omit<FormPageProps, 'actor' | 'language'>,
  status = 200,
): Reply {
  const t = messages[language].form;
  const { organisation } = shown;
  const title = organisation ? t.editTitle(organisation.name) : t.newTitle;
  const above = organisation
    ? [{ label: organisation.name, href: paths.organisation.to(actor.workspaceKey, organisation.organisationId) }]
    : [];
  return page(
    {
      title,
      section: 'directory',
      breadcrumbs: crumbs(actor, language, ...above, { label: title }),
      body: <FormPage {...shown} actor={actor} language={language} />,
    },
    status,
  );
}

async function save(context: WorkspaceContext, organisation: Organisation | null): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const form = readOrganisationForm(context.form);
  const rule = readRule(form);
  const { errors: t } = messages[language];
  const ruleError: FieldError[] =
    rule === 'half'
      ? [{ field: 'week', message: t.meetsHalf }]
      : rule === 'time'
        ? [{ field: 'at', message: t.time(form.at.slice(0, 40)) }]
        : [];
  const saved = await saveOrganisation(tx, actor, {
    ...form,
    meets: typeof rule === 'string' ? null : rule,
    organisationId: organisation?.organisationId ?? null,
    version: organisation ? formVersion(context.form) : null,
    clock,
  });
  const back = (errors: readonly FieldError[], changed = false, current = organisation) =>
    formPage(context, { organisation: current, form, errors: inFormOrder(errors), changed }, changed ? 409 : 422);
  if (saved.ok) {
    // Everything else was right: the answer with status 422 undoes what was written.
    if (ruleError.length > 0) return back(ruleError);
    context.touch(saved.value.organisationId);
    return redirect(paths.organisation.done(actor.workspaceKey, saved.value.organisationId, 'saved'));
  }
  switch (saved.error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(saved.error.kind);
    case 'changed':
      return back(ruleError, true, saved.error.current);
    case 'invalid':
      return back([...saved.error.problems.map((problem) => wordProblem(problem, language)), ...ruleError]);
  }
}

export const organisationRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.newOrganisation.pattern,
    who: writers,
    audit: 'none',
    handle: async (context) =>
      formPage(context, { organisation: null, form: organisationForm(null), errors: [], changed: false }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newOrganisation.pattern,
    who: writers,
    audit: 'organisation.save',
    handle: (context) => save(context, null),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.organisation.pattern,
    who: 'signed-in',
    // It may name who leads the organisation, and whom to ask.
    audit: 'organisation.view',
    async handle(context) {
      const organisation = await organisationOf(context);
      if (!organisation) return refuse('not-found');
      context.touch(organisation.organisationId);
      return organisationPage(context, organisation);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editOrganisation.pattern,
    who: writers,
    audit: 'organisation.view',
    async handle(context) {
      const organisation = await organisationOf(context);
      if (!organisation) return refuse('not-found');
      context.touch(organisation.organisationId);
      return formPage(context, { organisation, form: organisationForm(organisation), errors: [], changed: false });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editOrganisation.pattern,
    who: writers,
    audit: 'organisation.save',
    async handle(context) {
      const organisation = await organisationOf(context);
      return organisation ? save(context, organisation) : refuse('not-found');
    },
  }),
];
