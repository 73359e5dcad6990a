import { wordsEn } from '../words/en.ts';
import { enAgenda } from './en-agenda.ts';
import { enForms } from './en-forms.ts';
import { enHub } from './en-hub.ts';
import type { MeetingsMessages } from './ja.ts';

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const owned = (owner: string) => (owner === '' ? 'An action without an owner' : `An action of ${owner}`);

const thingKinds: Readonly<Record<string, string>> = {
  item: 'item carried over',
  'key-remark': 'key remark',
  action: 'action',
  material: 'material',
  visit: 'heard on a visit',
  question: 'question to an organisation',
  'question-answers': 'answers to a question',
  'question-silence': 'no answer to a question yet',
  report: 'report',
  discussion: 'discussion',
  decision: 'decision',
  information: 'information',
};

export const en: MeetingsMessages = {
  councils: 'Meetings',
  nth: (number) => `No. ${number}`,
  meeting: wordsEn.meeting,
  pageOf: (meeting, page) => `${page}: ${meeting}`,
  times: (n) => (n === 0 ? '' : `carried ${times(n)}`),
  minutes: (n) => `${n} min`,
  list: (names) => names.join(', '),
  between: (from, until) => `${from} to ${until}`,
  noTime: 'There was no time to discuss it',
  states: wordsEn.meetingState,
  forms: wordsEn.meetingForm,
  openness: wordsEn.openness,
  visibility: wordsEn.visibility,
  itemKinds: wordsEn.itemKind,
  outcomes: wordsEn.outcome,
  thingKinds: (kind) => thingKinds[kind] ?? kind,
  reasons: {
    noOutcome: (number) => `Meeting ${number} came to no result.`,
    carried: (number, note) => `Carried over from meeting ${number}. ${note}.`,
    cancelled: (number) => `Meeting ${number} was cancelled before it could be discussed.`,
    keyRemark: (number, speaker) => `${speaker} said this in meeting ${number}; what becomes of it is not decided.`,
    takenHome: (number, organisation) =>
      `${organisation === '' ? 'An organisation' : organisation} took it home after meeting ${number}.`,
    action: (owner, due) => `${owned(owner)}, ${due === null ? 'without a due date' : `due on ${due}`}.`,
    overdue: (owner, due) => `${owned(owner)}, overdue since ${due}.`,
    material: (number, unread) =>
      `A material of meeting ${number} that ${unread === 1 ? 'one person has' : `${unread} people have`} not read yet.`,
    fromMeeting: (number, n) => `Carried over from meeting ${number} (${times(n)}).`,
  },
  speakerUnknown: 'A member',
  materialTitle: (number, title) => `Material ${number}: ${title}`,
  cli: {
    meetingsHelp: 'List the meetings, oldest first (cancelled ones left out)',
    agendaHelp: "List what the next meeting's agenda holds, or should hold by the rule of carry-over",
    withTranscript: 'with transcript',
    counted: (n) => (n === 0 ? 'There are no meetings yet.' : n === 1 ? 'One meeting.' : `${n} meetings.`),
    agendaUsage: 'Name a body and --next: renkei councils agenda --body <workspace>/<id> --next [--json]',
    noBody: (id) => `There is no body “${id}”. Use an id that stands under body in renkei councils meetings --json.`,
    nextIs: (body, number, heldOn) => `The agenda of ${body}, meeting ${number} (${heldOn}).`,
    noNext: (body, n) => `No next meeting of ${body} is planned. ${n} carried over.`,
  },
  hub: enHub,
  form: enForms,
  agenda: enAgenda,
};
