import type { ComponentChildren } from 'preact';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { DataTable, type Row } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Poll } from '#ui/poll/poll.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { mailText } from '../../domain/mail/mail-text.ts';
import { referenceText } from '../../domain/reference.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import type { Mail, MailAttempt } from '../../store/mails.ts';
import { MailErrands, type MailForm } from './mail-errands.tsx';
import { momentText, toneOfMail } from './words.ts';

export interface MailPageProps {
  readonly workspaceKey: string;
  readonly mail: Mail;
  readonly about: readonly Addressee[];
  readonly organisationName: string | null;
  /** As the directory has it today; '' where it has none. */
  readonly presentAddress: string;
  readonly attempts: readonly MailAttempt[];
  readonly form: MailForm;
  readonly done: string | null;
  /** See happensSoon: the page asks again, and has no form that would be taken from under somebody's hands. */
  readonly soon: boolean;
  readonly language: Language;
}

const SOON_MS = 120_000;

/** Something will happen to it in a moment: a try that the server has put off is hours away, and no page asks for hours. */
export const happensSoon = ({ state, dueAt }: Pick<Mail, 'state' | 'dueAt'>, now: Date): boolean =>
  state === 'sending' || (state === 'queued' && Math.abs(now.getTime() - dueAt.getTime()) < SOON_MS);

/** One mail: what has become of it, what to do about it, and its words. */
export function MailPage(props: MailPageProps) {
  const { workspaceKey, mail, form, done, soon, language } = props;
  const t = messages[language].mail;
  const said = done === null ? null : t.done(done);
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={mail.subject} />
      {said ? <Notice kind="success" title={said} /> : null}
      <Poll
        id="mail"
        src={paths.mail.to(workspaceKey, mail.mailId)}
        interval={5}
        done={!soon || form.errors.length > 0}
      >
        <div class="page-flow">
          <p>
            <Badge tone={toneOfMail[mail.state]}>{messages[language].states[mail.state]}</Badge> {t.lead[mail.state]}
          </p>
          {soon ? null : <MailErrands {...props} />}
          <h2>{t.attempts}</h2>
          {mail.attempts === 0 ? (
            <p>{t.noAttempts}</p>
          ) : (
            <DataTable
              caption={t.attempts}
              captionHidden
              columns={[
                { label: t.number, align: 'number' },
                { label: t.at, unbroken: true },
                { label: t.outcome },
                { label: t.reply, sentences: true },
              ]}
              rows={attemptRows(props)}
            />
          )}
        </div>
      </Poll>
      <h2>{t.facts}</h2>
      <DescriptionList items={facts(props)} />
      <h2>{t.text}</h2>
      <p class="as-written">{mailText(mail, mail.withLink ? placeholder(props) : null)}</p>
    </>
  );
}

const placeholder = ({ mail, language }: MailPageProps): string => {
  const t = messages[language].mail;
  return mail.kind === 'test' ? t.frontLinkHere : t.linkHere;
};

/** One row a try; a try of which nothing was written down stands there too. */
function attemptRows({ mail, attempts, language }: MailPageProps): readonly Row[] {
  const { mail: t, outcomes } = messages[language];
  return Array.from({ length: mail.attempts }, (_, index) => {
    const attempt = attempts.find(({ number }) => number === index + 1);
    if (!attempt) return { cells: [index + 1, '', '', mail.state === 'sending' ? '' : t.notWritten] };
    const silent = attempt.outcome === 'unreachable' && attempt.reply === '';
    return {
      cells: [
        attempt.number,
        momentText(attempt.at, language),
        outcomes[attempt.outcome],
        silent ? t.noServer : attempt.reply,
      ],
    };
  });
}

function facts({ workspaceKey, mail, about, organisationName, language }: MailPageProps) {
  const { mail: t, kinds, cancelledAs } = messages[language];
  const items: { readonly term: string; readonly description: ComponentChildren }[] = [];
  const add = (term: string, description: ComponentChildren) => items.push({ term, description });
  add(t.kind, kinds[mail.kind]);
  if (mail.organisationId !== null && organisationName !== null) {
    add(t.organisation, <a href={paths.organisation.to(workspaceKey, mail.organisationId)}>{organisationName}</a>);
  }
  add(t.to, mail.recipient);
  add(t.replyTo, mail.replyTo || t.noReplyTo);
  if (about.length > 0) {
    const links = about.map((it) => (
      <li key={it.addresseeId}>
        <a href={paths.addressee.to(workspaceKey, it.addresseeId)}>
          {referenceText({ fiscalYear: it.fiscalYear, number: it.questionNumber, addressee: it.number })}{' '}
          {it.questionTitle}
        </a>
      </li>
    ));
    add(t.questions, <ul>{links}</ul>);
  }
  add(t.queuedBy, t.by(mail.byName, momentText(mail.enteredAt, language)));
  if (mail.state === 'queued') add(t.nextTry, momentText(mail.dueAt, language));
  if (mail.sentAt) add(t.sentAt, momentText(mail.sentAt, language));
  if (mail.bouncedOn) add(t.bouncedOn, formatAsOf(mail.bouncedOn, language));
  if (mail.cancelledAs !== '') add(t.why, cancelledAs[mail.cancelledAs]);
  if (mail.note !== '') add(t.note, mail.note);
  return items;
}
