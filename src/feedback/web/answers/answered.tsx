import { formatAsOf, formatAsOfBriefly } from '#kernel/as-of.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import type { Answer } from '../../domain/answer.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { AnswerContentView } from './answer-content-view.tsx';
import type { ErrandPaths } from './errand-paths.ts';

/** Who confirmed it when, by which way, and who wrote it. */
export function Confirmation({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const t = errandMessages[language].answered;
  const channel = feedbackWords[language].answerChannels[answer.via];
  const { drafterName, drafterTitle, confirmedByName } = answer;
  const day = formatAsOfBriefly(answer.receivedOn, language);
  if (answer.via !== 'link' && answer.via !== 'account') {
    return <p>{t.entered(day, channel, drafterName, drafterTitle)}</p>;
  }
  return (
    <p>
      {t.how(day, channel)} {t.by(confirmedByName)}
      {drafterName === confirmedByName ? null : <> / {t.drafter(drafterName, drafterTitle)}</>}
    </p>
  );
}

/** What was answered, and the way to correct it; what counted before stands below. */
export function Answered({ own, to }: { readonly own: OwnQuestion; readonly to: ErrandPaths }) {
  const t = errandMessages[useLanguage()].answered;
  const { confirmed, superseded, question, addressee } = own;
  if (!confirmed) return null;
  return (
    <section aria-labelledby="answered" class="page-flow">
      <h2 id="answered">{t.heading}</h2>
      <Confirmation answer={confirmed} />
      <AnswerContentView question={question} content={confirmed} />
      {own.noMore === null ? (
        <LinkButton kind="tertiary" href={`${to.question(addressee.addresseeId)}?correct=1#answer`}>
          {t.correct}
        </LinkButton>
      ) : null}
      {superseded.length === 0 ? null : (
        <Disclosure summary={t.before}>
          {superseded.map((answer) => (
            <div key={answer.answerId} class="page-flow">
              <Confirmation answer={answer} />
              <AnswerContentView question={question} content={answer} />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

/** 対応 and 変わったこと, once there is an answer. */
export function Became({ own }: { readonly own: OwnQuestion }) {
  const language = useLanguage();
  const t = errandMessages[language].became;
  const { response, reflection, reflectedOn } = own.addressee;
  if (!own.confirmed) return null;
  const items = [
    ...(response === '' ? [] : [{ term: t.response, description: <span class="as-written">{response}</span> }]),
    ...(reflection === '' ? [] : [{ term: t.reflection, description: <span class="as-written">{reflection}</span> }]),
    ...(reflectedOn === null ? [] : [{ term: t.on, description: formatAsOf(reflectedOn, language) }]),
  ];
  return (
    <section aria-labelledby="became" class="page-flow">
      <h2 id="became">{t.heading}</h2>
      {items.length === 0 ? <p>{t.none}</p> : <DescriptionList items={items} />}
    </section>
  );
}

/** 令和8年11月22日 9:05 */
const momentText = (at: Date, language: Language): string =>
  `${formatAsOfBriefly(dateInJapan(at), language)} ${timeInJapan(at)}`;

/** Everybody's drafts, each with who wrote it last and when; anybody may go on with any of them. */
export function Drafts({
  own,
  open: opened,
  to,
}: {
  readonly own: OwnQuestion;
  /** The draft whose form stands above; it is not shown twice. */
  readonly open: string | null;
  readonly to: ErrandPaths;
}) {
  const language = useLanguage();
  const t = errandMessages[language].drafts;
  const { confirmed, question, addressee } = own;
  const drafts = own.drafts.filter(({ answerId }) => answerId !== opened);
  if (drafts.length === 0) return null;
  const open = own.noMore === null;
  const { addresseeId } = addressee;
  const entries = drafts.map((draft) => {
    const id = `draft-${draft.answerId}`;
    return (
      <article key={draft.answerId} class="page-flow" aria-labelledby={id}>
        <h3 id={id}>{t.by(draft.drafterName, draft.drafterTitle, momentText(draft.enteredAt, language))}</h3>
        <AnswerContentView question={question} content={draft} />
        {open ? (
          <div class="actions">
            <LinkButton
              kind={confirmed ? 'tertiary' : opened === null && drafts.length === 1 ? 'primary' : 'secondary'}
              href={`${to.answer(addresseeId)}?draft=${draft.answerId}`}
            >
              {confirmed ? t.correct : t.confirm}
            </LinkButton>
            <LinkButton kind="tertiary" href={`${to.question(addresseeId)}?draft=${draft.answerId}#answer`}>
              {t.continue}
            </LinkButton>
          </div>
        ) : null}
      </article>
    );
  });
  const choosing = open && !confirmed;
  return (
    <section aria-labelledby="drafts" class="page-flow">
      <h2 id="drafts">{choosing ? t.heading : t.left}</h2>
      {choosing ? <p>{t.lead(drafts.length)}</p> : null}
      {entries}
      {choosing ? (
        <LinkButton kind="tertiary" href={`${to.question(addresseeId)}?another=1#answer`}>
          {t.another}
        </LinkButton>
      ) : null}
    </section>
  );
}
