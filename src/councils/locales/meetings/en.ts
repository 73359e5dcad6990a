import type { MeetingsMessages } from './ja.ts';

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

export const en: MeetingsMessages = {
  nth: (number) => `No. ${number}`,
  noTime: 'There was no time to discuss it',
  reasons: {
    noOutcome: (number) => `Meeting ${number} came to no result.`,
    carried: (number, note) => `Carried over from meeting ${number}. ${note}.`,
    cancelled: (number) => `Meeting ${number} was cancelled before it could be discussed.`,
    keyRemark: (number, speaker) => `${speaker} said this in meeting ${number}; what becomes of it is not decided.`,
    takenHome: (number, organisation) =>
      `${organisation === '' ? 'An organisation' : organisation} took it home after meeting ${number}.`,
    action: (owner, due) =>
      `An action ${owner === '' ? 'without an owner' : `of ${owner}`}, ${due === null ? 'without a due date' : `due on ${due}`}.`,
    overdue: (owner, due) => `An action ${owner === '' ? 'without an owner' : `of ${owner}`}, overdue since ${due}.`,
    material: (number, unread) =>
      `A material of meeting ${number} that ${unread === 1 ? 'one person has' : `${unread} people have`} not read yet.`,
    fromMeeting: (number, n) => `Carried over from meeting ${number} (${times(n)}).`,
  },
  speakerUnknown: 'A member',
  materialTitle: (number, title) => `Material ${number}: ${title}`,
};
