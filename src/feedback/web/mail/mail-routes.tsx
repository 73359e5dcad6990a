import { findOrganisation } from '#directory/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
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
import { readAddress } from '#platform/mail/read-address.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { addresseesOfMail, attemptsOf, findMail, type Mail } from '../../store/mails.ts';
import { presentAddress, retryMail } from '../../use-cases/mail/retry-mail.ts';
import { cancelMail, markBounced, type SettleMailRefusal, settleUncertain } from '../../use-cases/mail/settle-mail.ts';
import type { MailForm } from './mail-errands.tsx';
import { happensSoon, MailPage } from './mail-page.tsx';
import { crumbs } from './words.ts';

const nothingTyped: MailForm = { errand: '', typed: {}, errors: [] };

async function show(context: WorkspaceContext, mailId: string, form: MailForm, status = 200): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const { workspaceId, workspaceKey } = actor;
  const mail = await findMail(tx, workspaceId, mailId);
  if (!mail) return refuse('not-found');
  context.touch(mailId);
  const about = await addressees(tx, workspaceId, { addresseeIds: await addresseesOfMail(tx, workspaceId, mailId) });
  const address = readAddress(await presentAddress(tx, mail));
  const today = formatAsOf(dateInJapan(clock.now()), language);
  const title = mail.subject;
  const attempts = await attemptsOf(tx, workspaceId, mailId);
  const soon = happensSoon(mail, clock.now());
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(
        workspaceKey,
        language,
        { label: messages[language].log.title, href: paths.mails.to(workspaceKey) },
        { label: title },
      ),
      ...(soon && status === 200 ? { refreshSeconds: 5 } : {}),
      body: (
        <MailPage
          {...{ workspaceKey, mail, about, attempts, soon, language }}
          organisationName={await nameOf(context, mail)}
          presentAddress={address.ok ? address.value : ''}
          form={{ ...form, typed: { today: language === 'ja' ? today : dateInJapan(clock.now()), ...form.typed } }}
          done={context.query.get('done')}
        />
      ),
    },
    status,
  );
}

async function nameOf({ tx, actor }: WorkspaceContext, { organisationId }: Mail): Promise<string | null> {
  if (organisationId === null) return null;
  return (await findOrganisation(tx, actor.workspaceId, organisationId))?.name ?? null;
}

/** One mail, and what a person does about it. */
export const mailRoute = (deps: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.mail.pattern,
    who: secretariat,
    audit: 'feedback.see-mails',
    handle: (context) =>
      isUuid(context.params.mail)
        ? show(context, context.params.mail, nothingTyped)
        : Promise.resolve(refuse('not-found')),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.mail.pattern,
    who: secretariat,
    audit: 'feedback.settle-mail',
    async handle(context) {
      const { mail: mailId } = context.params;
      if (!isUuid(mailId)) return refuse('not-found');
      context.touch(mailId);
      switch (context.form.get('errand')) {
        case 'bounce':
          return bounce(context, mailId);
        case 'settle':
          return settle(context, mailId);
        case 'retry':
          return retry(context, mailId, deps);
        case 'cancel': {
          const { tx, actor, clock, form } = context;
          return answer(
            context,
            mailId,
            'cancel',
            'cancelled',
            await cancelMail(tx, actor, { mailId, note: form.get('note'), clock }),
          );
        }
        default:
          return refuse('bad-request');
      }
    },
  }),
];

async function bounce(context: WorkspaceContext, mailId: string): Promise<Reply> {
  const { tx, actor, clock, language, form } = context;
  const day = parseJapaneseDate(form.get('on'));
  if (!day.ok) {
    return again(context, mailId, 'bounce', [{ field: 'bounce-on', message: dateRefusal(day.error, language) }]);
  }
  const marked = await markBounced(tx, actor, { mailId, on: day.value, note: form.get('note'), clock });
  return answer(context, mailId, 'bounce', 'bounced', marked);
}

async function settle(context: WorkspaceContext, mailId: string): Promise<Reply> {
  const { tx, actor, clock, language, form } = context;
  const arrived = form.get('arrived');
  if (arrived !== 'yes' && arrived !== 'no') {
    const message = messages[language].errands.settle.choose;
    return again(context, mailId, 'settle', [{ field: 'settle-arrived', message }]);
  }
  const settled = await settleUncertain(tx, actor, {
    mailId,
    arrived: arrived === 'yes',
    note: form.get('note'),
    clock,
  });
  return answer(context, mailId, 'settle', arrived === 'yes' ? 'arrived' : 'not-arrived', settled);
}

async function retry(context: WorkspaceContext, mailId: string, { enqueue }: FeedbackDeps): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const tried = await retryMail(tx, actor, enqueue, { mailId, clock });
  if (!tried.ok && tried.error.kind === 'no-address') {
    const message = messages[language].errands.retry.noAddress;
    return again(context, mailId, 'retry', [{ field: null, message }]);
  }
  return answer(context, mailId, 'retry', 'retried', tried as Settled);
}

type Settled = { readonly ok: true } | { readonly ok: false; readonly error: SettleMailRefusal };

function answer(
  context: WorkspaceContext,
  mailId: string,
  errand: string,
  done: string,
  settled: Settled,
): Reply | Promise<Reply> {
  const { actor, language } = context;
  if (settled.ok) return redirect(`${paths.mail.to(actor.workspaceKey, mailId)}${queryText({ done })}`);
  const { error } = settled;
  const t = messages[language].errands;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'other-state':
      return again(context, mailId, errand, [{ field: null, message: t.otherState }], 409);
    case 'invalid':
      return again(
        context,
        mailId,
        errand,
        error.fields.map((field) => ({
          field: `${errand}-${field}`,
          message: field === 'on' ? t.bounce.badDay : t.noteTooLong,
        })),
      );
  }
}

/** The same page with everything typed, and what is wrong with it. */
function again(
  context: WorkspaceContext,
  mailId: string,
  errand: string,
  errors: MailForm['errors'],
  status = 422,
): Promise<Reply> {
  const typed = Object.fromEntries(['on', 'note', 'arrived'].map((name) => [name, context.form.get(name)]));
  return show(context, mailId, { errand, typed, errors }, status);
}
