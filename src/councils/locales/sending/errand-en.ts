import type { ErrandMessages } from './errand-ja.ts';

export const errandEn: ErrandMessages = {
  own: 'Reply, materials, opinion',
  lead: {
    open: (name, until) => `This is for ${name}. Please answer by ${until}.`,
    answered: (name, reply) => `The answer of ${name} is “${reply}”.`,
    closed: 'Answers to this meeting are closed. To change yours, please telephone the secretariat.',
    cancelled: (reason) => `This meeting was cancelled. Reason: ${reason}`,
  },
  when: 'When',
  where: 'Where',
  online: 'Online',
  form: 'How it is held',
  written: (until) => `Nobody meets: opinions and votes are given in writing. Please answer by ${until}.`,
  calendar: 'Put it into your calendar (file)',
  agenda: 'Agenda',
  noAgenda: 'There is no agenda yet.',
  item: (position, title, minutes) => `Item ${position}: ${title} (${minutes} min)`,
  materials: 'Materials',
  materialsLead: (unread) =>
    unread === 0
      ? 'You have read all materials.'
      : unread === 1
        ? 'You have not yet marked 1 material as read.'
        : `You have not yet marked ${unread} materials as read.`,
  noMaterials: 'There are no materials yet. You will find them here.',
  open: 'Open',
  openFile: (number, type) => `Open material ${number} (${type})`,
  read: 'I have read it',
  readOf: (title) => `I have read “${title}”`,
  readAt: (day) => `Marked as read on ${day}.`,
  reply: {
    heading: 'Will you come?',
    legend: 'Your answer',
    again: 'Answering again takes the place of your earlier answer.',
    proxyName: 'Name of your proxy',
    proxyHelp: 'When you send a proxy.',
    proxyTitle: 'Title of your proxy, if any',
    submit: 'Send the answer',
    submitAgain: 'Change the answer',
  },
  opinion: {
    heading: 'Your opinion in writing',
    lead: 'If you cannot come, what you write is read out at the meeting and kept in the minutes.',
    writtenHeading: 'Your answers',
    writtenLead:
      'Choose for each item, and write your opinion if you have one. An item without an answer counts as unanswered, never as agreed.',
    whole: 'Opinion on the meeting as a whole',
    vote: (position, title) => `Your vote on item ${position}: ${title}`,
    text: 'Opinion',
    textOf: (position, title) => `Opinion on item ${position}: ${title}`,
    submit: 'Send',
    again: 'Writing again takes the place of your earlier opinion (which stays in the books).',
  },
  done: {
    reply: (reply) => `Written down: “${reply}”`,
    replyChanged: (before, reply) => `Changed from “${before}” to “${reply}”`,
    replyNote: 'This page stays open until after the meeting. If anything changes, please answer again.',
    opinion: (count) => (count === 1 ? '1 opinion was written down' : `${count} opinions were written down`),
    opinionNote: 'You find it below, and can write it again.',
    opinionNone: 'There was no new opinion. What was written down stays.',
    read: 'Marked as read',
  },
  minutes: 'Check the minutes',
  minutesLead: 'Read the draft minutes and say what should be mended.',
  proxyOf: (reply, name) => `${reply}: ${name}`,
};
