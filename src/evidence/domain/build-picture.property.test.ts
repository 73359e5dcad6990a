import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { pictureWording } from '../locales/picture-wording.ts';
import { buildPicture } from './build-picture.ts';
import { figureOf } from './check-fixtures.ts';
import { evaluateChecks } from './checks.ts';
import { type Figure, figureKinds } from './figure.ts';
import { estimateOutOfCity } from './out-of-city.ts';
import type { Picture } from './picture.ts';
import { pictureFigures } from './picture-figures.ts';
import { standardCatalogue } from './standard-catalogue.ts';

const times = ['FY2014', 'FY2017', '2016-04-01', '2016-04', '2024-01', '2024-02', '2024-12'];

/** Any set of figures a town may have, sensible or not: zeros, ties, one facility without a total. */
const towns: fc.Arbitrary<readonly Figure[]> = fc
  .uniqueArray(
    fc.record({
      indicator: fc.constantFrom(...standardCatalogue.map(({ key }) => key)),
      asOf: fc.constantFrom(...times),
      kind: fc.constantFrom(...figureKinds),
      place: fc.constantFrom('みほん市', 'みほん苑', 'みほんの里'),
      value: fc.oneof(
        fc.integer({ min: 0, max: 99_999 }).map(String),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
      ),
      note: fc.constantFrom('', '速報', '直営'),
    }),
    { maxLength: 60, selector: ({ indicator, asOf, kind, place }) => `${indicator} ${asOf} ${kind} ${place}` },
  )
  .map((given) => given.map((figure) => figureOf(figure)));

function pictures(figures: readonly Figure[]): readonly Picture[] {
  const place = 'みほん市';
  const own = pictureFigures(place, standardCatalogue, figures);
  const users = own.latest('facility-residential-users');
  const places = own.latest('capacity-facility-residential');
  const range = { low: '90', high: '100' };
  const outOfCity = users && places && estimateOutOfCity({ users, places, occupancy: range, outsidersShare: range });
  const checks = evaluateChecks(standardCatalogue, figures, []);
  return languages.map((language) =>
    buildPicture({
      place,
      catalogue: standardCatalogue,
      figures,
      checks,
      outOfCity,
      extraSections: [],
      wording: pictureWording(language, '大月市'),
    }),
  );
}

test('数値を示すどの欄も、その数値のとおりに印刷する', () => {
  fc.assert(
    fc.property(towns, (figures) => {
      const values = new Map(figures.map(({ id, value }) => [id, value]));
      for (const picture of pictures(figures)) {
        for (const cell of picture.sections.flatMap(({ table }) => table.rows.flat())) {
          if (cell.figureId === undefined) continue;
          expect(cell.value).toBe(values.get(cell.figureId));
          expect(cell.text.replaceAll(',', '')).toBe(cell.value);
        }
      }
    }),
  );
});

test('どの文にもNaN、undefined、空の数がなく、表の列はそろい、図の値は数である', () => {
  fc.assert(
    fc.property(towns, (figures) => {
      for (const picture of pictures(figures)) {
        expect(picture.lead).not.toBe('');
        for (const section of picture.sections) {
          const said = [section.message, ...section.sentences, ...section.notes, ...section.sources].join('\n');
          expect(`${picture.title}\n${picture.lead}\n${said}`).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
          expect(section.message).not.toBe('');
          expect(section.sources).not.toEqual([]);
          for (const row of section.table.rows) expect(row).toHaveLength(section.table.columns.length);
          expect(JSON.stringify(section.chart)).toBe(JSON.stringify(section.chart, finite));
        }
      }
    }),
  );
});

test('同じ数値からは、入力の順によらず同じ現状ができる', () => {
  fc.assert(
    fc.property(towns, (figures) => {
      const turned = pictures([...figures].reverse());
      expect(turned.map(({ lead, sections }) => ({ lead, sections }))).toEqual(
        pictures(figures).map(({ lead, sections }) => ({ lead, sections })),
      );
    }),
  );
});

/** JSON writes NaN and Infinity as null, just as it writes the gap of a line; this tells them apart. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is ${value}`);
  return value;
}
