import { capacityRows } from './capacity-rows.ts';
import { csvLine, HEADER } from './csv-row.ts';
import { monthlyRows } from './monthly-rows.ts';
import { tenYears } from './story.ts';
import { goalRows, yearlyRows } from './yearly-rows.ts';

/** The CSV that an officer of みほん市 would import on the day `now` (ISO date or instant). */
export function mihonCsv(now: string): string {
  const months = tenYears(now);
  const rows = [...months.flatMap((month, index) => monthlyRows(month, index, now)), ...yearlyRows(months, now)];
  return [HEADER, ...[...rows, ...capacityRows(now), ...goalRows(months, now)].map(csvLine), ''].join('\r\n');
}
