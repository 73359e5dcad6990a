import type { GoalWords, Way } from './goal-words.ts';
import type { GoalsMessages } from './ja.ts';

const ending = (way: Way, down: string, up: string, same: string) => ({ down, up, same })[way];

const words: GoalWords = {
  amount: (value, unit) => (value === '1' && unit === 'people' ? '1 person' : `${value} ${unit}`),
  message: ({ share, points, pointsWay, people, peopleWay }) =>
    pointsWay === 'same'
      ? `The goal keeps “${share}” where it is`
      : `The goal ${pointsWay === 'down' ? 'lowers' : 'raises'} “${share}” by ${points} points; in people, ${ending(
          peopleWay,
          `${people} fewer than with no change of the share`,
          `${people} more than with no change of the share`,
          'the same as with no change of the share',
        )}`,
  ends: (counted, whole, baseline, target) =>
    `${counted}: ${baseline.people} in ${baseline.at} (${baseline.percent} of ${baseline.of}, “${whole}”), and as the goal ${target.people} in ${target.at} (${target.percent} of ${target.of}).`,
  noChange: ({ at, targetAt, people, difference, way }) =>
    `With the share of ${at}, ${targetAt} would have ${people}; the goal is ${ending(
      way,
      `${difference} fewer than no change`,
      `${difference} more than no change`,
      'the same as no change',
    )}.`,
  peopleChange: ({ people, way, against }) =>
    way === 'same'
      ? 'The number itself stays as it is.'
      : `The number itself ${against ? 'still ' : ''}${way === 'up' ? 'rises' : 'falls'} by ${people}.`,
  chance: ({ of, error, points, size }) =>
    `Chance alone moves a share of ${of} by about ±${error} points (one standard error). The aimed ${points} points are ${
      {
        smaller: 'less than that, so one value alone cannot tell whether the goal is met; keep watching it',
        same: 'about as much, so one value alone cannot tell whether the goal is met; keep watching it',
        larger: 'more than that',
      }[size]
    }.`,
  turnedRound: (goalName, share) =>
    `The goal is called “${goalName}” and is measured as lowering “${share}”. That is raising the rate of return home, turned round: the same thing.`,
  basis: ({ people, of, count, whole }) =>
    `The ${people} with no change are ${of} times the ratio of the counts themselves (${count} ÷ ${whole}), not the printed percentage, rounded half up.`,
  decided: (note) => `Decided: ${note}`,
  peopleWithShare: (people, share) => `${people} (${share})`,
  caption: 'The shared goal in percent and people',
  columns: { what: 'What', asOf: 'As of', withUnit: (name, unit) => `${name} (${unit})` },
  rows: { baseline: 'Start', noChange: 'With no change of the share', target: 'Goal' },
};

export const en: GoalsMessages = {
  words,
  title: 'Goals',
  briefingHeading: (name) => `Shared goal: ${name}`,
  kinds: { actual: 'actual', projected: 'projected', planned: 'planned' },
  directions: { decrease: 'lower', increase: 'raise', keep: 'keep' },
  atKind: (at, kind) => `${at}, ${kind}`,
  empty: {
    title: 'There is no shared goal yet',
    body: 'A shared goal is the one number everybody looks at. In percent and in people, it says how many lives it is about.',
    how: 'Choose an indicator and two times below. The values are the figures that are already here.',
    reader: 'It will appear here when the secretariat has set one.',
    noShares: 'There is no indicator yet that a goal can be about (a share with the two counts behind it).',
  },
  incomplete: {
    title: 'Some figures are missing',
    lead: 'With these figures the goal can be shown in percent and people.',
    missing: (name, at) => `${name} (${at})`,
    zero: (name, at) => `${name} (${at}) is 0, so no share can be computed`,
    lost: 'The catalogue no longer has the goal’s indicator as a share. Please mend the indicator or set the goal anew.',
    add: 'Enter figures',
  },
  toChallenges: 'See the challenges and actions',
  setAt: (by, at) => `Set by ${by} on ${at}.`,
  form: {
    heading: 'Set the shared goal',
    headingAgain: 'Set the shared goal anew',
    again: 'The goals that were in force before are kept.',
    name: 'What the goal is called',
    nameHelp: 'In the words your meetings use. Example: raise the rate of return home',
    indicator: 'Indicator',
    indicatorHelp: 'One of the shares.',
    baseline: 'Start: as of',
    target: 'Goal: as of',
    timeHelp: 'Examples: FY2014, 2016-04-01, 2026-10',
    times: (name, times) => `${name} has figures for: ${times}`,
    timesMore: (times, more) => `${times} and ${more} more`,
    note: 'Where it was decided (if known)',
    noteHelp: 'Example: proposed at the second working group',
    submit: 'Set the shared goal',
  },
  errors: {
    nameMissing: 'Please enter what the goal is called.',
    nameTooLong: (limit) => `Please keep the name to ${limit} characters.`,
    noteTooLong: (limit) => `Please keep the note to ${limit} characters.`,
    notAShare: 'Please choose one of the shares.',
    targetNotLater: 'The goal must be later than the start.',
    noFigure: (at) => `There is no figure for ${at}. Please enter a time that has one, or enter the figure first.`,
    timeMissing: 'Please enter a time, such as FY2014.',
    timeUnread: (text) => `“${text}” cannot be read as a time. Please enter it as FY2014 or 2016-04-01.`,
  },
  changed: {
    title: 'Somebody else has set the goal in the meantime',
    body: 'The goal in force stands below. What you typed is still here: please check it and send it again.',
  },
  former: {
    heading: 'Goals before this one',
    row: (name, from, to) => `${name} (${from} → ${to})`,
  },
};
