import type { QuestionMailMessages } from './mail-ja.ts';

export const questionMailEn: QuestionMailMessages = {
  subject: (reference, title) => `[Question ${reference}] ${title}`,
  subjectMany: (count, first) => `[Questions] ${count} questions (${first} and others)`,
  test: '[TEST] ',
  lead: (body) =>
    `${body} would like to know what your organisation thinks about the following. Please talk it over, for example at your regular meeting, and answer by the due date.`,
  leadMany: (body, count) =>
    `${body} would like to know what your organisation thinks about the following ${count} questions. Please talk them over, for example at your regular meeting, and answer by the due dates.`,
  question: (reference, title) => `■ Question ${reference}: ${title}`,
  carrier: (name) => `Carried by: ${name}`,
  background: 'Background',
  points: 'Please discuss',
  kind: 'Kind of answer',
  kinds: {
    opinion: 'your opinion',
    choice: 'one of the choices',
    indicator: "your organisation's own indicator, and how it is measured",
    agreement: 'agreement to a rule (agree, agree on conditions, do not agree)',
  },
  choices: 'Choices',
  due: (day) => `Please answer by: ${day}`,
  regularMeeting: (day) => `Regular meeting: sent in time for yours on ${day}.`,
  silenceAgrees:
    'Without an answer by the due date, we take it that you agree. If you do not, please tell us by that date.',
  silenceIsNoAgreement: 'No answer is not taken as agreement.',
  ways: 'How to answer (every way counts the same; “no view” and “we do not answer” are answers too)',
  wayLink: '- Your own page (no account needed; opens on a phone)',
  linkPlaceholder: '(the address of this organisation’s own page stands here)',
  linkNote: 'This entrance is for your organisation alone. Pass it on inside the organisation, not outside.',
  wayMail: (email) => `- Reply to this mail (${email})`,
  wayMailServer: '- Reply to this mail',
  wayFax: (fax) =>
    `- Fax ${fax} (the answer sheet can be printed from your page; any sheet will do if it carries the number)`,
  wayTelephone: (telephone) => `- Telephone ${telephone} (please tell us the number)`,
};
