import type { checkingJa } from './checking-ja.ts';

const findings = (n: number) => (n === 1 ? '1 finding' : `${n} findings`);

export const checkingEn: typeof checkingJa = {
  checks: {
    title: 'Checks',
    lead: (violated, unexplained, holds, unknown) =>
      violated === 0
        ? `No figures contradict each other. ${holds} relations hold, ${unknown} are unknown for lack of figures.`
        : `${findings(violated)}, ${unexplained} not explained yet. ${holds} relations hold, ${unknown} are unknown for lack of figures.`,
    filterLabel: 'Filter checks',
    status: 'State',
    statusOf: {
      all: 'All',
      violated: 'Findings',
      unexplained: 'Findings not explained',
      holds: 'Holds',
      unknown: 'Unknown',
    },
    caption: 'Results of the checks',
    sentence: 'Arithmetic',
    emptyTitle: 'There is nothing to check yet',
    emptyBody: 'Once figures are entered, sums and ratios are checked here.',
    none: 'No check is in this state.',
    figures: 'See the figure',
  },

  explain: {
    title: 'Explain a finding',
    lead: 'The explanation is kept with name and date. The finding stays visible.',
    figuresHeading: 'Figures used',
    figuresCaption: 'Figures used by the check',
    earlier: 'Explanation so far',
    reason: 'Reason',
    reasonHelp:
      'For example: includes persons aged 40 to 64; rounding in the original; slip in the original, asked about.',
    submit: 'Keep the explanation',
    reasonMissing: 'Enter the reason.',
    reasonTooLong: (limit) => `Enter a reason of at most ${limit} characters.`,
    changedTitle: 'A figure has changed',
    changedBody:
      'A figure was corrected after this page was shown. Look at the new arithmetic below and send again if needed.',
    noFindingTitle: 'There is nothing to explain',
    noFindingBody: 'This check shows no contradiction now.',
  },

  assumptions: {
    title: 'Assumptions of the out-of-city estimate',
    lead: 'How many people live in facilities outside the city is not published; two assumed shares give a range.',
    unset:
      'Nothing is assumed yet. Only the smallest number is shown: every place in the city taken, and by its own people.',
    occupancy: 'Occupancy (share of the places in the city that are taken)',
    outsidersShare: 'Outsiders’ share (of those living in the city’s facilities)',
    low: 'Low (%)',
    high: 'High (%)',
    source: 'Basis',
    sourceHelp: 'What the assumption rests on, for example the prefecture’s survey of facilities, FY2025.',
    submit: 'Keep the assumption',
    submitOccupancy: 'Keep the assumed occupancy',
    submitOutsidersShare: 'Keep the assumed outsiders’ share',
    stated: (low, high, by, on) => `Assumed now: ${low} to ${high}% (${by}, ${on})`,
    notStated: 'Assumed now: nothing yet',
    problems: {
      'low-not-percent': 'Enter a number from 0 to 100 as the low end.',
      'high-not-percent': 'Enter a number from 0 to 100 as the high end.',
      'low-above-high': 'The low end must not be above the high end.',
      'source-missing': 'Enter what the assumption rests on.',
    },
  },

  cli: {
    checkSummary: (violated, unexplained) =>
      violated === 0
        ? 'No figures contradict each other.'
        : `${findings(violated)}, ${unexplained} not explained. To explain one: renkei evidence explain <check> --reason <text>`,
    fileMissing: (file) => `Cannot read the file: ${file}`,
    operandMissing: (what) => `Please give ${what}.`,
    outUnknown: '--out needs a name that ends in .csv or .xlsx.',
    outFailed: (file) => `Cannot write the file: ${file}`,
    written: (file, count) => `Wrote ${count} figures to ${file}.`,
    explained: 'The explanation is kept.',
    notFound: 'There is no check of this name. For a list: renkei evidence check --json',
    noFinding: 'This check shows no contradiction, so there is nothing to explain.',
    reasonMissing: 'Please give the reason with --reason.',
    figureLine: (name, place, asOf, kind, value, unit, source) =>
      [name, place, asOf, kind, `${value} ${unit}`, source].join('\t'),
  },
};
