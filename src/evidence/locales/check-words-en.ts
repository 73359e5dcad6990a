import type { CheckWords, RemedyWords } from './check-words.ts';

const noFigure = (names: readonly string[]) => `there is no figure for “${names.join('”, “')}”`;

const one: Readonly<Record<string, string>> = { people: 'person', places: 'place', beds: 'bed' };

const within = (rounded: boolean) => (rounded ? ' within rounding' : '');

const wouldBe = ({ name, range, example }: RemedyWords) =>
  `“${name}” were ${range}${example ? ` (such as the ${example.amount} of ${example.at})` : ''}`;

export const checkWordsEn: CheckWords = {
  amount: (value, unit) => (unit === '' ? value : `${value} ${value === '1' ? (one[unit] ?? unit) : unit}`),
  range: (low, high, unit) => checkWordsEn.amount(low === high ? low : `${low}–${high}`, unit),
  atLeast: (amount) => `${amount} or more`,
  atMost: (amount) => `${amount} or less`,
  named: (name, amount) => `${amount} (${name})`,
  added: (terms) => terms.join(' + '),
  addedPlaces: (count, name) => `the sum of “${name}” over ${count} places`,
  divided: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  equation: (left, right) => `${left} = ${right}`,
  missing: (names) => `This cannot be checked, because ${noFigure(names)}.`,
  missingWithArithmetic: (equation, names) => `${equation}, with nothing to compare, because ${noFigure(names)}.`,
  missingForStated: (stated, names) => `${stated} cannot be checked, because ${noFigure(names)}.`,
  whoseUnknown: (stated) =>
    `${stated} cannot be checked, because nothing says which facility is in which municipality.`,
  zeroDenominator: (name) => `No share can be computed, because “${name}” is 0.`,
  points: (value) => `${value} ${value === '1' ? 'point' : 'points'}`,
  sumHolds: (equation, stated, rounded) => `${equation} agrees with ${stated}${within(rounded)}.`,
  sumViolated: (equation, name, stated, { amount, low }) =>
    `${equation}, but “${name}” is given as ${stated} (${amount} too ${low ? 'low' : 'high'}).`,
  sumRemedies: (remedies) => `It would hold if ${remedies.map(wouldBe).join(', or if ')}.`,
  ratioHolds: (equation, stated, rounded) => `${equation} agrees with ${stated}${within(rounded)}.`,
  ratioViolated: (equation, name, stated) => `${equation}, but “${name}” is given as ${stated}.`,
  ratioRemedy: (stated, remedy) => `${stated} would be right if ${wouldBe(remedy)}.`,
  rangeHolds: (stated, range) => `${stated} lies within the possible range (${range}).`,
  rangeViolated: (stated, range) => `${stated} lies outside the possible range (${range}).`,
  year: (stated, earlier, changed) =>
    changed === null
      ? `${stated}; one year before it was ${earlier}.`
      : `${stated}, ${changed.percent} % ${changed.down ? 'down' : 'up'} from ${earlier} one year before.`,
  yearSame: (stated) => `${stated}, the same as one year before.`,
  yearHolds: (limit, rounded) =>
    `This is within the yardstick of ${limit} % a year${rounded ? ', given rounding' : ''}.`,
  yearViolated: (limit) => `This is beyond the yardstick of ${limit} % a year: please look for a slip of the pen.`,
  agreementHolds: (name, first, firstSource, second, secondSource, rounded) =>
    `“${name}” is ${first} in “${firstSource}” and ${second} in “${secondSource}”; they agree${within(rounded)}.`,
  agreementViolated: (name, first, firstSource, second, secondSource, difference) =>
    `“${name}” is ${first} in “${firstSource}” but ${second} in “${secondSource}” (a difference of ${difference}).`,
};
