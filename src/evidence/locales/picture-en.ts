import type { PictureWords } from '../domain/picture-words.ts';

const counted = (one: string, many: string) => (count: string | number) =>
  `${count} ${String(count) === '1' ? one : many}`;
const people = counted('person', 'people');
const places = counted('place', 'places');
const users = counted('user', 'users');
const facilities = counted('facility', 'facilities');
const are = (count: string): string => (count === '1' ? 'is' : 'are');
const live = (count: string): string => (count === '1' ? 'lives' : 'live');

/** The picture's sentences in English. Numbers arrive as printed. */
export const pictureEn: PictureWords = {
  title: (place) => `${place}: the picture`,
  kinds: { actual: 'actual', projected: 'projected', planned: 'planned' },
  people,
  percent: (share) => `${share}%`,
  yen: (amount) => `${amount} yen`,
  withUnit: (value, unit) => (unit === '%' ? `${value}%` : unit === '' ? value : `${value} ${unit}`),
  peopleWithShare: (count, share) => `${people(count)} (${share}%)`,
  shareWithPeople: (share, count) => `${share}% (${people(count)})`,
  withDate: (label, asOf) => `${label} (${asOf})`,
  withKind: (asOf, kind) => `${asOf} (${kind})`,
  quote: (name) => name,
  list: (items) => items.join(', '),

  columns: {
    indicator: 'Indicator',
    asOf: 'As of',
    kind: 'Kind',
    value: 'Value',
    unit: 'Unit',
    month: 'Month',
    facility: 'Facility',
    note: 'Note',
    term: 'Term',
    source: 'Source',
    withUnit: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  },
  absent: '–',

  source: (it) => {
    const details = [
      it.first === null
        ? 'date of publication not stated'
        : it.first === it.last
          ? `published ${it.first}`
          : `published ${it.first} to ${it.last}`,
      ...(it.locator === '' ? [] : [it.locator]),
      ...(it.licence === '' ? [] : [`licence: ${it.licence}`]),
    ];
    return `${it.publisher}, “${it.title}” (${details.join('; ')})`;
  },
  shortSource: (it) => `${it.publisher}, “${it.title}”`,
  noteOn: (labels, note) => `${labels}: ${note}`,
  smallNumber: (labels) =>
    `Fewer than 10: ${labels}. One person more or less moves a share a lot, so read changes with care.`,
  differentDates: (figures) =>
    `The figures are not of the same date: ${figures.map(({ label, date }) => `${label}, ${date}`).join('; ')}.`,

  lead: {
    populationShare: (it) => `As of ${it.asOf}, ${it.share}% of ${it.total} people (${it.older}) are aged 65 or over.`,
    populationOlder: (it) => `As of ${it.asOf}, ${it.older} of ${it.total} people are aged 65 or over.`,
    populationOnly: (it) => `As of ${it.asOf}, the population is ${it.total}.`,
    outside: (it) =>
      `There ${are(it.places)} ${places(it.places)} inside the area for ${users(it.users)} of facility and residential services, so at least ${it.floor} ${live(it.floor)} in facilities outside.`,
    enoughPlaces: (it) =>
      `There ${are(it.places)} ${places(it.places)} inside the area for ${users(it.users)} of facility and residential services.`,
    users: (it) => `Users of facility and residential services: ${it.users} (${it.asOf}).`,
    findings: (count, explained) => {
      const found = count === 1 ? 'One contradiction' : `${count} contradictions`;
      const aside = explained === 0 ? '' : ` (${explained} explained)`;
      return `${found} between figures${aside} ${count === 1 ? 'was' : 'were'} found.`;
    },
    noFindings: 'No contradictions between figures were found.',
    figuresOnly: (count) => (count === '1' ? '1 figure is registered.' : `${count} figures are registered.`),
    empty: 'There are no figures yet.',
  },

  overview: {
    olderShare: (it) => `${it.older} of ${it.total} people (${it.share}%) are aged 65 or over`,
    total: (total) => `The population is ${total}`,
    certified: (certified) => `${people(certified)} certified for care or support`,
    single: (name, value) => `${name}: ${value}`,
    caption: 'Population and certification: the main figures',
    certifiedRate: (it) =>
      `${people(it.certified)} certified for care or support; the certification rate is ${it.rate}%.`,
    certifiedOnly: (certified) => `${people(certified)} certified for care or support.`,
    alone: (it) =>
      it.share === null
        ? `Older people living alone at home: ${it.alone}.`
        : `Older people living alone at home: ${it.alone}, which is ${it.share}% of those aged 65 or over.`,
    centres: (count) => `Community support centres: ${count}.`,
  },

  trend: {
    span: (it) =>
      [
        ...(it.years === 0 ? [] : [counted('year', 'years')(it.years)]),
        ...(it.months === 0 ? [] : [counted('month', 'months')(it.months)]),
      ].join(' and '),
    axis: 'The line chart is for seeing movement: its vertical axis need not start at 0.',
    message: (it) =>
      it.direction === 'same'
        ? `${it.name}: ${it.to}, the same as ${it.span} ago`
        : `${it.name} ${it.direction === 'up' ? 'rose' : 'fell'} from ${it.from} to ${it.to} in ${it.span}`,
    shareMessage: (it) =>
      it.direction === 'same'
        ? `${it.name}: ${it.to}, the same as ${it.span} ago`
        : `${it.name} ${it.direction === 'up' ? 'rose' : 'fell'} from ${it.from} to ${it.to} in ${it.span}`,
    fromTo: (it) => `${it.name}: ${it.from} in ${it.fromAt}, ${it.to} in ${it.toAt}.`,
    peak: (it) => `${it.name} peaked at ${it.value} in ${it.at}.`,
    caption: (names) => `${names} over time (the line shows every month, the table one month a year and the first)`,
    gap: (months) => `No figure for ${months}; the line has a gap there.`,
    gapMore: (months, more) => `No figure for ${months} and ${more} more months; the line has gaps there.`,
  },

  users: {
    parts: { facility: 'Facility and residential', home: 'At home', unused: 'No service' },
    becomes: (it) => {
      const verb = { actual: 'went', projected: 'are projected to go', planned: 'are planned to go' }[it.kind];
      return `Users of facility and residential services ${verb} from ${it.from} to ${it.to}`;
    },
    onlyExpected: (it) => `Users of facility and residential services: ${it.users} ${it.kind} for ${it.at}`,
    now: (count) => `Users of facility and residential services: ${count}`,
    certifiedChange: (it) =>
      `Certified persons: ${it.from} in ${it.fromAt}, ${it.to} in ${it.toAt}, ${it.change} ${it.up ? 'more' : 'fewer'}.`,
    certifiedSame: (it) => `Certified persons: ${it.to} both in ${it.fromAt} and in ${it.toAt}.`,
    usersChange: (it) => {
      const past = it.kind === 'actual';
      const move = (up: boolean) => (past ? (up ? 'rose' : 'fell') : up ? 'rise' : 'fall');
      const moved = it.peopleSame
        ? 'the number of users of facility and residential services is the same'
        : `users of facility and residential services ${move(it.peopleUp)} by ${it.people}`;
      if (it.points === null) return `${moved.charAt(0).toUpperCase()}${moved.slice(1)}.`;
      if (/^0(\.0+)?$/.test(it.points)) return `The share is the same; ${moved}.`;
      return `The share ${move(it.pointsUp)}${past ? '' : 's'} by ${it.points} points; ${moved}.`;
    },
    expected: (it) => `Users of facility and residential services ${it.kind} for ${it.at}: ${it.users}.`,
    homeAndUnused: (it) => `In ${it.at}: ${it.home} with services at home, ${it.unused} with no service.`,
    caption: 'What certified persons use',
    computedShares: 'Shares at home and of no service are computed by Renkei: the count divided by certified persons.',
  },

  resources: {
    message: (it) => `${places(it.total)} in ${facilities(it.count)} inside ${it.place}`,
    totalOnly: (it) => `${places(it.total)} in facility and residential services inside ${it.place}`,
    facilitiesOnly: (it) =>
      it.count === 1 ? 'The places of one facility are known' : `The places of ${it.count} facilities are known`,
    largest: (it) =>
      it.share === null
        ? `The largest is ${it.name} with ${places(it.places)}.`
        : `The largest is ${it.name} with ${places(it.places)}, ${it.share}% of all.`,
    none: (names) => `No places: ${names}.`,
    caption: 'Places by facility',
    total: 'Total',
  },

  outside: {
    message: (it) => `At least ${people(it.floor)} ${live(it.floor)} in facilities outside ${it.place}`,
    enough: (it) =>
      `Inside ${it.place} there are at least as many places as users of facility and residential services`,
    arithmetic: (it) =>
      `${users(it.users)} of facility and residential services less ${places(it.places)} inside the area leaves ${it.rest}.`,
    morePlaces: (it) =>
      `There ${are(it.places)} ${places(it.places)} inside the area for ${users(it.users)} of facility and residential services, ${it.more} more than users.`,
    floorMeaning: (it) =>
      `Even if residents of the area filled every place, ${it.floor} (${it.share}% of users) would be in facilities outside.`,
    range: (it) => {
      const given = `If ${it.occupancy}% of places are in use and ${it.outsiders}% of those by people from outside`;
      return it.low === it.high ? `${given}, it is ${it.low}.` : `${given}, it is ${it.low} to ${it.high} people.`;
    },
    assumption: 'Occupancy and the share of people from outside are assumptions, not published figures.',
    limits: {
      'housing-not-counted':
        'People in residential-type private homes and serviced housing (unless designated) are not among the users.',
      'domicile-exception':
        'Under the domicile exception (Long-Term Care Insurance Act, article 13) people who moved into a facility elsewhere are counted here, and people who came in under it are not.',
    },
    chart: {
      users: 'Users',
      places: 'Places inside',
      floor: 'Outside (at least)',
      high: 'Outside (at most, as assumed)',
    },
    rangeText: (low, high) => (low === high ? low : `${low}–${high}`),
    rows: {
      occupancy: 'Places in use (assumption)',
      outsiders: 'People from outside among them (assumption)',
      floor: 'People in facilities outside (at least)',
      range: 'People in facilities outside (range as assumed)',
    },
    assumed: 'assumption',
    computed: 'computed',
    caption: 'Estimate of people in facilities outside the area',
  },

  needs: {
    both: (it) => `${it.general}% of older people, ${it.certified}% of certified persons wish to go on living at home`,
    general: (share) => `${share}% of older people wish to go on living at home`,
    certified: (share) => `${share}% of certified persons wish to go on living at home`,
    labels: { general: 'Older people, not certified', certified: 'Certified persons' },
    asPeople: (it) =>
      `Applied to the ${it.certified} certified persons (${it.asOf}), ${it.share}% is about ${it.people} people.`,
    countUnknown:
      'How many people answered (n) is not registered, so nobody can say whether a difference is more than chance.',
    caption: 'Share wishing to live at home',
  },

  premium: {
    message: (it) => `The standard premium in ${it.period} is ${it.amount} yen a month`,
    period: (n) => `plan period ${n}`,
    year: (amount) => `That is ${amount} yen a year.`,
    change: (it) =>
      `${it.change} yen (${it.percent}%) ${it.up ? 'more' : 'less'} than the ${it.from} yen of ${it.period}.`,
    fromNothing: (it) => `In ${it.period} it was ${it.from} yen a month.`,
    same: (period) => `The same as in ${period}.`,
    caption: 'Standard premium, first category (monthly)',
    columns: { period: 'Plan period' },
  },
};
