import { describe, expect, test } from 'vitest';
import { buildPicture } from '#evidence/domain/build-picture.ts';
import { type CheckResult, evaluateChecks } from '#evidence/domain/checks.ts';
import type { Figure } from '#evidence/domain/figure.ts';
import { readFigureTable } from '#evidence/domain/figure-file.ts';
import { estimateOutOfCity } from '#evidence/domain/out-of-city.ts';
import { pictureFigures } from '#evidence/domain/picture-figures.ts';
import { standardCatalogue } from '#evidence/domain/standard-catalogue.ts';
import { pictureWording } from '#evidence/locales/picture-wording.ts';
import { parseMunicipalityCode } from '#kernel/municipality-code.ts';
import { readTable } from '#platform/tabular/read-table.ts';
import { mihonCouncils } from './mihon/councils/councils.ts';
import { mihonCsv } from './mihon/generate.ts';
import { puzzlingMarch } from './mihon/monthly-rows.ts';
import type { SampleTown } from './sample-town.ts';
import { sampleByKey, samples } from './samples.ts';

const today = '2026-11-22';
/** The first day of every month from one plan period into the next, the last day of a month, and a leap day. */
const days = [
  '2028-02-29',
  '2027-03-31',
  ...Array.from({ length: 15 }, (_, index) => {
    const month = (index + 2) % 12;
    return `${2026 + Math.floor((index + 2) / 12)}-${String(month + 1).padStart(2, '0')}-01`;
  }),
];

/** As the importer reads it: the same table reader, the same catalogue, nothing warned about. */
async function imported(town: SampleTown, now: string): Promise<{ figures: readonly Figure[]; missing: number }> {
  const table = await readTable(await town.figuresCsv(now));
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  const file = readFigureTable(table.value, { catalogue: standardCatalogue, homePlace: town.name, today: now });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  expect(file.value.warnings).toEqual([]);
  const figures = file.value.drafts.map(({ row, source, ...draft }) => ({
    ...draft,
    id: `${town.key}/${row}`,
    source: { ...source, id: JSON.stringify(source) },
    enteredBy: 'cli:test',
    enteredAt: `${now}T00:00:00.000Z`,
    supersedes: null,
  }));
  return { figures, missing: file.value.skipped.length };
}

const violated = (figures: readonly Figure[]): readonly CheckResult[] =>
  evaluateChecks(standardCatalogue, figures, []).filter(({ status }) => status === 'violated');

function sample(key: string): SampleTown {
  const found = sampleByKey(key);
  if (!found) throw new Error(`no sample ${key}`);
  return found;
}

describe('見本の町', () => {
  test('二つあり、市町村コードは検査数字に合う', () => {
    expect(samples.map(({ key }) => key)).toEqual(['otsuki', 'mihon']);
    for (const { municipalityCodes } of samples) {
      for (const code of municipalityCodes) expect(parseMunicipalityCode(code)).toEqual({ ok: true, value: code });
    }
  });

  test.each(samples)('$name の共有目標は、もとの年と目標の年の割合・利用者・認定者を数値として持つ', async (town) => {
    for (const now of [today, '2027-03-31', '2027-04-15', '2027-05-01']) {
      const { figures } = await imported(town, now);
      const { baselineAsOf, targetAsOf, indicator } = town.goal(now);
      for (const asOf of [baselineAsOf, targetAsOf]) {
        for (const key of [indicator, 'facility-residential-users', 'certified-persons']) {
          const found = figures.filter((figure) => figure.indicator === key && figure.asOf === asOf);
          expect(found.map(({ kind }) => kind)).toEqual([asOf === baselineAsOf ? 'actual' : 'projected']);
        }
      }
    }
  });

  test.each(samples)('$name の現状は、人口から保険料までの節がそろう', async (town) => {
    const { figures } = await imported(town, today);
    const own = pictureFigures(town.name, standardCatalogue, figures);
    const users = own.latest('facility-residential-users');
    const places = own.latest('capacity-facility-residential');
    if (!users || !places) throw new Error('users and places expected');
    const picture = buildPicture({
      place: town.name,
      catalogue: standardCatalogue,
      figures,
      checks: evaluateChecks(standardCatalogue, figures, []),
      outOfCity: estimateOutOfCity({ users, places, ...town.assumptions }),
      extraSections: [],
      wording: pictureWording('ja', town.name),
    });
    const ids = picture.sections.map(({ id }) => id).filter((id) => !id.endsWith('-trend'));
    expect(ids).toEqual(['overview', 'users', 'resources', 'out-of-city', 'needs', 'premium']);
  });
});

