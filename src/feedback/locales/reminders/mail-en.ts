import type { ReminderMailMessages } from './mail-ja.ts';

export const reminderMailEn: ReminderMailMessages = {
  subject: (reference, title) => `[Not yet answered ${reference}] ${title}`,
  subjectMany: (count, first) => `[Not yet answered] ${count} questions (${first} and others)`,
  lead: (count, late) =>
    !late
      ? `The day on which we hope to have your ${count === 1 ? 'answer to the question' : `answers to the ${count} questions`} below is near. If you have not talked about ${count === 1 ? 'it' : 'them'} yet, would you please do so?`
      : count === 1
        ? 'We have not yet had your answer to the question below, which we sent you earlier. We know that you are busy; would you please have a look?'
        : `We have not yet had your answers to the ${count} questions below, which we sent you earlier. We know that you are busy; would you please have a look?`,
  due: (day, daysPast) => `Please answer by: ${day}${dayText(daysPast)}`,
  takenAsAgreed:
    'There was no answer by the due date. As the question said, this is taken as agreement; if you object, please tell us even now.',
  ways: 'How to answer (“no view” and “we do not answer” are answers too; if your meeting comes after the due date, please tell us when)',
  wayFax: (fax) => `- Fax ${fax} (any sheet will do if it carries the number)`,
  crossed: 'If your answer has crossed with this reminder, please disregard it.',
};

const dayText = (daysPast: number): string =>
  daysPast > 0 ? ` (${daysPast} days ago)` : daysPast === 0 ? ' (today)' : ` (in ${-daysPast} days)`;
