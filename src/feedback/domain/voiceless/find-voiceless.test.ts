import { expect, test } from 'vitest';
import type { OrganisationKind } from '#directory/domain/index.ts';
import { type AskedSeat, findVoiceless, type KnownOrganisation } from './find-voiceless.ts';

const organisation = (name: string, kind: OrganisationKind, ended = false): KnownOrganisation => ({
  organisationId: name,
  name,
  kind,
  ended,
});
const dayCare = organisation('デイサービスみほん', 'day-care');
const homeHelp = organisation('ヘルパーステーションみほん', 'home-help');
const doctors = organisation('みほん市医師会', 'medical-association');
const careManagers = organisation('みほん市居宅介護支援事業所連絡会', 'liaison-group');

const seat = (seatId: string, more: Partial<AskedSeat> = {}): AskedSeat => ({
  seatId,
  bodyId: 'wg',
  bodyName: 'ワーキンググループ',
  sector: 'care',
  note: '',
  holderName: '仮沢 勇',
  organisation: null,
  workplace: null,
  ...more,
});
const find = (
  seats: readonly AskedSeat[],
  organisations: readonly KnownOrganisation[] = [],
  notYet: readonly string[] = [],
) => findVoiceless({ seats, organisations, notYet: new Set(notYet) });
const shown = (found: ReturnType<typeof find>) =>
  found.voiceless.map(({ key, seats }) => [key, seats.map(({ seatId, reason }) => `${seatId}:${reason}`)]);

test('一つの事業所の席は、その分野の連絡会がなければ、団体のない分野になる', () => {
  const seats = [
    seat('1', { organisation: dayCare }),
    seat('2', { organisation: homeHelp }),
    seat('3', { organisation: dayCare }),
  ];
  expect(shown(find(seats, [doctors, careManagers]))).toEqual([
    ['home-help', ['2:office']],
    ['day-care', ['1:office', '3:office']],
  ]);
  const withGroup = find(seats, [organisation('みほん市通所介護連絡会', 'liaison-group')]);
  expect(shown(withGroup)).toEqual([['home-help', ['2:office']]]);
  expect(withGroup.untied).toEqual([]);
});

test('団体の席、行政の席、議会や警察の席は数えない', () => {
  const seats = [
    seat('1', { organisation: doctors, sector: 'medical' }),
    seat('2', { sector: 'administration' }),
    seat('3', { organisation: organisation('みほん市議会', 'assembly'), sector: 'resident' }),
    seat('4', { organisation: organisation('みほん警察署', 'police'), sector: 'other' }),
  ];
  expect(shown(find(seats))).toEqual([]);
});

test('団体のない席は、委員の勤め先で分野を見る。分野の団体があれば、席が結びついていないと示す', () => {
  const manager = seat('1', { workplace: organisation('ケアプランみほん', 'care-management') });
  expect(shown(find([manager]))).toEqual([['care-management', ['1:none']]]);
  const found = find([manager], [careManagers]);
  expect(found.voiceless).toEqual([]);
  expect(found.untied).toMatchObject([{ seatId: '1', trade: 'care-management', speakers: [careManagers] }]);
});

test('分野の分からない席は、名簿の言葉ごとにまとめ、医療・介護・住民の順に並べる', () => {
  const seats = [
    seat('1', { sector: 'resident', note: '公募の市民' }),
    seat('2', { sector: 'medical' }),
    seat('3', { sector: 'resident', note: '公募の市民', holderName: '' }),
  ];
  expect(shown(find(seats))).toEqual([
    ['other:medical:', ['2:none']],
    ['other:resident:公募の市民', ['1:none', '3:none']],
  ]);
});

test('終了した団体の席は、団体がないのと同じ。終了した団体や設立中の団体は、代わって答えない', () => {
  const ended = organisation('みほん市通所介護連絡会', 'liaison-group', true);
  const founded = organisation('みほん市通所介護事業所連絡会', 'liaison-group');
  const seats = [seat('1', { organisation: dayCare }), seat('2', { organisation: ended })];
  expect(shown(find(seats, [ended]))).toEqual([
    ['day-care', ['1:office']],
    ['other:care:みほん市通所介護連絡会', ['2:ended']],
  ]);
  expect(find(seats, [founded], [founded.organisationId]).speakers.get('day-care')).toEqual([]);
  expect(find(seats, [founded]).speakers.get('day-care')).toEqual([founded]);
});
