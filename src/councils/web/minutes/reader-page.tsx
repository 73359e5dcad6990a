import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { maySign, type Signature } from '../../domain/minutes/signing.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { type MinutesPaper, signedAt } from '../../paper/minutes/minutes-paper.ts';
import { BlockView } from './block-view.tsx';
import { AboutField, CommentText } from './comments-section.tsx';
import { confirmedBy, type MinutesPageData } from './load-page.ts';
import type { Reader } from './reader.ts';
import { SignOffSection } from './sign-off-section.tsx';
import { shown, type Typed } from './typed.ts';

export interface ReaderPageProps {
  readonly data: MinutesPageData;
  readonly reader: Reader;
  readonly paper: MinutesPaper;
  readonly typed: Typed | null;
  readonly done: string;
  /** The item whose 「意見を書く」 was pressed. */
  readonly about: string;
}

/** True when this reader may read the text now: what is final, or during the check for those who take part in it. */
export const mayReadNow = ({ locked, meeting }: MinutesPageData, { takesPart }: Reader): boolean =>
  locked || (takesPart && meeting.state === 'checking');

/** 会議録 for a member or guest, on a phone or a PC: read, comment, confirm, sign. */
export function ReaderPage(props: ReaderPageProps) {
  const language = useLanguage();
  const t = minutesMessages[language].reader;
  const { data, reader, paper, typed, done } = props;
  const open = mayReadNow(data, reader);
  const speaks = reader.takesPart && data.meeting.state === 'checking';
  const confirms = speaks && reader.personId !== null && reader.edition === 'closed';
  return (
    <>
      <ErrorSummary errors={typed?.errors ?? []} />
      <PageHeader title={paper.title} lead={leadOf(props, language)} />
      {done ? <Notice kind="success" title={done} /> : null}
      {open ? (
        <>
          {paper.parts.map(({ itemId, blocks }, index) => (
            <section key={index}>
              <BlockView blocks={blocks} below="h1" />
              {speaks && itemId !== null ? (
                <p>
                  <a href={`${reader.page}?item=${itemId}#comment`}>{t.commentOn}</a>
                </p>
              ) : null}
            </section>
          ))}
          {speaks ? <CommentForm {...props} /> : null}
          {confirms ? <ConfirmForm {...props} /> : null}
          <OwnComments {...props} />
          {confirms ? <SignForms {...props} /> : null}
          {data.locked ? <SignOffSection data={data} showPublic={reader.edition === 'public'} /> : null}
          <p>
            <LinkButton kind="secondary" href={reader.pdf} download>
              {t.pdf}
            </LinkButton>
          </p>
        </>
      ) : null}
      <p>
        <a href={reader.back}>{t.back}</a>
      </p>
    </>
  );
}

function leadOf({ data, reader }: ReaderPageProps, language: Language): string {
  const t = minutesMessages[language].reader;
  if (data.lockedAt) return t.leadSigned(formatAsOf(dateInJapan(data.lockedAt), language));
  if (data.meeting.state !== 'checking') return t.leadWaiting;
  const until = data.minutes?.checkUntil ? formatAsOf(data.minutes.checkUntil, language) : '';
  return reader.edition === 'closed' ? t.leadChecking(until) : t.leadGuest(until);
}

function CommentForm({ data, reader, typed, about }: ReaderPageProps) {
  const t = minutesMessages[useLanguage()].reader;
  return (
    <section aria-labelledby="comment">
      <h2 id="comment">{t.comment}</h2>
      <Form action={reader.page} label={t.comment}>
        <input type="hidden" name="do" value="comment" />
        <AboutField typed={typed} document={data.editions[reader.edition].document} chosen={about} />
        <TextArea
          {...shown(typed, 'comment', 'text', '')}
          label={t.comment}
          maxLength={textLimits.long}
          rows={4}
          required
        />
        <Button kind="secondary">{t.submitComment}</Button>
      </Form>
    </section>
  );
}

function ConfirmForm({ data, reader }: ReaderPageProps) {
  const language = useLanguage();
  const t = minutesMessages[language].reader;
  const confirmed = confirmedBy(data, reader.personId ?? '');
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t.confirmHeading}</h2>
      {confirmed.kind === 'now' ? (
        <p>{t.confirmed(signedAt(confirmed.at, language))}</p>
      ) : (
        <Form action={reader.page} label={t.confirmHeading}>
          <p>{confirmed.kind === 'stale' ? t.confirmedBefore : t.confirmLead}</p>
          <input type="hidden" name="do" value="confirm" />
          <input type="hidden" name="textSha256" value={data.editions.closed.sha256} />
          <Button>{t.confirm}</Button>
        </Form>
      )}
    </section>
  );
}

function OwnComments({ data, reader }: ReaderPageProps) {
  const t = minutesMessages[useLanguage()].reader;
  // A guest without a record in the books is known by the link alone.
  const own = data.comments.filter((comment) =>
    reader.personId === null ? comment.enteredBy === reader.doer.auditName : comment.personId === reader.personId,
  );
  if (own.length === 0 || !reader.takesPart) return null;
  return (
    <section aria-labelledby="own-comments">
      <h2 id="own-comments">{t.mine}</h2>
      {own.map((comment) => (
        <CommentText
          key={comment.commentId}
          comment={comment}
          name={reader.doer.name}
          document={data.editions[reader.edition].document}
        />
      ))}
    </section>
  );
}

/** The chair's place stands open for the chair; the other one for whoever was asked to sign for those who attended. */
function SignForms(props: ReaderPageProps) {
  const t = minutesMessages[useLanguage()].reader;
  const { data, reader } = props;
  const personId = reader.personId ?? '';
  const textSha256 = data.editions.closed.sha256;
  const may = (asOffice: Signature['asOffice']) =>
    maySign({ asOffice, personId, textSha256 }, data.signers, data.signatures).ok;
  const [chair, member] = [may('chair'), may('member')];
  if (!chair && !member) return null;
  return (
    <section aria-labelledby="sign">
      <h2 id="sign">{t.signHeading}</h2>
      {chair ? <SignForm {...props} asOffice="chair" /> : null}
      {member ? (
        <Disclosure summary={t.signAsked}>
          <SignForm {...props} asOffice="member" />
        </Disclosure>
      ) : null}
    </section>
  );
}

function SignForm({ data, reader, asOffice }: ReaderPageProps & { readonly asOffice: Signature['asOffice'] }) {
  const t = minutesMessages[useLanguage()].reader;
  const words = asOffice === 'chair' ? t.signChair : t.signMember;
  return (
    <Form action={reader.page} label={words}>
      <p>{t.signLead}</p>
      <input type="hidden" name="do" value="sign" />
      <input type="hidden" name="asOffice" value={asOffice} />
      <input type="hidden" name="textSha256" value={data.editions.closed.sha256} />
      <Button kind="secondary">{words}</Button>
    </Form>
  );
}
