import type { jaList } from './ja-list.ts';

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const enList: typeof jaList = {
  feedback: 'Questions',
  front: {
    title: 'Questions and answers',
    lead: ({ sent, silent, silentOrganisations, overdue, toReflect }) =>
      [
        sent === 0 ? 'No question has been sent yet.' : `${s(sent, 'question')} sent.`,
        sent === 0
          ? ''
          : silent === 0
            ? 'No organisation is silent.'
            : `${s(silentOrganisations, 'organisation')} silent${silent === silentOrganisations ? '' : ` on ${silent}`}${overdue === 0 ? '' : ` (${overdue} overdue)`}.`,
        toReflect === 0 ? '' : `${s(toReflect, 'answer')} came back; what became of it is to be written.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    raise: 'Draft a question',
    todo: 'What to do next',
    send: (reference, title, n) => `Send ${reference} “${title}” to ${s(n, 'organisation')}`,
    reflect: (reference, title, n) => `Write what became of ${s(n, 'answer')} to ${reference} “${title}”`,
    remind: (n) => `Look at the reminders of ${n} that are overdue`,
    nothingTodo: 'Nothing is to be sent, reminded of or reflected now.',
    waiting: 'Key remarks that wait for a question',
    waitingLead: (n) => `${s(n, 'key remark')} to be taken to an organisation, without a question yet.`,
    waitingColumns: { words: 'Key remark', organisation: 'Organisation', since: 'Waiting since', actions: 'Actions' },
    said: (speaker, body) => `${speaker === '' ? '' : `${speaker}, `}${body}`,
    toAsk: (note) => `To take home: ${note}`,
    toQuestion: 'Make it a question',
    toQuestionAbout: (words) => `Make it a question: “${words}”`,
    more: 'Other work',
    returned: 'Type in a returned sheet',
    reminders: 'Reminders',
    measures: 'Answer rates and days',
    voiceless: 'Trades without an organisation',
    mails: 'Mails sent',
    settings: 'Settings of questions',
    calendar: 'Due dates for your calendar (iCalendar)',
    emptyTitle: 'Here stands how far questions to organisations have come',
    emptyBody:
      'A question is raised from an agenda item, a key remark or a challenge and reaches each organisation in time for its regular meeting. Answers, and who has not answered, stand on the next agenda.',
    emptyHow: 'Begin with “Draft a question”: what to ask, and whom. Drafting sends nothing.',
  },
  table: {
    heading: 'Questions and organisations',
    caption: (n) => `Where questions stand with organisations (${s(n, 'row')})`,
    columns: {
      reference: 'Number',
      question: 'Question',
      organisation: 'Organisation',
      state: 'State',
      sent: 'Sent',
      due: 'Due',
      answered: 'Answered',
      channel: 'Way',
      days: 'Silent (days)',
      body: 'Body',
    },
    days: (n) => s(n, 'day'),
    noMatch: 'Nothing matches. Loosen the filter.',
    filterLabel: 'Filter questions',
    text: 'Words',
    textHelp: 'Title or number (R8-7)',
    stateFilter: 'State',
    silent: 'All that are silent (overdue included)',
    organisationFilter: 'Organisation',
    bodyFilter: 'Body',
    scope: 'Questions',
    scopes: { open: 'Open', ended: 'Ended', withdrawn: 'Withdrawn' },
    all: 'All',
    csv: 'Save as CSV',
    xlsx: 'Save as Excel file',
    exportName: 'question-status',
    silenceAgrees: 'No answer by the due date: taken as agreement (the question said so)',
  },
  others: {
    title: 'Questions and answers',
    lead: (mine, silent) =>
      mine === 0
        ? 'There are no questions to your organisation.'
        : `${s(mine, 'question')} to your organisation; ${silent === 0 ? 'all have been answered' : `${silent} waiting for an answer`}.`,
    mine: 'Open the questions to your organisation',
    answerOne: 'Answer this question',
    measures: 'Answer rates and days',
    mineHeading: 'Questions to your organisation',
    lists: 'Questions of your bodies: opinions and responses',
    listsCaption: 'Questions of bodies',
    listLink: 'Open the list',
    emptyTitle: 'Here stand the questions to your organisation',
    emptyBody:
      'When a working group asks your organisation, you read and answer it from here. The lists of answers of your bodies stand here as well.',
    raisedOn: 'Drafted',
  },
  cli: {
    statusHelp: 'For each question and organisation: sent, answered, days of silence',
    columns: ['Number', 'Question', 'Organisation', 'State', 'Sent', 'Due', 'Answered', 'Way', 'Silent'],
    days: (n) => s(n, 'day'),
    counted: (n) => `${s(n, 'row')}.`,
  },
  calendar: {
    name: 'Due dates of questions',
    summary: (reference, organisation) => `Due: ${reference} ${organisation}`,
  },
  openQuestion: (reference, title) => `Question ${reference} “${title}” (waiting for an answer)`,
};
