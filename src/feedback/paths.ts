/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
const at = (key: string, rest: string) => `/w/${encodeURIComponent(key)}/feedback${rest}`;
const fixed = (rest: string) => ({ pattern: `/w/:workspace/feedback${rest}`, to: (key: string) => at(key, rest) });
/** An address below one record: `of('/questions/:question', '/send')`. */
const of = (record: `/${string}/:${string}`, rest = '') => ({
  pattern: `/w/:workspace/feedback${record}${rest}`,
  to: (key: string, id: string) => at(key, `${record.replace(/:\w+/, encodeURIComponent(id))}${rest}`),
});
/** A page behind an organisation's personal link. */
const byLink = <R extends string>(rest: R) => ({
  pattern: `/l/:workspace/:token/questions${rest}` as const,
  to: (key: string, token: string) => `/l/${encodeURIComponent(key)}/${encodeURIComponent(token)}/questions${rest}`,
});
/** One question's page behind an organisation's personal link. */
const byLinkOf = <R extends string>(rest: R) => ({
  pattern: `/l/:workspace/:token/questions/:addressee${rest}` as const,
  to: (key: string, token: string, addressee: string) =>
    `/l/${encodeURIComponent(key)}/${encodeURIComponent(token)}/questions/${encodeURIComponent(addressee)}${rest}`,
});

export const paths = {
  // ---- questions and their state
  feedback: fixed(''),
  statusFile: {
    pattern: '/w/:workspace/feedback/status/:file{status\\.(?:csv|xlsx)}',
    to: (key: string, format: 'csv' | 'xlsx') => at(key, `/status/status.${format}`),
  },
  /** `?from=key-remark&id=…` fills the form in from there. */
  newQuestion: fixed('/new'),
  question: of('/questions/:question'),
  editQuestion: of('/questions/:question', '/edit'),
  closeQuestion: of('/questions/:question', '/close'),
  reopenQuestion: of('/questions/:question', '/reopen'),
  addAddressees: of('/questions/:question', '/organisations'),
  addressee: of('/addressees/:addressee'),
  editAddressee: of('/addressees/:addressee', '/edit'),
  removeAddressee: of('/addressees/:addressee', '/remove'),
  dueCalendar: fixed('/due.ics'),
  // ---- sending
  send: of('/questions/:question', '/send'),
  previewMail: of('/questions/:question', '/send/preview'),
  testMail: of('/questions/:question', '/send/test'),
  organisation: of('/organisations/:organisation'),
  organisationLink: of('/organisations/:organisation', '/link'),
  sheet: of('/organisations/:organisation', '/sheet.pdf'),
  addresseeSheet: of('/addressees/:addressee', '/sheet.pdf'),
  questionSheets: of('/questions/:question', '/sheets.pdf'),
  // ---- mails and settings
  mails: fixed('/mails'),
  mail: of('/mails/:mail'),
  settings: fixed('/settings'),
  testSettings: fixed('/settings/test'),
  // ---- answers
  /** The number printed on a returned sheet leads to its form. */
  returned: fixed('/returned'),
  onAgenda: of('/addressees/:addressee', '/agenda'),
  enterAnswer: of('/addressees/:addressee', '/answer'),
  answerScan: of('/answers/:answer', '/scan'),
  mine: fixed('/mine'),
  mineQuestion: of('/mine/:addressee'),
  mineAnswer: of('/mine/:addressee', '/answer'),
  mineAgenda: of('/mine/:addressee', '/agenda'),
  mineSheet: of('/mine/:addressee', '/sheet.pdf'),
  // ---- what became of the answers
  list: of('/questions/:question', '/list'),
  listFile: {
    pattern: '/w/:workspace/feedback/questions/:question/list/:file{list\\.(?:pdf|docx|xlsx)}',
    to: (key: string, question: string, format: 'pdf' | 'docx' | 'xlsx') =>
      at(key, `/questions/${question}/list/list.${format}`),
  },
  reflect: of('/addressees/:addressee', '/reflect'),
  giveBack: of('/questions/:question', '/give-back'),
  resultSheets: of('/questions/:question', '/results.pdf'),
  answerAsEvidence: of('/addressees/:addressee', '/evidence'),
  // ---- reminders and measures
  reminders: fixed('/reminders'),
  remind: of('/addressees/:addressee', '/remind'),
  reminderSheets: fixed('/reminders/sheets.pdf'),
  measures: fixed('/measures'),
  measuresFile: {
    pattern: '/w/:workspace/feedback/measures/:file{measures\\.(?:csv|xlsx)}',
    to: (key: string, format: 'csv' | 'xlsx') => at(key, `/measures/measures.${format}`),
  },
  // ---- trades without an organisation
  voiceless: fixed('/voiceless'),
  newFounding: fixed('/foundings/new'),
  founding: of('/foundings/:founding'),
  editFounding: of('/foundings/:founding', '/edit'),
  foundingStep: of('/foundings/:founding', '/step'),
  foundingOrganisation: of('/foundings/:founding', '/organisation'),
  giveUpFounding: of('/foundings/:founding', '/give-up'),
  // ---- what an organisation's personal link opens
  link: {
    questions: byLink(''),
    sheet: byLink('/sheet.pdf'),
    calendar: byLink('/due.ics'),
    question: byLinkOf(''),
    answer: byLinkOf('/answer'),
    agenda: byLinkOf('/agenda'),
    questionSheet: byLinkOf('/sheet.pdf'),
  },
} as const;
