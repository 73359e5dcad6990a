import { describe, expect, test } from 'vitest';
import { pictureWording } from '../locales/picture-wording.ts';
import { figureOf, sourceNamed } from './check-fixtures.ts';
import { pictureFigures } from './picture-figures.ts';
import {
  changeBetween,
  enteredNotes,
  figureCell,
  pictureWriter,
  printedSources,
  shareOf,
  smallNumberNotes,
} from './picture-writer.ts';
import { standardCatalogue } from './standard-catalogue.ts';

const writer = pictureWriter(pictureFigures('大月市', standardCatalogue, []), pictureWording('ja', '大月市'));

describe('数の印刷', () => {
  test('割合は小数第1位まで四捨五入する', () => {
    expect(shareOf('382', '1347')).toBe('28.4');
    expect(shareOf('1', '8')).toBe('12.5');
    expect(shareOf('1', '2000')).toBe('0.1');
  });
  test('0で割る割合はない', () => {
    expect(shareOf('3', '0')).toBeNull();
  });
  test('差は細かいほうの桁で、向きとともに返す', () => {
    expect(changeBetween('28.4', '27.5')).toEqual({ size: '0.9', direction: 'down' });
    expect(changeBetween('25775', '24000')).toEqual({ size: '1,775', direction: 'down' });
    expect(changeBetween('28', '28.0')).toEqual({ size: '0.0', direction: 'same' });
  });
  test('速報、暫定と注記された数値には仮の印がつき、ほかの注記ではつかない', () => {
    const cell = (note: string) => figureCell(figureOf({ indicator: 'certified-persons', value: '1348', note }));
    expect(cell('速報値')).toMatchObject({ text: '1,348', value: '1348', provisional: true });
    expect(cell('（暫定）年報で改める')).toMatchObject({ provisional: true });
    expect(cell('直営')).not.toHaveProperty('provisional');
  });
});

describe('時点', () => {
  test('文では和暦だけ、表では西暦も添える', () => {
    expect(writer.shortDate('2016-04-01')).toBe('平成28年4月1日');
    expect(writer.date('2016-04-01')).toBe('平成28年4月1日（2016-04-01）');
    expect(writer.shortDate('FY2014')).toBe('平成26年度');
    expect(writer.shortDate('2026-10')).toBe('令和8年10月');
  });
});

describe('出典と注記', () => {
  test('同じ表が何度も発行されていれば、最初と最後の日を示した1行になる', () => {
    const monthly = (publishedOn: string) =>
      figureOf({ indicator: 'certified-persons', value: '1', source: { ...sourceNamed('月次集計'), publishedOn } });
    expect(printedSources(writer, [monthly('2026-11-01'), null, monthly('2016-12-01')])).toEqual([
      '月次集計「月次集計」（2016-12-01から2026-11-01まで、利用条件: 記載なし）',
    ]);
  });
  test('一部の数値だけの注記には指標の名がつく', () => {
    const plain = figureOf({ indicator: 'total-population', value: '25775' });
    const noted = figureOf({ indicator: 'support-centres', value: '1', note: '直営' });
    expect(enteredNotes(writer, [plain, noted])).toEqual(['地域包括支援センター：直営']);
    expect(enteredNotes(writer, [noted, null])).toEqual(['直営']);
  });
  test('1人から9人までの数値は小さいと知らせ、0人と10人は知らせない', () => {
    const people = (value: string) => figureOf({ indicator: 'certified-support', value });
    expect(smallNumberNotes(writer, [people('9')])).toHaveLength(1);
    expect(smallNumberNotes(writer, [people('0'), people('10')])).toEqual([]);
    expect(smallNumberNotes(writer, [figureOf({ indicator: 'support-centres', value: '1' })])).toEqual([]);
  });
});
