import { randomUUID } from 'node:crypto';
import { findOrganisation, type Organisation } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
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
import type { FeedbackDeps } from '../../deps.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { organisationMails } from '../../store/sending.ts';
import { currentLink } from '../../use-cases/organisation-link.ts';
import { changeOrganisationLink, linkChanges } from '../../use-cases/sending/change-link.ts';
import { isToSend, loadSending } from '../../use-cases/sending/load-sending.ts';
import { sendByMail } from '../../use-cases/sending/send-by-mail.ts';
import { OrganisationPage } from './organisation-page.tsx';
import { doneOf, mailedQuery, notMailedOf } from './send-routes.tsx';
import { crumbs, siteAddressOf } from './sending-at.ts';

/** 団体への照会, and the buttons of its personal link. */
export const organisationRoutes = (deps: FeedbackDeps): readonly Route[] => {
  async function organisationAt({ tx, actor, params, touch }: WorkspaceContext): Promise<Organisation | null> {
    const { organisation: id } = params;
    const organisation = isUuid(id) ? await findOrganisation(tx, actor.workspaceId, id) : null;
    if (organisation) touch(organisation.organisationId);
    return organisation;
  }

  async function sendingOf({ tx, actor, clock }: WorkspaceContext, organisationId: string) {
    const asked = await addressees(tx, actor.workspaceId, { organisationIds: [organisationId] });
    return loadSending(tx, actor.workspaceId, deps.personalLinks, {
      addresseeIds: asked.map(({ addresseeId }) => addresseeId),
      mailer: deps.mailer !== null,
      at: clock.now(),
    });
  }

  async function show(context: WorkspaceContext, status = 200): Promise<Reply> {
    const { tx, actor, language, clock } = context;
    const organisation = await organisationAt(context);
    if (!organisation) return refuse('not-found');
    const { organisationId } = organisation;
    const sending = await sendingOf(context, organisationId);
    const body = (
      <OrganisationPage
        {...sending}
        workspaceKey={actor.workspaceKey}
        organisation={organisation}
        link={await currentLink(tx, actor.workspaceId, deps.personalLinks, { organisationId, at: clock.now() })}
        mails={await organisationMails(tx, actor.workspaceId, organisationId)}
        site={siteAddressOf(sending.settings, context)}
        today={dateInJapan(clock.now())}
        mailer={deps.mailer !== null}
        errandKey={randomUUID()}
        done={linkDone(context) ?? doneOf(context)}
        notMailed={notMailedOf(context, [{ organisation }])}
      />
    );
    const title = sendingMessages[language].organisation.title(organisation.name);
    return page({ title, section: 'feedback', breadcrumbs: crumbs(context, null, { label: title }), body }, status);
  }

  /** Everything that it has not been sent yet, in one mail. */
  async function mail(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, form, language, clock } = context;
    const organisation = await organisationAt(context);
    if (!organisation) return refuse('not-found');
    const errandKey = form.get('errandKey');
    if (!isUuid(errandKey)) return refuse('bad-request');
    const { rows, settings } = await sendingOf(context, organisation.organisationId);
    const addresseeIds = rows.filter(isToSend).map(({ addressee }) => addressee.addresseeId);
    const to = paths.organisation.to(actor.workspaceKey, organisation.organisationId);
    if (addresseeIds.length === 0) return redirect(`${to}${mailedQuery({ queued: 0, notMailed: [] })}`);
    const siteAddress = siteAddressOf(settings, context);
    const sent = await sendByMail(tx, actor, deps, { addresseeIds, siteAddress, errandKey, language, clock });
    if (sent.ok) return redirect(`${to}${mailedQuery(sent.value)}`);
    const { kind } = sent.error;
    return kind === 'forbidden' || kind === 'not-found' ? refuse(kind) : show(context, 409);
  }

  async function changeLink(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, form, clock } = context;
    const organisation = await organisationAt(context);
    if (!organisation) return refuse('not-found');
    const change = linkChanges.find((each) => each === form.get('do'));
    if (!change) return refuse('bad-request');
    const { organisationId } = organisation;
    const changed = await changeOrganisationLink(tx, actor, deps.personalLinks, { organisationId, change, clock });
    if (!changed.ok) return refuse(changed.error.kind);
    return redirect(`${paths.organisation.to(actor.workspaceKey, organisationId)}${queryText({ link: change })}`);
  }

  const at = { path: paths.organisation.pattern, who: secretariat };
  return [
    workspaceRoute({ ...at, method: 'get', audit: 'feedback.see-organisation', handle: (context) => show(context) }),
    workspaceRoute({ ...at, method: 'post', audit: 'feedback.send', handle: mail }),
    workspaceRoute({
      method: 'post',
      path: paths.organisationLink.pattern,
      who: secretariat,
      audit: 'feedback.change-link',
      handle: changeLink,
    }),
  ];
};

function linkDone({ query, language }: WorkspaceContext): string | null {
  const change = linkChanges.find((each) => each === query.get('link'));
  return change ? sendingMessages[language].done.link[change] : null;
}
