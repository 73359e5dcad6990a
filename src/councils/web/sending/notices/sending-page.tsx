import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { channels } from '../../../domain/body.ts';
import type { PreflightWarning } from '../../../domain/meetings/preflight.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import type { Letter } from '../../../store/sending/letters.ts';
import { channelOf, isNotified } from '../../../use-cases/sending/mark-sent.ts';
import { WarningList } from '../../meetings/hub-page.tsx';
import type { FieldError } from '../errand/errand-page.tsx';
import { GuestSection, type GuestSectionProps } from './guests.tsx';
import { Recipients, type RecipientsProps } from './recipients.tsx';

/** What stands in the page's forms, as typed. */
export interface SendingForm {
  readonly documentNumber: string;
  readonly dated: string;
  readonly sentOn: string;
  readonly guest: GuestSectionProps['form'];
}

export interface SendingPageProps extends RecipientsProps {
  readonly title: string;
  readonly meetingId: string;
  readonly warnings: readonly PreflightWarning[];
  readonly letter: Letter | undefined;
  readonly documentPrefix: string;
  readonly replyBy: IsoDate;
  readonly replyByTyped: string;
  readonly people: GuestSectionProps['people'];
  readonly form: SendingForm;
  readonly errors: readonly FieldError[];
  readonly done: { readonly title: string; readonly note: string | null } | null;
  /** Why nothing can be sent any more. */
  readonly closed: 'cancelled' | 'closed' | null;
}

/** 開催通知と送付: look, make ready, number, print, note as sent. */
export function SendingPage(props: SendingPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const notified = props.attendees.filter(isNotified);
  const sent = notified.filter(({ sentOn }) => sentOn !== null).length;
  const prepare = (
    <Form action={paths.sending.to(props.workspaceKey, props.meetingId)} label={t.prepare}>
      <input type="hidden" name="do" value="prepare" />
      <Button kind={notified.length === 0 ? 'primary' : 'secondary'}>
        {notified.length === 0 ? t.prepare : t.prepareAgain}
      </Button>
    </Form>
  );
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader title={props.title} lead={props.closed ? t[props.closed] : t.lead(sent, notified.length)} />
      {props.done ? (
        <Notice kind="success" title={props.done.title}>
          {props.done.note ? <p>{props.done.note}</p> : null}
        </Notice>
      ) : null}
      {props.warnings.length > 0 ? (
        <Notice kind="warning" title={t.preflight(props.warnings.length)}>
          <WarningList warnings={props.warnings} />
          <p>{t.goOn}</p>
        </Notice>
      ) : null}
      {props.closed ? null : (
        <section aria-labelledby="prepare">
          <h2 id="prepare">{t.prepare}</h2>
          <p>{t.prepareLead}</p>
          {prepare}
        </section>
      )}
      <LetterSection {...props} />
      {notified.length > 0 ? <PaperSection {...props} /> : null}
      {notified.length > 0 ? (
        <section aria-labelledby="sent">
          <h2 id="sent">{t.sent}</h2>
          {props.closed ? null : <SentForm {...props} attendees={notified} />}
          <Recipients {...props} attendees={notified} />
        </section>
      ) : null}
      <GuestSection {...props} form={props.form.guest} action={paths.sending.to(props.workspaceKey, props.meetingId)} />
    </>
  );
}

const errorOf = ({ errors }: SendingPageProps, field: string) =>
  errors.find((each) => each.field === field)?.message ?? null;

function LetterSection(props: SendingPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const { letter, form } = props;
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{t.letter}</h2>
      <p>{letter ? t.letterIs(letter.documentNumber, formatAsOf(letter.dated, language)) : t.letterNone}</p>
      {props.closed ? null : (
        <Form action={paths.sending.to(props.workspaceKey, props.meetingId)} label={t.letter}>
          <input type="hidden" name="do" value="letter" />
          <TextField
            name="documentNumber"
            label={t.documentNumber}
            help={t.documentNumberHelp(props.documentPrefix)}
            value={form.documentNumber}
            error={errorOf(props, 'documentNumber')}
            maxLength={textLimits.name}
            required
          />
          <TextField name="dated" label={t.dated} value={form.dated} error={errorOf(props, 'dated')} required />
          <Button kind="secondary">{t.letterSubmit}</Button>
        </Form>
      )}
    </section>
  );
}

function PaperSection(props: SendingPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const { workspaceKey: key, meetingId: id } = props;
  const by = `?replyBy=${props.replyBy}`;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t.papers}</h2>
      <FilterForm action={paths.sending.to(key, id)} label={t.replyBy} submitLabel={t.replyBySubmit}>
        <TextField
          name="replyBy"
          label={t.replyBy}
          help={t.replyByHelp}
          value={props.replyByTyped}
          error={errorOf(props, 'replyBy')}
        />
      </FilterForm>
      <p>{t.postLead}</p>
      <div class="actions">
        <LinkButton href={paths.post.to(key, id) + by} download>
          {t.post}
        </LinkButton>
        <LinkButton kind="secondary" href={paths.notices.to(key, id) + by} download>
          {t.notices}
        </LinkButton>
        <LinkButton kind="secondary" href={paths.labels.to(key, id)} download>
          {t.labels}
        </LinkButton>
        <LinkButton kind="tertiary" href={paths.noticeFile.to(key, id, 'pdf') + by} download>
          {t.noticePdf}
        </LinkButton>
        <LinkButton kind="tertiary" href={paths.noticeFile.to(key, id, 'docx') + by} download>
          {t.noticeDocx}
        </LinkButton>
      </div>
    </section>
  );
}

function SentForm(props: SendingPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const words = sendingWords[language];
  const waiting = channels
    .map((channel) => ({
      channel,
      count: props.attendees.filter((it) => it.sentOn === null && channelOf(it) === channel).length,
    }))
    .filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <Form action={paths.sending.to(props.workspaceKey, props.meetingId)} label={t.sent}>
      <input type="hidden" name="do" value="sent" />
      <TextField name="sentOn" label={t.sentOn} value={props.form.sentOn} error={errorOf(props, 'sentOn')} required />
      <div class="actions">
        {waiting.map(({ channel, count }) => (
          <Button kind="secondary" name="channel" value={channel} key={channel}>
            {t.sentAll(words.channels[channel], count)}
          </Button>
        ))}
      </div>
    </Form>
  );
}
