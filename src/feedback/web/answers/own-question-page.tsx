import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { isSilent } from '../../domain/state.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { AnswerContentView } from './answer-content-view.tsx';
import { answerForm, contentOf, emptyAnswerForm, type TypedAnswer } from './answer-form.ts';
import { AgendaSection, AnswerSection, type ShownForm } from './answer-section.tsx';
import { Answered, Became, Drafts } from './answered.tsx';
import type { ErrandPaths } from './errand-paths.ts';
import { type Office, OfficeContact } from './office.tsx';
import type { FieldError } from './problem-sentences.ts';
import { noMoreSentence, QuestionFacts } from './question-facts.tsx';

/** A form that came back. */
export interface CameBack {
  readonly errors: readonly FieldError[];
  readonly answer?: Omit<ShownForm, 'heading'>;
  /** The day of the 例会, as typed. */
  readonly day?: string;
  /** A draft that says too little to be confirmed; it is kept all the same. */
  readonly incomplete?: boolean;
  /** Typed while the question was being closed: kept nowhere, shown once more. */
  readonly lost?: TypedAnswer;
}

export interface OwnQuestionProps {
  readonly own: OwnQuestion;
  readonly query: URLSearchParams;
  readonly back: CameBack | null;
  readonly to: ErrandPaths;
  readonly office: Office;
}

/** One question to one organisation, phone first: why, what, by when; the answer; what became of it. */
export function OwnQuestionPage(props: OwnQuestionProps) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { own, back, to, office } = props;
  return (
    <>
      <ErrorSummary errors={back?.errors ?? []} title={back?.incomplete ? t.confirm.incomplete : undefined} />
      <PageHeader title={own.question.title} lead={leadOf(own, language)} />
      {back ? null : <DoneNotice {...props} />}
      <OwnQuestionBody {...props} />
      <OfficeContact office={office} />
      <LinkButton kind="tertiary" href={to.list}>
        {t.back}
      </LinkButton>
    </>
  );
}

const leadOf = (own: OwnQuestion, language: Language): string =>
  noMoreSentence(own, language) ??
  (own.confirmed
    ? errandMessages[language].lead.answered
    : errandMessages[language].lead.one(printedDay(own.addressee.dueOn, language)));

/** Everything below the title; on the list where one question alone waits, so that it can be answered at once. */
export function OwnQuestionBody({ own, query, back, to }: Omit<OwnQuestionProps, 'office'>) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { question, addressee } = own;
  const shown = own.noMore === null ? shownForm(own, query, back, language) : null;
  const silent = isSilent(addressee.state);
  return (
    <>
      {back?.lost ? (
        <Notice kind="error" title={t.typed}>
          <AnswerContentView question={question} content={contentOf(back.lost)} />
        </Notice>
      ) : null}
      {back?.incomplete ? <p>{t.form.saved}</p> : null}
      {own.confirmed ? null : <QuestionFacts own={own} />}
      <Answered own={own} to={to} />
      <Became own={own} />
      {shown ? <AnswerSection own={own} shown={shown} errors={back?.errors ?? []} to={to} /> : null}
      <Drafts own={own} open={shown?.answerId ?? null} to={to} />
      {own.confirmed ? (
        <section aria-labelledby="asked" class="page-flow">
          <h2 id="asked">{t.about.asked}</h2>
          <QuestionFacts own={own} />
        </section>
      ) : null}
      {silent && own.noMore === null ? (
        <AgendaSection
          own={own}
          day={back?.day ?? proposedDay(own, language)}
          errors={back?.day === undefined ? [] : back.errors}
          to={to}
        />
      ) : null}
      <LinkButton kind="tertiary" href={to.sheet(addressee.addresseeId)} download>
        {t.sheet}
      </LinkButton>
    </>
  );
}

const proposedDay = ({ addressee }: OwnQuestion, language: Language): string => {
  const day = addressee.agendaOn ?? addressee.regularMeetingOn;
  return day === null ? '' : language === 'ja' ? formatEra(day) : day;
};

/** Which form stands open: the one that came back, the draft or the correction that was asked for, else an empty one while nothing is written. */
function shownForm(
  own: OwnQuestion,
  query: URLSearchParams,
  back: CameBack | null,
  language: Language,
): ShownForm | null {
  const t = errandMessages[language].form;
  const heading = own.confirmed ? t.correct : t.heading;
  if (back?.answer) return { ...back.answer, heading };
  const draft = own.drafts.find(({ answerId }) => answerId === query.get('draft'));
  if (draft) {
    const { answerId, version, drafterName } = draft;
    return { form: answerForm(draft), answerId, version, heading: t.continueOf(drafterName), theirs: null };
  }
  const fresh = { answerId: null, version: 0, theirs: null };
  if (own.confirmed) {
    // Who corrects it is somebody of today.
    const form = { ...answerForm(own.confirmed), name: '', title: '' };
    return query.has('correct') ? { ...fresh, form, heading } : null;
  }
  const form = emptyAnswerForm(own.question);
  if (own.drafts.length === 0) return { ...fresh, form, heading };
  return query.has('another') ? { ...fresh, form, heading: t.another } : null;
}

/** Says what is stored, not what the address claims. */
function DoneNotice({ own, query }: OwnQuestionProps) {
  const language = useLanguage();
  const t = errandMessages[language].done;
  const said = (kind: 'success' | 'warning', title: string, body: string) => (
    <Notice kind={kind} title={title}>
      <p>{body}</p>
    </Notice>
  );
  const { confirmed, drafts, addressee } = own;
  switch (query.get('done')) {
    case 'saved':
      return drafts.length > 0 ? said('success', t.saved, t.savedBody) : null;
    case 'confirmed':
      return confirmed ? said('success', t.confirmed, t.confirmedBody) : null;
    case 'corrected':
      return confirmed?.supersedes ? said('success', t.corrected, t.correctedBody) : null;
    case 'kept':
      return confirmed && drafts.length > 0 ? said('warning', t.kept, t.keptBody) : null;
    case 'agenda': {
      const { agendaOn } = addressee;
      if (agendaOn === null) return null;
      return said('success', t.agenda(language === 'ja' ? formatEra(agendaOn) : agendaOn), t.agendaBody);
    }
    default:
      return null;
  }
}
