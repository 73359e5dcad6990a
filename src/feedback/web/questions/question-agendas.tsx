import { councilsPaths } from '#councils/index.ts';
import { useLanguage } from '#ui/language.ts';
import { messages } from '../../locales/questions/messages.ts';
import type { LoadedQuestion } from '../../use-cases/questions/load-question.ts';
import { shownDay } from './shown-day.ts';

/** 次第: where the answers go back to. On which agendas they stand already, and that the rest comes with the next one. */
export function QuestionAgendas({
  loaded: { question, addressees, onAgendas },
  workspaceKey,
}: {
  readonly loaded: LoadedQuestion;
  readonly workspaceKey: string;
}) {
  const language = useLanguage();
  const t = messages[language].question.agendas;
  const waits = !question.closed && addressees.some(({ state }) => state !== 'drafted' && state !== 'reflected');
  if (!waits && onAgendas.length === 0) return null;
  return (
    <section aria-labelledby="agendas">
      <h2 id="agendas">{t.heading}</h2>
      {waits ? (
        <p>
          {t.next} <a href={councilsPaths.body.to(workspaceKey, question.bodyId)}>{t.ofBody(question.bodyName)}</a>
        </p>
      ) : null}
      {onAgendas.length > 0 ? (
        <ul>
          {onAgendas.map((it) => (
            <li key={it.itemId}>
              <a href={councilsPaths.agenda.to(workspaceKey, it.meetingId)}>
                {t.stands(it.meetingNumber, shownDay(it.heldOn, language), t.kinds[it.kind] ?? '')}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
