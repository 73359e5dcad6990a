import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { errandMessages } from '../../locales/answers/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import type { OrganisationErrand, OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import type { ErrandPaths } from './errand-paths.ts';
import { type Office, OfficeContact } from './office.tsx';
import { OwnQuestionBody } from './own-question-page.tsx';
import { noMoreSentence, OwnState, referenceOf } from './question-facts.tsx';

export interface ErrandListProps {
  readonly errand: OrganisationErrand;
  readonly to: ErrandPaths;
}

export interface ErrandListPageProps extends ErrandListProps {
  readonly office: Office;
}

/** Everything one organisation was asked: how many wait and until when, then each with its way to answer. */
export function ErrandListPage({ errand, to, office }: ErrandListPageProps) {
  const language = useLanguage();
  const t = errandMessages[language];
  return (
    <>
      <PageHeader title={t.title(errand.organisationName)} lead={leadOf(errand, language)} />
      <ErrandList errand={errand} to={to} alone />
      <OfficeContact office={office} />
    </>
  );
}

export function leadOf({ questions, waiting }: OrganisationErrand, language: 'ja' | 'en'): string {
  const t = errandMessages[language].lead;
  const [first] = waiting;
  if (first) return t.waiting(waiting.length, printedDay(first.addressee.dueOn, language));
  return questions.length === 0 ? t.never : t.none;
}

/** The questions of one organisation; a single one that waits stands there whole, where the page is about this organisation alone. */
export function ErrandList({ errand, to, alone }: ErrandListProps & { readonly alone: boolean }) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { waiting, questions } = errand;
  const rest = questions.filter((own) => !waiting.includes(own));
  const [single] = alone && waiting.length === 1 ? waiting : [];
  const heading = (kind: string) => `${kind}-${errand.organisationId}`;
  return (
    <>
      {single ? (
        <>
          <h2>{single.question.title}</h2>
          <OwnQuestionBody own={single} query={new URLSearchParams()} back={null} to={to} />
        </>
      ) : waiting.length > 0 ? (
        <section aria-labelledby={heading('waiting')} class="page-flow">
          <h2 id={heading('waiting')}>{t.waitingHeading}</h2>
          {waiting.map((own) => (
            <Entry key={own.addressee.addresseeId} own={own} to={to} />
          ))}
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <div class="actions">
          {to.sheets && waiting.length > 1 ? (
            <LinkButton kind="tertiary" href={to.sheets} download>
              {t.allSheets}
            </LinkButton>
          ) : null}
          <LinkButton kind="tertiary" href={to.calendar} download>
            {t.calendar}
          </LinkButton>
        </div>
      ) : null}
      {rest.length > 0 ? (
        <section aria-labelledby={heading('rest')} class="page-flow">
          <h2 id={heading('rest')}>{t.restHeading}</h2>
          {rest.map((own) => (
            <Entry key={own.addressee.addresseeId} own={own} to={to} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function Entry({ own, to }: { readonly own: OwnQuestion; readonly to: ErrandPaths }) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { question, addressee, noMore } = own;
  const id = `question-${addressee.addresseeId}`;
  const waits = own.confirmed === null && noMore === null;
  const ended = noMore === 'closed' ? noMoreSentence(own, language) : null;
  return (
    <article class="page-flow" aria-labelledby={id}>
      <h3 id={id}>{question.title}</h3>
      {ended ? <p>{ended}</p> : null}
      <DescriptionList
        items={[
          { term: t.about.state, description: <OwnState own={own} /> },
          { term: t.about.due, description: printedDay(addressee.dueOn, language) },
          ...(waits && question.background !== ''
            ? [{ term: t.about.why, description: <span class="as-written">{question.background}</span> }]
            : []),
          ...(waits && question.points.length > 0
            ? [{ term: t.about.points, description: question.points.map((point) => <div key={point}>{point}</div>) }]
            : []),
          ...(waits && question.silenceAgrees ? [{ term: t.silenceTerm, description: t.silence }] : []),
          ...(own.carrier === null ? [] : [{ term: t.about.carrier, description: own.carrier }]),
          ...(addressee.reflection === ''
            ? []
            : [{ term: t.became.reflection, description: <span class="as-written">{addressee.reflection}</span> }]),
          { term: t.about.reference, description: referenceOf(addressee) },
        ]}
      />
      <LinkButton kind={waits ? 'primary' : 'tertiary'} href={to.question(addressee.addresseeId)}>
        {waits ? (own.drafts.length > 0 ? t.continue : t.answer) : t.open}
      </LinkButton>
    </article>
  );
}
