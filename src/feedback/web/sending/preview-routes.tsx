import { randomUUID } from 'node:crypto';
import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
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
import type { SendingRow } from '../../use-cases/sending/load-sending.ts';
import { type MailText, questionMail } from '../../use-cases/sending/question-mail.ts';
import { sendTestMail } from '../../use-cases/sending/send-test-mail.ts';
import { PreviewPage } from './preview-page.tsx';
import { crumbs, type FieldError, type QuestionToSend, questionToSend, siteAddressOf } from './sending-at.ts';

interface Previewed extends QuestionToSend {
  readonly row: SendingRow;
  readonly mail: MailText;
}

/** The mail to one organisation, and a test of it. */
export const previewRoutes = (deps: FeedbackDeps): readonly Route[] => {
  async function previewed(context: WorkspaceContext, organisationId: string): Promise<Previewed | undefined> {
    const found = await questionToSend(context, deps);
    const row = found?.rows.find(({ organisation }) => organisation.organisationId === organisationId);
    if (!found || !row) return undefined;
    const { actor, language } = context;
    const facts = { settings: found.settings, workspaceName: actor.workspaceName, language };
    return { ...found, row, mail: questionMail({ organisation: row.organisation, asked: [row] }, facts) };
  }

  function show(
    context: WorkspaceContext,
    found: Previewed,
    status = 200,
    typed: { readonly address: string; readonly errors: readonly FieldError[] } | null = null,
  ): Reply {
    const { actor, language, query } = context;
    const t = sendingMessages[language];
    const { link, addressee } = found.row;
    // An officer's own mail program needs the link itself; nothing else on this page has it.
    const ownLink =
      deps.mailer === null && link?.state === 'open' && addressee.state === 'drafted' && !found.question.closed
        ? siteAddressOf(found.settings, context) + paths.link.questions.to(actor.workspaceKey, link.token)
        : null;
    const body = (
      <PreviewPage
        {...found}
        workspaceKey={actor.workspaceKey}
        origin={originOf(context)}
        mailer={deps.mailer !== null}
        ownLink={ownLink}
        errandKey={randomUUID()}
        address={typed?.address ?? ''}
        errors={typed?.errors ?? []}
        done={typed === null && query.get('done') === 'tested' ? t.done.test : null}
      />
    );
    const send = { label: t.send, href: paths.send.to(actor.workspaceKey, found.question.questionId) };
    const title = t.mailPreview.title;
    const breadcrumbs = crumbs(context, found.question, send, { label: title });
    return page({ title, section: 'feedback', breadcrumbs, body }, status);
  }

  async function preview(context: WorkspaceContext): Promise<Reply> {
    const found = await previewed(context, context.query.get('organisation') ?? '');
    return found ? show(context, found) : refuse('not-found');
  }

  async function test(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, form, language, clock } = context;
    const organisation = form.get('organisation');
    const found = await previewed(context, organisation);
    if (!found) return refuse('not-found');
    const errandKey = form.get('errandKey');
    if (!isUuid(errandKey)) return refuse('bad-request');
    const address = form.get('address');
    const replyTo = found.settings.email;
    const sent = await sendTestMail(tx, actor, deps, {
      mail: found.mail,
      address,
      replyTo,
      errandKey,
      language,
      clock,
    });
    if (!sent.ok) {
      if (sent.error.kind === 'forbidden') return refuse('forbidden');
      if (sent.error.kind === 'no-mailer') return show(context, found, 409);
      const message =
        sendingMessages[language].mailPreview[sent.error.kind === 'address' ? 'testWrong' : 'testRefused'];
      return show(context, found, 422, { address, errors: [{ field: 'address', message }] });
    }
    const to = paths.previewMail.to(actor.workspaceKey, found.question.questionId);
    return redirect(`${to}${queryText({ organisation, done: 'tested' })}`);
  }

  return [
    workspaceRoute({
      method: 'get',
      path: paths.previewMail.pattern,
      who: secretariat,
      audit: 'feedback.preview-mail',
      handle: preview,
    }),
    workspaceRoute({
      method: 'post',
      path: paths.testMail.pattern,
      who: secretariat,
      audit: 'feedback.test-mail',
      handle: test,
    }),
  ];
};
