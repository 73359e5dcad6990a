import type { ListMessages } from './ja-list.ts';

const organisations = (n: number) => (n === 1 ? '1 organisation' : `${n} organisations`);

export const enList: ListMessages = {
  title: 'Opinions and responses',
  marks: { members: "Members' edition", outside: 'Public edition' },
  facts: { reference: 'Reference', body: 'Asked by', raisedOn: 'Raised on', kind: 'Answer wanted', on: 'Made on' },
  closed: (as, day, note) => `${as === 'ended' ? 'Closed' : 'Withdrawn'} on ${day}: ${note}`,
  closedLabel: 'How it ended',
  background: 'Background',
  points: 'What to discuss',
  choices: 'Choices',
  numbered: (n) => `(${n})`,
  silenceRule: 'Without an answer by the due date, agreement is assumed. (The question said so.)',
  noSilenceRule: 'No answer is never taken as agreement.',
  summary: ({ asked, answered, noView, declined, silent, takenAsAgreed }) => {
    if (asked === 0) return 'Nothing has been sent to any organisation yet.';
    const kinds = [
      ...(answered > 0 ? [`answers ${answered}`] : []),
      ...(noView > 0 ? [`no view ${noView}`] : []),
      ...(declined > 0 ? [`declined ${declined}`] : []),
    ];
    const parts = [`Of ${organisations(asked)} asked, ${answered + noView + declined} replied`];
    if (kinds.length > 0) parts.push(` (${kinds.join(', ')})`);
    parts.push('.');
    if (silent > 0) parts.push(` No reply yet from ${organisations(silent)}.`);
    if (takenAsAgreed > 0) {
      parts.push(` ${organisations(takenAsAgreed)} gave no answer by the due date and count as agreeing.`);
    }
    return parts.join('');
  },
  tallyCaption: 'Numbers of organisations',
  tallyColumns: ['What', 'Organisations'],
  tallyRows: {
    noView: 'No view',
    declined: 'Declined to answer',
    silent: 'No reply yet',
    takenAsAgreed: 'No answer by the due date: taken as agreement (the question said so)',
    asked: 'Asked (all)',
  },
  answersCaption: 'Opinions that came back',
  columns: {
    organisation: 'Organisation',
    receivedOn: 'Received on',
    opinion: 'Opinion',
    response: 'Response',
    reflection: 'What changed',
    state: 'State',
  },
  nameWithheld: 'Name withheld',
  late: 'After the due date',
  chosen: (choice) => `Chosen: ${choice}`,
  indicator: (name, measure) =>
    measure === '' ? `Own indicator: ${name}` : `Own indicator: ${name} (measured by: ${measure})`,
  returned: 'Result given back',
  notReturned: 'Result not given back yet',
  noAnswers: 'No opinion has come back yet.',
  silentCaption: 'No reply yet',
  silentColumns: {
    organisation: 'Organisation',
    sentOn: 'Sent on',
    dueOn: 'Due on',
    days: 'Days since sent',
    state: 'State',
  },
  silentState: (state, overdue) => (overdue > 0 ? `${state} (${overdue === 1 ? '1 day' : `${overdue} days`})` : state),
  takenAsAgreed: 'No answer by the due date: taken as agreement (the question said so)',
  notSent: (names) => `Not sent yet: ${names.join(', ')}`,
  outsideNote:
    'Organisations are named only where they agreed to it; in the texts their names are replaced by 「（団体名）」. Of those without a reply only the number is given.',
  answerOf: (reference) => `(${reference})`,
  continued: '(continued)',
  sheets: { question: 'Question', answers: 'Opinions and responses', silent: 'No reply yet', tally: 'Numbers' },
  factColumns: ['Item', 'Content'],
  file: (reference, outside) => `responses_${reference}${outside ? '_public' : ''}`,
  footer: (title, reference, workspace) => `${title}  ${reference}  ${workspace}`,
};
