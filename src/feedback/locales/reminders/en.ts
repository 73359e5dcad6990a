import type { RemindersMessages } from './ja.ts';
import { reminderMailEn } from './mail-en.ts';

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const en: RemindersMessages = {
  feedback: 'Questions',
  title: 'Reminders',
  lead: ({ organisations, silent, overdue, waiting }) =>
    silent === 0
      ? 'No organisation owes an answer to a question that was sent.'
      : [
          `${s(organisations, 'organisation')} ${organisations === 1 ? 'has' : 'have'} not answered`,
          organisations === silent ? '' : ` (${s(silent, 'question')})`,
          overdue === 0 ? '; nothing is overdue yet.' : `; ${overdue} overdue.`,
          waiting === 0 ? '' : ` ${waiting} wait for a call or a sheet.`,
        ].join(''),
  plan: (before, after, hour) =>
    `Reminders go out by mail ${[
      ...[...before]
        .sort((a, b) => b - a)
        .map((days) => (days === 0 ? 'on the due date' : `${s(days, 'day')} before the due date`)),
      ...[...after].sort((a, b) => a - b).map((days) => `${s(days, 'day')} after it`),
    ].join(
      ', ',
    )}, from ${hour}:00 on. What falls on a weekend, a holiday or between the years waits for the next working day; whoever has answered is not reminded.`,
  toSettings: 'Change when reminders go out',
  off: {
    title: 'Reminders by mail are switched off',
    body: 'Nothing goes out by itself. Choose below whom to remind, or remind them by telephone or on paper.',
    link: 'Switch reminders on in the settings',
  },
  noMailer: {
    title: 'Reminders cannot go out by mail',
    server: 'No mail server (SMTP) is set up. Reminders that come due wait here, marked “by hand”.',
    site: 'The settings do not say at which address this Renkei stands. Reminders that come due wait here, marked “by hand”.',
    link: 'Open the settings',
  },
  noCalendar:
    'There is no calendar of holidays for this year, so the next reminders cannot be reckoned. Renkei needs an update.',
  caption: (n) => `Organisations that have not answered (${s(n, 'row')})`,
  columns: {
    choose: 'Choose',
    organisation: 'Organisation and question',
    silent: 'Days without answer',
    due: 'Due date',
    reminded: 'Reminded so far',
    next: 'Next reminder',
    actions: 'Actions',
  },
  choose: (organisation, reference) => `Choose ${organisation}, ${reference}`,
  days: (days) => s(days, 'day'),
  sentOn: (day) => `sent on ${day}`,
  onAgenda: (day) => `on the agenda of the meeting on ${day}`,
  daysPast: (days) => (days > 0 ? `${s(days, 'day')} overdue` : days === 0 ? 'due today' : `in ${s(-days, 'day')}`),
  waiting: 'By hand',
  waitingHelp: 'No mail reaches them: please telephone, or send a sheet.',
  none: 'Not yet',
  reminder: (day, how, when) => `${day} ${how}${when === '' ? '' : ` (${when})`}`,
  step: (step) =>
    step < 0
      ? `${s(-step, 'day')} before the due date`
      : step === 0
        ? 'on the due date'
        : `${s(step, 'day')} after the due date`,
  channels: {
    mail: 'by mail',
    paper: 'on paper',
    fax: 'by fax',
    telephone: 'by telephone',
    'in-person': 'in person',
    none: 'no mail reaches them',
  },
  mailStates: {
    queued: 'waiting to go',
    sending: 'going out',
    sent: '',
    refused: 'not accepted',
    failed: 'not sent',
    uncertain: 'perhaps arrived',
    cancelled: 'stopped',
    bounced: 'came back',
  },
  nothingNext: 'none planned',
  byHand: 'Note a reminder',
  byHandOf: (organisation, reference) => `Note a reminder of ${reference} to ${organisation}`,
  sheet: 'Print a sheet',
  sheetOf: (organisation) => `Print a sheet that reminds ${organisation}`,
  sheets: 'Print the reminders for all organisations (PDF)',
  send: 'Send reminders by mail now',
  sendHelp: 'One mail goes to each organisation that you choose, with all its questions that you choose. ',
  sendsWhen: (later) =>
    later === null
      ? 'It goes at once (on holidays and outside the hours it would wait for the next working day).'
      : `Offices are closed now: it goes ${later}, and not to those who have answered by then.`,
  confirm: (later) =>
    later === null
      ? 'Reminders go to the chosen organisations at once. Is that right?'
      : `Reminders go to the chosen organisations ${later}. Is that right?`,
  moment: (day, hour) => `on ${day}, from ${hour}:00`,
  mailed: (mails, later) =>
    mails === 0
      ? 'No reminder went out.'
      : later === null
        ? `${s(mails, 'reminder')} will go out by mail.`
        : `${s(mails, 'reminder')} will go out by mail ${later} (offices are closed now).`,
  notMailed: (n) =>
    `${s(n, 'organisation')} could not be reached by mail, for want of an address or otherwise. Please remind them by telephone or on paper, and note it here.`,
  noted: (n) => `${s(n, 'reminder')} noted.`,
  refused: {
    'nothing-chosen': 'Choose whom to remind.',
    'no-mailer': 'No mail server (SMTP) is set up. Please remind them by telephone or on paper.',
    'calendar-unknown': 'No calendar of holidays is known for this year. Renkei needs an update.',
    'not-silent': (names) =>
      `${names.join(', ')} answered, or the question was closed, after this page was opened. Nothing was sent to anybody. Please look again and choose anew.`,
  },
  emptyTitle: 'Everybody has answered',
  empty: 'Once questions are sent, those who have not answered stand here, with when and how they were reminded.',
  emptyFiltered: 'No organisation without an answer fits this choice.',
  toFeedback: 'To the questions',
  filter: {
    label: 'Narrow the list',
    body: 'Body',
    allBodies: 'All bodies',
    show: 'Show',
    shows: { all: 'All without an answer', overdue: 'Overdue', waiting: 'Waiting for a hand' },
  },
  remind: {
    title: (organisation) => `Note a reminder to ${organisation}`,
    lead: 'Keeps that you reminded them by telephone, in person, by fax or on paper. For two days after it no reminder goes out by mail.',
    contact: 'Contact',
    about: 'Reminded of',
    also: 'Others of their questions that you spoke of',
    channel: 'How',
    handChannels: {
      telephone: 'By telephone',
      'in-person': 'In person',
      fax: 'By fax',
      paper: 'On paper (post, by hand)',
    },
    on: 'Day',
    onHelp: 'For example 2026-12-18, R8.12.18, 令和8年12月18日',
    note: 'Note',
    noteHelp: 'What they said, or when an answer can be expected. Only the secretariat reads it.',
    submit: 'Keep',
    back: 'To the reminders',
    future: 'Enter a day up to today.',
    beforeSent: (day) => `The question was sent on ${day}. Enter a later day.`,
    noChannel: 'Choose how.',
    answered: 'This question has been answered. Nothing was noted.',
    closed: 'This question is closed. Nothing was noted.',
    'not-sent': 'This question has not been sent. Mark it as sent before you note a reminder.',
  },
  sheetPaper: {
    title: 'Not yet answered',
    file: 'reminders.pdf',
    to: (organisation) => `To: ${organisation}`,
    person: (title, name) => `Attn: ${[title, name].filter(Boolean).join(' ')}`,
    greeting: 'Thank you for your support.',
    lead: (n, late) => reminderMailEn.lead(n, late),
    columns: ['Number', 'Question', 'Sent', 'Please answer by'],
    carrier: (name) => `Carried by: ${name}`,
    silenceAgrees: 'Without an answer by the due date, we take it that you agree (as the question says).',
    ways: 'How to answer',
    wayLink: 'Your own page: the QR code at the top right opens it (no account needed).',
    wayFax: (fax) => `Fax: ${fax} (please write the number; any sheet will do)`,
    wayTelephone: (telephone) => `Telephone: ${telephone} (please tell us the number)`,
    wayMail: (email) => `E-mail: ${email}`,
    wayOffice: 'Please tell the office named above, in writing or in person.',
    also: '“No view” and “we do not answer” are answers too. If your meeting comes after the due date, please tell us when.',
    crossed: 'If your answer has crossed with this sheet, please disregard it.',
    none: 'No question is without an answer.',
    qrReference: (reference) => `No. ${reference}`,
  },
};
