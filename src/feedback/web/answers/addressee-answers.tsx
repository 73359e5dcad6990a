import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { entryMessages, errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { AnswerContentView } from './answer-content-view.tsx';
import { Confirmation } from './answered.tsx';

export interface AddresseeAnswersProps {
  readonly question: Question;
  /** All of the 照会先, drafts too. */
  readonly answers: readonly Answer[];
  readonly workspaceKey: string;
}

/**
 * For the secretariat: the answer that counts, with its scan, and those before it. What an organisation's people are still writing is
 * theirs until one of them confirms it; only that they are is told.
 */
export function AddresseeAnswers({ question, answers, workspaceKey }: AddresseeAnswersProps) {
  const language = useLanguage();
  const { entry } = entryMessages[language];
  const t = errandMessages[language].answered;
  const drafts = answers.filter(({ state }) => state === 'draft').length;
  const confirmed = answers.find(({ state }) => state === 'confirmed');
  const superseded = answers.filter(({ state }) => state === 'superseded');
  if (answers.length === 0) return null;
  const view = (answer: Answer) => (
    <div class="page-flow" key={answer.answerId}>
      <Confirmation answer={answer} />
      <AnswerContentView question={question} content={answer} />
      {answer.scanFileId === null ? null : (
        <LinkButton kind="tertiary" href={paths.answerScan.to(workspaceKey, answer.answerId)} download>
          {entry.openScan}
        </LinkButton>
      )}
    </div>
  );
  return (
    <section aria-labelledby="answers" class="page-flow">
      <h2 id="answers">{t.heading}</h2>
      {confirmed ? view(confirmed) : null}
      {drafts > 0 ? <p>{entry.drafts(drafts)}</p> : null}
      {superseded.length === 0 ? null : <Disclosure summary={t.before}>{superseded.map(view)}</Disclosure>}
    </section>
  );
}