describe('大月市', () => {
  test('資料の数値がそのまま入り、食い違いは二つだけである', async () => {
    const { figures, missing } = await imported(sample('otsuki'), today);
    expect(figures).toHaveLength(32);
    expect(missing).toBe(0);
    expect(violated(figures).map(({ check }) => check)).toEqual([
      'ratio:certification-rate@大月市/2016-04-01',
      'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01',
    ]);
  });

  test('数値ごとにスライドの題があり、発行日は資料のとおり空である', async () => {
    const { figures } = await imported(sample('otsuki'), today);
    expect(new Set(figures.map(({ source }) => source.title))).toEqual(
      new Set(['大月市の概況', '認定者の数と地域資源の現状', '住民ニーズ']),
    );
    expect(new Set(figures.map(({ source }) => source.publishedOn))).toEqual(new Set([null]));
  });

  test('人の名前は載せない', async () => {
    const text = new TextDecoder().decode(await sample('otsuki').figuresCsv(today));
    expect(text).not.toMatch(/小澤|洋子/);
  });
});

describe('みほん市', () => {
  test('同じ日からは同じ町ができる', () => {
    expect(mihonCsv(today)).toBe(mihonCsv(`${today}T09:00:00+09:00`));
    expect(mihonCsv(today)).not.toBe(mihonCsv('2026-12-01'));
  });

  test('どの日に読み込んでも、10年分が前の月で終わり、その日までに発行され、食い違いは年度末の一つだけである', async () => {
    for (const now of days) {
      const { figures, missing } = await imported(sample('mihon'), now);
      const months = figures.filter(({ indicator }) => indicator === 'total-population').map(({ asOf }) => asOf);
      expect(months).toHaveLength(120);
      expect(`${months.at(-1)}-31` < now).toBe(true);
      expect(missing, now).toBe(8);
      expect(figures.filter(({ source }) => (source.publishedOn ?? '') > now)).toEqual([]);
      expect(
        violated(figures).map(({ check }) => check),
        now,
      ).toEqual([`sum:certified-persons:certified-support+certified-care@みほん市/${puzzlingMarch(now)}`]);
    }
  });

  test('食い違いは、総数にだけ入っている第2号被保険者14人である', async () => {
    const { figures } = await imported(sample('mihon'), today);
    const [finding] = violated(figures);
    expect((finding?.actual ?? 0) - (finding?.expected?.high ?? 0)).toBe(14);
  });

  test('29人の施設が開くと、定員が増え、施設の利用者の割合が一度上がる', async () => {
    const { figures } = await imported(sample('mihon'), today);
    const own = pictureFigures('みほん市', standardCatalogue, figures);
    const capacity = own.series('capacity-facility-residential', 'actual').map(({ value }) => Number(value));
    expect([...new Set(capacity)]).toEqual([268, 297]);
    const share = (asOf: string) => Number(own.at('institutional-share', asOf, 'actual')?.value);
    expect(share('2022-05') - share('2022-04')).toBeGreaterThan(0.5);
    expect(share('2016-11')).toBeGreaterThan(29);
    expect(share('2026-10')).toBeLessThan(27.5);
  });
});

test('みほん市の会議は、どの日に読み込んでも、その日に席に着いている人だけでできている', () => {
  for (let day = Date.parse('2026-04-01T00:00:00Z'); day < Date.parse('2028-06-01T00:00:00Z'); day += 5 * 86_400_000) {
    const today = new Date(day).toISOString().slice(0, 10);
    const { bodies, meetings } = mihonCouncils(today);
    for (const meeting of meetings) {
      const { seats } = bodies.find(({ key }) => key === meeting.body)!;
      const seated = seats.flatMap(({ holders }) =>
        (holders ?? []).filter(({ appointedOn, endsOn }) => appointedOn <= meeting.heldOn && meeting.heldOn <= endsOn),
      );
      const speaking = [...(meeting.absent ?? []), ...(meeting.visits ?? [])].map(({ person }) => person);
      expect(seated.length, `${meeting.body} ${meeting.heldOn} (${today})`).toBeGreaterThan(3);
      expect(seated.map(({ person }) => person)).toEqual(expect.arrayContaining(speaking));
      expect(meeting.state === 'planned' || meeting.state === 'noticed').toBe(meeting.heldOn > today);
    }
  }
});
