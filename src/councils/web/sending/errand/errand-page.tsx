import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { errandMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { printedDay, printedTimes } from '../../../paper/sending/printed-day.ts';
import type { Errand } from '../../../use-cases/sending/load-errand.ts';
import { answersUntil } from '../../../use-cases/sending/meeting-is-over.ts';
import { meetingName } from '../../meetings/meeting-at.ts';
import type { ErrandForm } from './errand-forms.ts';
import type { ErrandPaths } from './errand-paths.ts';
import { MaterialsList } from './materials-list.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { ReplyForm } from './reply-form.tsx';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What the last button did, in a title and a sentence. */
export interface Done {
  readonly title: string;
  readonly note: string | null;
}

export interface ErrandPageProps {
  readonly errand: Errand;
  readonly form: ErrandForm;
  readonly errors: readonly FieldError[];
  readonly done: Done | null;
  readonly to: ErrandPaths;
}

/** One meeting for one attendee, phone first: when and where, the answer, what to read, what to say. */
export function ErrandPage({ errand, form, errors, done, to }: ErrandPageProps) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { meeting, closed } = errand;
  const asked = { errand, form, errors };
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={meetingName(errand, language)} lead={leadOf(errand, language)} />
      {done ? (
        <Notice kind="success" title={done.title}>
          {done.note ? <p>{done.note}</p> : null}
        </Notice>
      ) : null}
      <MeetingFacts errand={errand} />
      {meeting.cancelledOn === null ? (
        <LinkButton kind="tertiary" href={to.calendar} download>
          {t.calendar}
        </LinkButton>
      ) : null}
      {meeting.state === 'checking' || meeting.state === 'signed' ? (
        <Notice kind="info" title={t.minutes}>
          <p>{t.minutesLead}</p>
          <LinkButton href={to.minutes}>{t.minutes}</LinkButton>
        </Notice>
      ) : null}
      {closed === null && meeting.form !== 'written' ? <ReplyForm {...asked} action={to.reply} /> : null}
      <Agenda errand={errand} />
      <MaterialsList errand={errand} to={to} />
      {closed === null ? <OpinionForm {...asked} action={to.opinion} /> : null}
    </>
  );
}

function leadOf(errand: Errand, language: 'ja' | 'en'): string {
  const t = errandMessages[language].lead;
  const { meeting, attendee, closed } = errand;
  if (closed === 'cancelled') return t.cancelled(meeting.cancelReason);
  const reply = sendingWords[language].replies[attendee.reply];
  const said = attendee.reply === '' ? '' : t.answered(attendee.name, reply);
  if (closed === 'closed') return [said, t.closed].filter(Boolean).join(' ');
  return said || t.open(attendee.name, formatAsOfBriefly(answersUntil(meeting), language));
}

function MeetingFacts({ errand }: { readonly errand: Errand }) {
  const language = useLanguage();
  const t = errandMessages[language];
  const words = sendingWords[language];
  const { meeting } = errand;
  const when = `${printedDay(meeting.heldOn, language)} ${printedTimes(meeting.startsAt, meeting.endsAt, language)}`;
  if (meeting.form === 'written') {
    return (
      <DescriptionList
        items={[
          { term: t.form, description: words.forms.written },
          { term: t.when, description: t.written(printedDay(answersUntil(meeting), language)) },
        ]}
      />
    );
  }
  const online = isWebAddress(meeting.onlineLink) ? (
    <a href={meeting.onlineLink} rel="noreferrer">
      {meeting.onlineLink}
    </a>
  ) : (
    meeting.onlineLink
  );
  return (
    <DescriptionList
      items={[
        { term: t.when, description: when },
        ...(meeting.place === '' ? [] : [{ term: t.where, description: meeting.place }]),
        ...(meeting.onlineLink === '' ? [] : [{ term: t.online, description: online }]),
        { term: t.form, description: words.forms[meeting.form] },
      ]}
    />
  );
}

/** What somebody typed as an address becomes a link only when it is one. */
const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

function Agenda({ errand }: { readonly errand: Errand }) {
  const t = errandMessages[useLanguage()];
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t.agenda}</h2>
      {errand.items.length === 0 ? (
        <p>{t.noAgenda}</p>
      ) : (
        <ul>
          {errand.items.map((item) => (
            <li key={item.itemId}>
              {t.item(item.number, item.title, item.minutes)}
              {item.explanation ? <p class="as-written">{item.explanation}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
