import { findOrganisation } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import {
  file,
  type LinkContext,
  type LinkRoute,
  linkRoute,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
} from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { loadOrganisationErrand, type OrganisationErrand } from '../../use-cases/answers/load-errand.ts';
import { ORGANISATION_LINK } from '../../use-cases/organisation-link.ts';
import { type Door, questionReply } from './door.tsx';
import { errandCalendar } from './errand-calendar.ts';
import { ErrandListPage } from './errand-list-page.tsx';
import { pathsByLink } from './errand-paths.ts';
import { ownSheets } from './errand-sheets.ts';
import { officeOf } from './office.tsx';
import { checkDraft, postAgenda, postAnswer } from './post-answer.ts';

/** The holder's own organisation; a link reaches nothing else. */
const errandOf = ({ tx, holder, clock }: LinkContext): Promise<OrganisationErrand | null> =>
  loadOrganisationErrand(tx, holder.workspaceId, {
    organisationId: holder.holderId,
    today: dateInJapan(clock.now()),
  });

const to = ({ holder }: LinkContext) => pathsByLink(holder.workspaceKey, holder.token);

async function doorOf(context: LinkContext): Promise<Door | null> {
  const { addressee } = context.params;
  const ownOf = (errand: OrganisationErrand | null) =>
    errand?.questions.find((own) => own.addressee.addresseeId === addressee) ?? null;
  const errand = await errandOf(context);
  const own = ownOf(errand);
  if (!errand || !own) return null;
  context.touch(own.addressee.addresseeId);
  return {
    context,
    // Whoever holds the link speaks for the organisation; who it was they type themselves.
    doer: { ...context.holder, name: errand.organisationName },
    via: 'link',
    own,
    to: to(context),
    office: await officeOf(context.tx, context.holder),
    reload: async () => ownOf(await errandOf(context)),
    frame: () => ({}),
  };
}

const at =
  (work: (door: Door, context: LinkContext) => Reply | Promise<Reply>) =>
  async (context: LinkContext): Promise<Reply> => {
    const door = await doorOf(context);
    return door ? work(door, context) : refuse('not-found');
  };

/** An organisation that has ended has nobody who could speak for it: its address opens nothing, whoever holds it now. */
const whileItLasts =
  (handle: LinkRoute['handle']): LinkRoute['handle'] =>
  async (context) => {
    const { workspaceId, holderId } = context.holder;
    const organisation = await findOrganisation(context.tx, workspaceId, holderId);
    return organisation && organisation.endedOn !== null ? refuse('link-revoked') : handle(context);
  };

const common = { who: 'link', purpose: ORGANISATION_LINK, audit: 'feedback.see-own-questions' } as const;
const get = (path: LinkRoute['path'], handle: LinkRoute['handle']): Route =>
  linkRoute({ ...common, method: 'get', path, handle: whileItLasts(handle) });
/** Three texts far longer than they may be, as a browser sends Japanese: they come back with what is wrong, not with a bare refusal. */
export const ANSWER_LIMIT = 4 * 1024 * 1024;

/** What an organisation's personal link opens: no account, no script, a phone's width. */
export const linkRoutes = (deps: FeedbackDeps): readonly Route[] => [
  get(paths.link.questions.pattern, async (context) => {
    const errand = await errandOf(context);
    if (!errand) return refuse('not-found');
    context.touch(errand.organisationId);
    const title = errandMessages[context.language].title(errand.organisationName);
    const office = await officeOf(context.tx, context.holder);
    return page({ title, body: <ErrandListPage errand={errand} to={to(context)} office={office} /> });
  }),
  get(paths.link.sheet.pattern, async (context) => {
    const errand = await errandOf(context);
    if (!errand) return refuse('not-found');
    context.touch(errand.organisationId);
    return ownSheets(deps, context, context.holder, errand.waiting);
  }),
  get(paths.link.calendar.pattern, async (context) => {
    const errand = await errandOf(context);
    if (!errand) return refuse('not-found');
    context.touch(errand.organisationId);
    const bytes = errandCalendar(errand, context.clock.now(), context.language);
    return file(bytes, 'text/calendar; charset=utf-8', 'due.ics');
  }),
  get(
    paths.link.question.pattern,
    at((door) => questionReply(door, 200, null)),
  ),
  get(paths.link.answer.pattern, at(checkDraft)),
  linkRoute({
    ...common,
    method: 'post',
    path: paths.link.answer.pattern,
    audit: 'feedback.save-draft',
    bodyLimit: ANSWER_LIMIT,
    handle: whileItLasts(at(postAnswer)),
  }),
  // A form that came back with an error stands under this address: asked for again, the page opens without it.
  get(
    paths.link.agenda.pattern,
    at(({ own, to: { question } }) => redirect(question(own.addressee.addresseeId))),
  ),
  linkRoute({
    ...common,
    method: 'post',
    path: paths.link.agenda.pattern,
    audit: 'feedback.note-on-agenda',
    handle: whileItLasts(at(postAgenda)),
  }),
  get(
    paths.link.questionSheet.pattern,
    at(({ own }, context) => ownSheets(deps, context, context.holder, [own])),
  ),
];
