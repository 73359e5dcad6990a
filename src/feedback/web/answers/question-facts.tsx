import type { ComponentChildren } from 'preact';
import { formatAsOfBriefly } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Badge, type BadgeProps } from '#ui/badge/badge.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { referenceText } from '../../domain/reference.ts';
import { isSilent, type ShownState } from '../../domain/state.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';

/** 「R8-7-2」 of one organisation's question. */
export const referenceOf = ({ fiscalYear, questionNumber, number }: Addressee): string =>
  referenceText({ fiscalYear, number: questionNumber, addressee: number });

const tones: Partial<Record<ShownState, BadgeProps['tone']>> = {
  overdue: 'concern',
  'on-agenda': 'info',
  answered: 'good',
  'no-view': 'good',
  reflected: 'good',
};

/** 状態, with 「期日後」 where the answer came late. */
export function OwnState({ own }: { readonly own: OwnQuestion }) {
  const language = useLanguage();
  return (
    <span class="actions">
      <Badge tone={tones[own.shown] ?? 'plain'}>{feedbackWords[language].states[own.shown]}</Badge>
      {own.late ? <Badge tone="concern">{errandMessages[language].late}</Badge> : null}
    </span>
  );
}

/** Why it is asked, what to discuss, by when; and the rule on silence where the question has one. */
export function QuestionFacts({ own }: { readonly own: OwnQuestion }) {
  const language = useLanguage();
  const t = errandMessages[language].about;
  const { question, addressee, carrier } = own;
  const words = feedbackWords[language];
  return (
    <>
      <SilenceRule own={own} />
      <DescriptionList
        items={[
          { term: t.due, description: printedDay(addressee.dueOn, language) },
          { term: t.state, description: <OwnState own={own} /> },
          ...(question.background === ''
            ? []
            : [{ term: t.why, description: <span class="as-written">{question.background}</span> }]),
          ...(question.points.length === 0 ? [] : [{ term: t.points, description: <Points own={own} /> }]),
          ...(question.choices.length === 0 ? [] : [{ term: t.choices, description: <Choices own={own} /> }]),
          ...(addressee.agendaOn === null
            ? []
            : [{ term: t.agenda, description: printedDay(addressee.agendaOn, language) }]),
          ...(carrier === null ? [] : [{ term: t.carrier, description: carrier }]),
        ]}
      />
      <p class="note">{t.line(referenceOf(addressee), question.bodyName, words.answerKinds[question.answerKind])}</p>
    </>
  );
}

function Points({ own }: { readonly own: OwnQuestion }): ComponentChildren {
  const { points } = own.question;
  return points.length === 1 ? (
    points[0]
  ) : (
    <ol>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ol>
  );
}

const Choices = ({ own }: { readonly own: OwnQuestion }) => (
  <ol>
    {own.question.choices.map((choice) => (
      <li key={choice}>{choice}</li>
    ))}
  </ol>
);

function SilenceRule({ own }: { readonly own: OwnQuestion }) {
  const t = errandMessages[useLanguage()];
  const { question, addressee, shown, noMore } = own;
  if (!question.silenceAgrees || !isSilent(addressee.state)) return null;
  if (shown === 'overdue') return <Notice kind="warning" title={t.silent} />;
  return noMore === null ? (
    <Notice kind="warning" title={t.silence}>
      <p>{t.silenceBody}</p>
    </Notice>
  ) : null;
}

/** Why nothing can be answered any more; null while it can. */
export function noMoreSentence({ question, noMore }: OwnQuestion, language: Language): string | null {
  const t = errandMessages[language].closed;
  if (noMore === 'reflected') return t.reflected;
  const { closed } = question;
  return closed && t[closed.as](formatAsOfBriefly(closed.on, language), closed.note).trim();
}
