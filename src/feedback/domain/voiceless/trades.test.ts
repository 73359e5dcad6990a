import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationKinds, sectorOfKind } from '#directory/domain/index.ts';
import { speakersOfTrade, speaksFor, tradeOf, trades } from './trades.ts';

const group = (name: string) => ({ kind: 'liaison-group', name }) as const;
const spokenForBy = (organisation: Parameters<typeof speaksFor>[1]) =>
  trades.filter((trade) => speaksFor(trade, organisation));

test('職能団体は、名称にかかわらず、会員の分野に代わって答える', () => {
  expect(spokenForBy({ kind: 'medical-association', name: 'みほん市医師会' })).toEqual(['hospital', 'clinic']);
  expect(spokenForBy({ kind: 'dental-association', name: 'みほん市歯科医師会' })).toEqual(['dental-clinic']);
  expect(spokenForBy({ kind: 'pharmacist-association', name: 'みほん市薬剤師会' })).toEqual(['pharmacy']);
  expect(spokenForBy({ kind: 'nursing-association', name: '看護協会' })).toEqual(['visiting-nursing']);
});

test.each([
  ['みほん訪問看護ステーション連絡会', ['visiting-nursing']],
  ['みほん市居宅介護支援事業所連絡会', ['care-management']],
  ['みほん市ケアマネジャー連絡会', ['care-management']],
  ['みほん市通所介護事業所連絡会', ['day-care']],
  ['みほん市訪問介護事業者連絡会', ['home-help']],
  ['みほん市デイサービス 連絡会', ['day-care']],
  ['みほん老健連絡会', ['health-facility']],
  ['みほん市介護施設連絡会', ['nursing-home', 'health-facility']],
  ['みほん市まちづくり連絡会', []],
])('連絡会は、名称の言葉で分野が分かる：%s', (name, expected) => {
  expect(spokenForBy(group(name))).toEqual(expected);
});

test('介護サービス事業者全体の連絡会は、介護のどの分野にも代わって答える。医療の分野には答えない', () => {
  const care = trades.filter((trade) => speakersOfTrade[trade].sector === 'care');
  for (const name of ['大月市介護サービス事業者連絡会', 'みほん市介護保険事業者協議会', 'みほん市介護事業者連絡会']) {
    expect(spokenForBy(group(name))).toEqual(care);
  }
});

test('事業所そのものは、名称に分野の言葉があっても、分野に代わって答えない', () => {
  fc.assert(
    fc.property(fc.constantFrom(...trades), fc.constantFrom(...trades), fc.string(), (kind, trade, name) => {
      expect(speaksFor(trade, { kind, name: `通所介護${name}` })).toBe(false);
      expect(tradeOf(kind)).toBe(kind);
    }),
  );
});

test('分野の区分は、事業所の種別の区分と同じ。どの種別も、分野か団体かのどちらかに決まる', () => {
  for (const trade of trades) expect(speakersOfTrade[trade].sector).toBe(sectorOfKind[trade]);
  expect(organisationKinds.filter((kind) => tradeOf(kind) === null)).toContain('liaison-group');
});
