import type { Silent } from '../../domain/returning/returned-and-silent.ts';
import type { AgendaMessages } from './ja-agenda.ts';

const forms = { answer: 'answer', 'no-view': 'no view', declined: 'declined' } as const;
const NAMED = 3;
const inDays = (n: number) => (n === 1 ? '1 day' : `${n} days`);

const silence = ({ organisation, days, overdue, takenAsAgreed }: Silent): string =>
  takenAsAgreed
    ? `${organisation} (no answer by the due date: taken as agreement)`
    : `${organisation} (${inDays(days)}${overdue > 0 ? `, overdue by ${overdue}` : ''})`;

const named = (all: readonly string[], most: number): string =>
  all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;

export const enAgenda: AgendaMessages = {
  agenda: {
    answersTitle: (title, count) => `Answers to a question: ${title} (${count})`,
    answersReason: (answered) =>
      `Replies from ${answered.map(({ organisation, form }) => `${organisation} (${forms[form]})`).join(', ')}. Decide on the response, and what changes.`,
    silenceTitle: (reference, silent) => `No reply yet: ${named(silent.map(silence), NAMED)} [question ${reference}]`,
    silenceReason: ({ title, reference }, silent) =>
      `No reply yet to the question “${title}” (${reference}): ${silent.map(silence).join(', ')}.`,
  },
  briefing: {
    heading: 'Questions to your organisation',
    sentence: ({ reference, title, due, state, waits, overdue }) =>
      waits
        ? overdue
          ? `“${title}” (${reference}): overdue since ${due}; your answer is still welcome.`
          : `“${title}” (${reference}): please answer by ${due} (now: ${state}).`
        : `“${title}” (${reference}): thank you for your reply (${state}).`,
    more: (n) => (n === 1 ? 'There is one more question.' : `There are ${n} more questions.`),
  },
};
