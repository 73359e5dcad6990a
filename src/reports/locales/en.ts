import { formatAsOf } from '#kernel/as-of.ts';
import type { ReportsMessages } from './ja.ts';

const date = (iso: string) => formatAsOf(iso, 'en');
const formats = { pdf: 'PDF', pptx: 'slides', xlsx: 'Excel' };
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: ReportsMessages = {
  goal: 'Shared goal',
  atAGlance: 'At a glance',
  sources: 'Sources',
  notes: 'Notes',
  sourcesMessage: (count) => `Sources of this paper (${count})`,
  provisional: (text) => `${text} (provisional)`,
  workspaceLine: (name) => `Made by: ${name}`,
  edition: (edition) => `Edition ${edition}`,
  footer: (it) => `Edition ${it.edition}   Made on ${date(it.madeOn)}   Check code ${it.checkCode}`,
  findings: 'Figures that contradict each other',
  findingsMessage: (count, explained) =>
    `${plural(count, 'contradiction', 'contradictions')} between figures${explained === 0 ? '' : ` (${explained} explained)`}`,
  noFindings: 'No contradictions between figures were found.',
  findingsNote:
    'Contradictions come from calculating with the figures as published. The source is not necessarily wrong.',
  findingPlace: 'Place and time',
  finding: 'Contradiction',
  findingState: 'Explanation',
  explanation: (it) => (it ? `${it.reason} (${it.by}, ${date(it.on)})` : 'Not explained yet'),
  checkCodeHelp:
    'Type the check code in Renkei under Reports, Check a paper, to see which edition this is and whether figures in it have been corrected since.',

  sheets: { ratios: 'Ratios', checks: 'Checks', about: 'About' },
  columns: {
    ratio: 'Ratio',
    placeAndTime: 'Place and time',
    numerator: 'Numerator',
    numeratorValue: 'Numerator value',
    denominator: 'Denominator',
    denominatorValue: 'Denominator value',
    computed: 'Calculated',
    printed: 'Published',
    agreement: 'Agreement',
    check: 'Check',
    stated: 'Published',
    difference: 'Difference',
    status: 'Result',
    sentence: 'Contradiction',
    explanation: 'Explanation',
  },
  agrees: 'agrees',
  differs: 'differs',
  checkKinds: {
    sum: (name) => `${name} and the sum of its parts`,
    'sum-over-places': (name) => `${name} and the sum over places`,
    ratio: (name) => `${name} and its quotient`,
    range: (name) => `Possible range of ${name}`,
    'year-on-year': (name) => `Change of ${name} in one year`,
    agreement: (name) => `Two sources for ${name}`,
  },
  checkAt: (place, asOf) => (place === null ? date(asOf) : `${place}, ${date(asOf)}`),
  statuses: { holds: 'holds', violated: 'violated', unknown: 'no figure' },
  about: {
    item: 'Item',
    content: 'Content',
    title: 'Title',
    lead: 'Summary',
    message: (index) => `Message ${index}`,
    workspace: 'Made by',
    edition: 'Edition',
    madeOn: 'Made on',
    checkCode: 'Check code',
    how: 'How to use',
    howText: 'Ratios and Checks are formulas on Figures. Change a value there and they are calculated again.',
  },

  navigation: 'Reports',
  title: 'Reports',
  formats,
  lead: (count, toReplace) =>
    count === 0
      ? 'No papers have been made yet.'
      : toReplace === 0
        ? `${plural(count, 'paper', 'papers')}. Every figure in them still stands.`
        : `${plural(count, 'paper', 'papers')}. ${toReplace} of them carry figures that have been corrected since.`,
  make: { pdf: 'Make a PDF', pptx: 'Make slides', xlsx: 'Make an Excel file' },
  makeTitle: 'Make a paper of the current picture',
  makeLead:
    'Makes a paper from the figures as they stand now. If nothing has changed, edition and check code stay the same.',
  emptyTitle: 'Papers will be listed here',
  emptyBody:
    'Take the sentences, charts and tables of the picture with you as PDF, slides or Excel. Which paper carries which figure is kept.',
  listCaption: 'Papers made',
  inProgress: 'Papers being made',
  list: {
    paper: 'Paper',
    edition: 'Edition',
    madeOn: 'Made on',
    checkCode: 'Check code',
    state: 'State of its figures',
    file: 'File',
  },
  upToDate: 'Its figures still stand',
  changed: (count) => `${plural(count, 'figure in it has', 'figures in it have')} been corrected since`,
  replaceTitle: 'Papers to replace',
  replaceLead:
    'Figures in these papers have been corrected since. Where they were handed out, please replace them by a new edition.',
  replaceThis: 'Where it was handed out, please make a new edition and replace it.',
  replaceCaption: 'Corrected figures and the papers that carry them',
  superseded: {
    paper: 'Paper',
    figure: 'Indicator',
    place: 'Place',
    asOf: 'As of',
    old: 'Value in the paper',
    now: 'Value now',
  },
  checkLink: 'Check a paper',
  download: (format) => `Download ${formats[format]}`,
  downloadShort: 'Download',
  paperTitle: (kind, format) => `${kind} (${formats[format]})`,
  pictureName: 'Paper of the current picture',
  paperLabel: (it) =>
    `Paper of the current picture, edition ${it.edition}, ${formats[it.format]}, made on ${date(it.madeOn)}`,
  paperReady: (it) => `Edition ${it.edition} is ready. Its check code is ${it.checkCode}.`,
  progress: {
    label: 'The paper is being made',
    steps: ['Waiting its turn', 'Collecting the figures', 'Drawing charts and pages', 'Keeping the file', 'Ready'],
    leave: 'You may leave this page; the work goes on.',
    failedTitle: 'The paper could not be made',
    failedBody: 'Please try again. If it keeps failing, tell whoever looks after Renkei.',
    states: { queued: 'waiting', working: 'being made', done: 'ready', failed: 'failed' },
  },
  details: { figures: 'Figures in it', size: 'Size' },
  figuresCount: (count) => String(count),
  size: (bytes) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  date,
  check: {
    title: 'Check a paper',
    lead: 'Type the check code of the paper in your hand to see which edition it is and whether its figures have been corrected since.',
    field: 'Check code',
    help: 'Eight characters at the foot of the paper, such as 7K3M-9Q2D',
    submit: 'Check',
    wrong: 'A check code has eight digits and letters. Please look at the foot of the paper.',
    unknownTitle: 'Not found',
    unknown: (code) =>
      `No paper with the code ${code} was made here. Please look for a slip, or whether the paper is another area's.`,
    found: (it) => `Edition ${it.edition} of “${it.title}”, made on ${date(it.madeOn)}.`,
    current: 'Every figure in it still stands.',
    changed: (count) => `${plural(count, 'figure in it has', 'figures in it have')} been corrected since.`,
    latest: 'It is the newest edition.',
    latestButChanged: 'There is no newer edition yet. Making the paper again gives one.',
    newer: (edition) => `Edition ${edition} has come out since.`,
    papers: 'Papers of this edition',
  },

  cli: {
    help: 'Write the paper of the current picture as PDF, slides or Excel (by the extension .pdf .pptx .xlsx)',
    needOut: 'Give --out a file name that ends in .pdf, .pptx or .xlsx.',
    noFigures: 'There are no figures yet. Please enter figures first.',
    cannotWrite: (path) => `Cannot write ${path}. Does the folder exist, and may you write to it?`,
    made: (it) => `Wrote ${it.path}: edition ${it.edition}, check code ${it.checkCode}, ${it.figures} figures.`,
  },
};
