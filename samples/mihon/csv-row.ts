import { monthText } from './story.ts';

export const HEADER = '指標,地域,時点,種別,値,単位,出典,発行者,発行日,頁・URL,利用条件,注記';
const TOWN = 'みほん市';
const PUBLISHER = 'みほん市長寿支援課（架空）';
const LICENCE = '架空の見本データ（自由に利用できます）';

/** A line of the CSV, before the words that all lines share. */
export interface Row {
  readonly indicator: string;
  readonly place?: string;
  readonly asOf: string;
  readonly kind?: '実績' | '推計';
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly publishedOn: string;
  readonly locator: string;
  readonly note?: string;
}

export function csvLine(row: Row): string {
  return [
    row.indicator,
    row.place ?? TOWN,
    row.asOf,
    row.kind ?? '実績',
    row.value,
    row.unit,
    row.source,
    PUBLISHER,
    row.publishedOn,
    row.locator,
    LICENCE,
    row.note ?? '',
  ].join(',');
}

/** Percent to one decimal, half away from zero, in whole numbers so that no float decides the last digit. */
export function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The first day of the following month: no figure is published after the day it is loaded. */
export function publishedOn(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${monthText(year! * 12 + number!)}-01`;
}
