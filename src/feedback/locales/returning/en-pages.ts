import type { PagesMessages } from './ja-pages.ts';

const organisations = (n: number) => (n === 1 ? '1 organisation' : `${n} organisations`);

export const enPages: PagesMessages = {
  cancel: 'Cancel',
  listPage: {
    pdf: 'PDF',
    word: 'Word',
    excel: 'Excel',
    giveBack: 'Give results back',
    reflectNext: (n) => `Write what became of them (${organisations(n)} left)`,
    members: "See the members' edition",
    outside: 'See the public edition',
    reflect: 'Write what became of it',
    change: 'Word it anew',
    asEvidence: 'Use as evidence of a challenge',
    detail: 'The question, and numbers of organisations',
    done: {
      reflected: 'What became of the answer is saved.',
      'to-tell-again': 'Worded anew. The organisation was told the earlier words: please give the result back again.',
      evidence: 'The answer is evidence of the challenge now.',
    },
    followChallenge: 'See the challenge',
  },
  reflect: {
    title: (organisation) => `What became of it: ${organisation}`,
    lead: 'Say how the answer was dealt with and what changed. The organisation is told exactly this.',
    answer: 'Answer',
    response: 'Response',
    responseHelp: 'How the body dealt with it. May be left empty.',
    reflection: 'What changed',
    reflectionHelp: 'One sentence. If nothing changes, say so and why.',
    unnamed:
      'This organisation is not to be named outside the body. What you write is in the public edition once the question is closed: do not say which organisation it is.',
    save: 'Save',
    noAnswer: 'Nothing has come back from this organisation yet. Once it has, you can write what became of it.',
    back: 'To the list',
    changedTitle: 'Somebody else was faster',
    changedBody: 'What stands now is beside what you wrote. Save again to have yours.',
    earlierTold: 'This organisation has been told. If you word it anew, it has to be told again.',
  },
  giveBack: {
    title: 'Give results back',
    titleOf: (question) => `Give results back: ${question}`,
    lead: (toTell, toReflect) =>
      toTell + toReflect === 0
        ? 'Everybody who answered has been told.'
        : [
            ...(toTell > 0 ? [`${organisations(toTell)} still to be told.`] : []),
            ...(toReflect > 0 ? [`${organisations(toReflect)} without a word on what became of it.`] : []),
          ].join(' '),
    nothing: 'Nobody has replied yet. Once somebody has, and you wrote what became of it, results go back from here.',
    toReflect: 'Not reflected yet',
    toReflectLead: 'Say how the answer was dealt with and what changed; then the result can go back.',
    toTell: 'Not told yet',
    whom: 'Whom to tell',
    mailState: (state) => `Result by e-mail: ${state}`,
    mailStates: {
      queued: 'waiting to go',
      sending: 'going',
      sent: 'sent (worded anew since)',
      refused: 'refused',
      failed: 'could not be sent',
      uncertain: 'perhaps not received',
      cancelled: 'cancelled',
      bounced: 'not delivered',
    },
    byMail: 'Tell them by e-mail',
    byMailLead: 'One mail to each organisation. They count as told once the mail server has taken it.',
    noMailer: 'No mail server is set up. Print the result sheets, or use your own mail program, and record it below.',
    preview: (organisation) => `Words of the mail (${organisation})`,
    print: 'Print result sheets (PDF)',
    byHand: 'Record that they were told',
    byHandLead: 'When a sheet was handed over or faxed, or they looked at their own page.',
    channel: 'How',
    on: 'On',
    onHelp: 'For example 2026/11/22 or R8.11.22.',
    record: 'Record',
    told: 'Told',
    toldColumns: ['Organisation', 'On', 'How'],
    silent: (names) => `No reply yet: ${names.join(', ')}`,
    done: {
      mailed: (n) => (n === 0 ? 'There was no new mail to send.' : `Mail to ${organisations(n)} is waiting to go.`),
      marked: (n) => (n === 0 ? 'There was nothing new to record.' : `Recorded for ${organisations(n)}.`),
    },
    withoutAddress: (names) => `No mail could go to: ${names.join(', ')}. Please hand over a result sheet.`,
    problems: {
      nobody: 'Choose whom to tell.',
      channel: 'Choose how they were told.',
      'not-yet': 'The day must not lie ahead.',
    },
    list: 'See the list',
  },
  result: {
    title: 'What became of your answer',
    subject: (reference, title) => `[Result ${reference}] ${title}`,
    lead: (body) => `Thank you for answering the question of ${body}. This is what was made of your answer.`,
    question: 'Question',
    answer: (day) => `Your answer (${day})`,
    response: 'Response',
    noResponse: 'It was reported to the body.',
    reflection: 'What changed',
    shortened: '… (shortened)',
    thanks: 'Thank you for your time. Please tell the office if there is anything to add.',
    link: 'It can also be read on your organisation’s own page.',
    to: (organisation) => organisation,
    reference: 'Reference',
    contact: (telephone, fax) =>
      [telephone === '' ? '' : `Tel. ${telephone}`, fax === '' ? '' : `Fax ${fax}`]
        .filter((part) => part !== '')
        .join('  '),
    file: (reference) => `results_${reference}`,
  },
  evidence: {
    title: 'Use as evidence of a challenge',
    lead: (organisation) => `The answer of ${organisation} becomes evidence of a challenge.`,
    namedOutside: 'With its name: the organisation agreed to be named outside the body.',
    unnamed: 'Challenges are read outside the body too, so the organisation is not named, in the texts neither.',
    parts: 'Words to quote',
    challenge: 'Challenge',
    newChallenge: 'Raise a new one',
    newTitle: 'Title of the new challenge',
    newTitleHelp: 'Only for a new one.',
    add: 'Add as evidence',
    quoted: (organisation, reference) =>
      organisation === null
        ? `照会${reference}への回答（団体名は伏せています）`
        : `${organisation}の回答（照会${reference}）`,
    problems: { parts: 'Choose at least one.', challenge: 'Choose a challenge.', quote: 'Words to quote' },
  },
  cli: {
    listHelp: 'write the list of opinions and responses (.pdf, .docx, .xlsx)',
    usage:
      'usage: renkei feedback list --question ID --out FILE.pdf|FILE.docx|FILE.xlsx [--edition members|outside] [--workspace WORKSPACE]',
    unknown: (id) => `There is no question “${id}”.`,
    cannotWrite: (path) => `“${path}” cannot be written. Check the folder and its permissions.`,
    made: (path, answers) => `Written to “${path}” (${answers === 1 ? '1 answer' : `${answers} answers`}).`,
  },
};
