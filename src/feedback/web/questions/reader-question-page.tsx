import type { IsoDate } from '#kernel/calendar.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { hasAnswered, isSilent, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import type { ReadableQuestion } from '../../use-cases/questions/load-question.ts';
import { DayInLine } from './day.tsx';
import { QuestionWordsView } from './question-words.tsx';
import { StateBadge } from './state-badge.tsx';

/** A question as those read it who sit in the body that asked. 根拠: requirements C8 (the body sees names) */
export function ReaderQuestionPage({
  readable: { question, addressees },
  workspaceKey,
  today,
}: {
  readonly readable: ReadableQuestion;
  readonly workspaceKey: string;
  readonly today: IsoDate;
}) {
  const language = useLanguage();
  const t = messages[language].question;
  return (
    <>
      <PageHeader
        title={question.title}
        lead={t.readerLead(
          addressees.length,
          addressees.filter(({ state }) => hasAnswered(state)).length,
          addressees.filter(({ state }) => isSilent(state)).length,
        )}
        actions={<LinkButton href={paths.list.to(workspaceKey, question.questionId)}>{t.list}</LinkButton>}
      />
      <DataTable
        caption={t.organisationsCaption(addressees.length)}
        columns={[{ label: t.columns.organisation }, { label: t.columns.state }, { label: t.columns.due }]}
        rows={addressees.map((it) => ({
          header: true,
          cells: [
            it.organisationName,
            <StateBadge state={shownState(it, today)} silenceAgrees={question.silenceAgrees} />,
            <DayInLine day={it.dueOn} />,
          ],
        }))}
      />
      <QuestionWordsView question={question} originHref={null} />
    </>
  );
}
