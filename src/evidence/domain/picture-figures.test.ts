import { describe, expect, test } from 'vitest';
import { figureOf, sourceNamed } from './check-fixtures.ts';
import { pictureFigures } from './picture-figures.ts';
import { standardCatalogue } from './standard-catalogue.ts';

const certified = (asOf: string, value: string, more = {}) =>
  figureOf({ indicator: 'certified-persons', asOf, value, ...more });
const latest = (...figures: ReturnType<typeof certified>[]) =>
  pictureFigures('大月市', standardCatalogue, figures).latest('certified-persons')?.value;

describe('どの数値を使うか', () => {
  test('終わりの日がいちばん新しい実績を使う', () => {
    expect(latest(certified('2016-04-01', '1361'), certified('FY2014', '1347'))).toBe('1361');
    expect(latest(certified('FY2016', '1400'), certified('2016-04-01', '1361'))).toBe('1400');
  });
  test('同じ日に終わるときは、年度より月、月より日を使う', () => {
    expect(latest(certified('2024-03', '1328'), certified('FY2023', '1329'))).toBe('1328');
    expect(latest(certified('2024-03', '1328'), certified('2024-03-31', '1330'))).toBe('1330');
  });
  test('推計と計画は実績の代わりにならない', () => {
    expect(latest(certified('FY2014', '1347'), certified('FY2017', '1498', { kind: 'projected' }))).toBe('1347');
    expect(latest(certified('FY2017', '1498', { kind: 'planned' }))).toBeUndefined();
  });
  test('二つの出典が同じ時点を示すときは、あとに入力されたほうを使う', () => {
    const early = certified('FY2014', '1347', { enteredAt: '2026-11-01T00:00:00.000Z' });
    const late = certified('FY2014', '1350', {
      enteredAt: '2026-11-02T00:00:00.000Z',
      source: sourceNamed('別の資料'),
    });
    expect(latest(early, late)).toBe('1350');
    expect(latest(late, early)).toBe('1350');
  });
  test('ほかの地域の数値は使わない', () => {
    expect(latest(certified('2016-04-01', '9', { place: '富士見苑' }))).toBeUndefined();
  });
});
