import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import type { Question } from '../../domain/question.ts';
import { referenceText } from '../../domain/reference.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { shownDay } from './shown-day.ts';

/** The words of a question; where it comes from only for those who may read it there. */
export function QuestionWordsView({
  question,
  originHref,
}: {
  readonly question: Question;
  readonly originHref: string | null;
}) {
  const language = useLanguage();
  const t = messages[language].question;
  const { origin } = question;
  const list = (texts: readonly string[]) => (
    <ol>
      {texts.map((text, i) => (
        <li key={i}>{text}</li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t.words}</h2>
      <DescriptionList
        items={[
          { term: t.reference, description: referenceText({ ...question, addressee: null }) },
          { term: t.body, description: question.bodyName },
          { term: t.background, description: question.background === '' ? t.none : lines(question.background) },
          { term: t.points, description: question.points.length === 0 ? t.none : list(question.points) },
          {
            term: t.answerKind,
            description: (
              <>
                <p>{feedbackWords[language].answerKinds[question.answerKind]}</p>
                {question.answerKind === 'agreement' ? (
                  <p>{question.silenceAgrees ? t.silenceAgrees : t.silenceMeansNothing}</p>
                ) : null}
              </>
            ),
          },
          ...(question.choices.length > 0 ? [{ term: t.choices, description: list(question.choices) }] : []),
          ...(originHref === null && origin !== null
            ? []
            : [
                {
                  term: t.origin,
                  description: origin ? (
                    <>
                      <a href={originHref ?? ''}>{feedbackWords[language].originKinds[origin.kind]}</a>
                      <blockquote>{lines(origin.quote)}</blockquote>
                    </>
                  ) : (
                    t.originNone
                  ),
                },
              ]),
          { term: t.raised, description: t.raisedBy(shownDay(question.raisedOn, language), question.byName) },
        ]}
      />
    </section>
  );
}

const lines = (text: string) => text.split('\n').map((line, i) => <p key={i}>{line}</p>);
