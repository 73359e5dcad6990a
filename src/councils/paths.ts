/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
const at = (key: string, rest: string) => `/w/${encodeURIComponent(key)}/councils${rest}`;
const fixed = (rest: string) => ({ pattern: `/w/:workspace/councils${rest}`, to: (key: string) => at(key, rest) });
/** An address below one record: `of('/meetings/:meeting', '/agenda')`. */
const of = (record: `/${string}/:${string}`, rest = '') => ({
  pattern: `/w/:workspace/councils${record}${rest}`,
  to: (key: string, id: string) => at(key, `${record.replace(/:\w+/, encodeURIComponent(id))}${rest}`),
});
/** A link page below `/l/<workspace>/<token>`, for holders of a personal link to one meeting. */
const byLink = <R extends string>(rest: R) => ({
  pattern: `/l/:workspace/:token/meeting${rest}` as const,
  to: (key: string, token: string) => `/l/${encodeURIComponent(key)}/${encodeURIComponent(token)}/meeting${rest}`,
});

export const paths = {
  // ---- bodies, seats, terms, people
  councils: fixed(''),
  newBody: fixed('/bodies/new'),
  body: of('/bodies/:body'),
  editBody: of('/bodies/:body', '/edit'),
  endBody: of('/bodies/:body', '/end'),
  seats: of('/bodies/:body', '/seats'),
  rosterFile: {
    pattern: '/w/:workspace/councils/bodies/:body/roster/:file{roster\\.(?:pdf|docx|csv)}',
    to: (key: string, body: string, format: 'pdf' | 'docx' | 'csv') =>
      at(key, `/bodies/${body}/roster/roster.${format}`),
  },
  importRoster: of('/bodies/:body', '/roster/import'),
  appointments: of('/bodies/:body', '/appointments'),
  appointmentFile: {
    pattern: '/w/:workspace/councils/bodies/:body/appointments/:file{appointments\\.(?:pdf|docx)}',
    to: (key: string, body: string, format: 'pdf' | 'docx') =>
      at(key, `/bodies/${body}/appointments/appointments.${format}`),
  },
  seat: of('/seats/:seat'),
  endSeat: of('/seats/:seat', '/end'),
  terms: of('/seats/:seat', '/terms'),
  term: of('/terms/:term'),
  endTerm: of('/terms/:term', '/end'),
  people: fixed('/people'),
  newPerson: fixed('/people/new'),
  person: of('/people/:person'),
  // ---- meetings and agenda
  newMeeting: of('/bodies/:body', '/meetings/new'),
  meeting: of('/meetings/:meeting'),
  editMeeting: of('/meetings/:meeting', '/edit'),
  cancelMeeting: of('/meetings/:meeting', '/cancel'),
  noticeMeeting: of('/meetings/:meeting', '/noticed'),
  closeMeeting: of('/meetings/:meeting', '/close'),
  agenda: of('/meetings/:meeting', '/agenda'),
  carryOver: of('/meetings/:meeting', '/carry-over'),
  agendaItem: of('/items/:item'),
  agendaFile: {
    pattern: '/w/:workspace/councils/meetings/:meeting/agenda/:file{agenda\\.(?:pdf|docx)}',
    to: (key: string, meeting: string, format: 'pdf' | 'docx') =>
      at(key, `/meetings/${meeting}/agenda/agenda.${format}`),
  },
  calendar: of('/meetings/:meeting', '/meeting.ics'),
  bodyCalendar: of('/bodies/:body', '/meetings.ics'),
  // ---- visits and briefings
  visits: of('/meetings/:meeting', '/visits'),
  visit: of('/visits/:visit'),
  questions: of('/meetings/:meeting', '/questions'),
  briefings: of('/meetings/:meeting', '/briefings.pdf'),
  briefing: {
    pattern: '/w/:workspace/councils/meetings/:meeting/briefings/:seat',
    to: (key: string, meeting: string, seat: string) => at(key, `/meetings/${meeting}/briefings/${seat}`),
  },
  // ---- materials, notices, links, attendance, opinions
  materials: of('/meetings/:meeting', '/materials'),
  material: of('/materials/:material'),
  materialFile: of('/materials/:material', '/file'),
  readMaterial: of('/materials/:material', '/read'),
  sending: of('/meetings/:meeting', '/sending'),
  notices: of('/meetings/:meeting', '/notices.pdf'),
  noticeFile: {
    pattern: '/w/:workspace/councils/meetings/:meeting/notice/:file{notice\\.(?:pdf|docx)}',
    to: (key: string, meeting: string, format: 'pdf' | 'docx') =>
      at(key, `/meetings/${meeting}/notice/notice.${format}`),
  },
  post: of('/meetings/:meeting', '/post.pdf'),
  labels: of('/meetings/:meeting', '/labels.pdf'),
  attendance: of('/meetings/:meeting', '/attendance'),
  attendee: of('/attendees/:attendee'),
  opinions: of('/meetings/:meeting', '/opinions'),
  readOpinion: of('/opinions/:opinion', '/read'),
  /** For a member with an account: the same as their personal link's page. */
  mine: of('/meetings/:meeting', '/mine'),
  // ---- recording, transcript, key remarks, participation
  record: of('/meetings/:meeting', '/record'),
  /** Changes whenever anything of the record does; says nothing of what was said. */
  recordRevision: of('/meetings/:meeting', '/record/revision'),
  remark: of('/remarks/:remark'),
  decision: of('/decisions/:decision'),
  transcript: of('/meetings/:meeting', '/transcript'),
  speakers: of('/meetings/:meeting', '/speakers'),
  participation: of('/meetings/:meeting', '/participation'),
  keyRemarks: of('/meetings/:meeting', '/key-remarks'),
  keyRemark: of('/key-remarks/:keyRemark'),
  openKeyRemarks: of('/bodies/:body', '/key-remarks'),
  // ---- minutes
  minutes: of('/meetings/:meeting', '/minutes'),
  minutesCheck: of('/meetings/:meeting', '/minutes/check'),
  minutesSign: of('/meetings/:meeting', '/minutes/sign'),
  minutesAddenda: of('/meetings/:meeting', '/minutes/addenda'),
  minutesFile: {
    pattern: '/w/:workspace/councils/meetings/:meeting/minutes/:file{(?:public|closed)\\.(?:pdf|docx|json)}',
    to: (key: string, meeting: string, edition: 'public' | 'closed', format: 'pdf' | 'docx' | 'json') =>
      at(key, `/meetings/${meeting}/minutes/${edition}.${format}`),
  },
  /** The draft with a check sheet behind it, for those on paper. */
  minutesSheet: of('/meetings/:meeting', '/minutes/check-sheet.pdf'),
  comment: of('/comments/:comment'),
  // ---- what a personal link opens
  link: {
    meeting: byLink(''),
    reply: byLink('/reply'),
    opinion: byLink('/opinion'),
    material: {
      pattern: '/l/:workspace/:token/meeting/materials/:material',
      to: (key: string, token: string, material: string) =>
        `/l/${encodeURIComponent(key)}/${encodeURIComponent(token)}/meeting/materials/${material}`,
    },
    readMaterial: {
      pattern: '/l/:workspace/:token/meeting/materials/:material/read',
      to: (key: string, token: string, material: string) =>
        `/l/${encodeURIComponent(key)}/${encodeURIComponent(token)}/meeting/materials/${material}/read`,
    },
    minutes: byLink('/minutes'),
    minutesFile: byLink('/minutes/minutes.pdf'),
    calendar: byLink('/meeting.ics'),
  },
} as const;
