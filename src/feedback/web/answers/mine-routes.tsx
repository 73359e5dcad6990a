import { dateInJapan } from '#kernel/date-in-japan.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  type WorkspaceRoute,
  workspaceRoute,
} from '#platform/http/route.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { FeedbackDeps } from '../../deps.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import {
  loadOrganisationErrand,
  type OrganisationErrand,
  type OwnQuestion,
} from '../../use-cases/answers/load-errand.ts';
import { ownSeats } from '../../use-cases/own-organisations.ts';
import { type Door, questionReply } from './door.tsx';
import { ErrandList, leadOf } from './errand-list-page.tsx';
import { type ErrandPaths, pathsByAccount } from './errand-paths.ts';
import { ownSheets } from './errand-sheets.ts';
import { ANSWER_LIMIT } from './link-routes.tsx';
import { officeOf } from './office.tsx';
import { checkDraft, postAgenda, postAnswer } from './post-answer.ts';

/** Of the organisations for which the signed-in member sits somewhere today. */
async function errandsOf({ tx, actor, clock }: WorkspaceContext): Promise<readonly OrganisationErrand[]> {
  const today = dateInJapan(clock.now());
  const { organisationIds } = await ownSeats(tx, actor, today);
  const errands: OrganisationErrand[] = [];
  for (const organisationId of organisationIds) {
    const errand = await loadOrganisationErrand(tx, actor.workspaceId, { organisationId, today });
    if (errand) errands.push(errand);
  }
  return errands;
}

const to = ({ actor }: WorkspaceContext) => pathsByAccount(actor.workspaceKey);

async function doorOf(context: WorkspaceContext): Promise<Door | null> {
  const { actor, params, language } = context;
  const find = async (): Promise<OwnQuestion | null> =>
    (await errandsOf(context))
      .flatMap(({ questions }) => questions)
      .find((own) => own.addressee.addresseeId === params.addressee) ?? null;
  const own = await find();
  if (!own) return null;
  context.touch(own.addressee.addresseeId);
  const t = errandMessages[language];
  const home = { label: t.home, href: paths.feedback.to(actor.workspaceKey) };
  const list = { label: t.mine, href: paths.mine.to(actor.workspaceKey) };
  return {
    context,
    doer: actor,
    via: 'account',
    own,
    to: to(context),
    office: await officeOf(context.tx, actor),
    reload: find,
    frame: (step) => ({ section: 'feedback', breadcrumbs: [home, list, { label: step }] }),
  };
}

const at =
  (work: (door: Door, context: WorkspaceContext) => Reply | Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const door = await doorOf(context);
    return door ? work(door, context) : refuse('not-found');
  };

async function list(context: WorkspaceContext): Promise<Reply> {
  const { actor, language } = context;
  const errands = await errandsOf(context);
  if (errands.length > 0) context.touch(errands.map(({ organisationId }) => organisationId).join('/'));
  const t = errandMessages[language];
  const breadcrumbs = [{ label: t.home, href: paths.feedback.to(actor.workspaceKey) }, { label: t.mine }];
  const body = <MinePage errands={errands} to={to(context)} />;
  return page({ title: t.mine, section: 'feedback', breadcrumbs, body });
}

function MinePage({ errands, to }: { readonly errands: readonly OrganisationErrand[]; readonly to: ErrandPaths }) {
  const language = useLanguage();
  const t = errandMessages[language];
  const [only] = errands;
  if (!only) {
    return (
      <>
        <PageHeader title={t.mine} />
        <EmptyState title={t.nobody}>
          <p>{t.nobodyBody}</p>
        </EmptyState>
      </>
    );
  }
  if (errands.length === 1) {
    return (
      <>
        <PageHeader title={t.title(only.organisationName)} lead={leadOf(only, language)} />
        <ErrandList errand={only} to={to} alone />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.mine} />
      {errands.map((errand) => (
        <section key={errand.organisationId} class="page-flow" aria-labelledby={`of-${errand.organisationId}`}>
          <h2 id={`of-${errand.organisationId}`}>{errand.organisationName}</h2>
          <p>{leadOf(errand, language)}</p>
          <ErrandList errand={errand} to={to} alone={false} />
        </section>
      ))}
    </>
  );
}

const common = { who: 'signed-in', audit: 'feedback.see-own-questions' } as const;
const get = (path: string, handle: WorkspaceRoute['handle']): Route =>
  workspaceRoute({ ...common, method: 'get', path, handle });

/** The same as the personal link's page, for members and heads with an account. */
export const mineRoutes = (deps: FeedbackDeps): readonly Route[] => [
  get(paths.mine.pattern, list),
  get(
    paths.mineQuestion.pattern,
    at((door) => questionReply(door, 200, null)),
  ),
  get(paths.mineAnswer.pattern, at(checkDraft)),
  workspaceRoute({
    ...common,
    method: 'post',
    path: paths.mineAnswer.pattern,
    audit: 'feedback.save-draft',
    bodyLimit: ANSWER_LIMIT,
    handle: at(postAnswer),
  }),
  get(
    paths.mineAgenda.pattern,
    at(({ own, to: { question } }) => redirect(question(own.addressee.addresseeId))),
  ),
  workspaceRoute({
    ...common,
    method: 'post',
    path: paths.mineAgenda.pattern,
    audit: 'feedback.note-on-agenda',
    handle: at(postAgenda),
  }),
  get(
    paths.mineSheet.pattern,
    at(({ own }, context) => ownSheets(deps, context, context.actor, [own])),
  ),
];
