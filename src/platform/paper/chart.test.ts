import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ChartSpec, Tone } from '#kernel/chart-spec.ts';
import { renderChart } from './chart.ts';
import { Lru } from './lru.ts';
import { paints } from './tones.ts';

const options = { width: 640, title: '利用者', description: '施設・居住系の割合は下がる計画です。' };
const stacked: ChartSpec = {
  kind: 'stacked',
  unit: '人',
  groups: [
    {
      label: '平成26年度（実績）',
      parts: [
        { label: '施設・居住系サービス利用者', value: 382, text: '382人（28.4％）', tone: 'strong' },
        { label: '在宅サービス利用者', value: 798, text: '798人（59.2％）', tone: 'plain' },
        { label: '介護サービス未利用者', value: 167, text: '167人（12.4％）', tone: 'soft' },
      ],
    },
  ],
};
const bars = (items: readonly [string, number, string][]): ChartSpec => ({
  kind: 'bars',
  unit: '人',
  items: items.map(([label, value, text]) => ({ label, value, text, tone: 'plain' })),
});
const line: ChartSpec = {
  kind: 'line',
  unit: '％',
  series: [
    {
      label: '割合',
      tone: 'good',
      points: [
        { at: '2014-04-01', label: '平成26年', value: 28.4 },
        { at: '2015-04-01', label: '平成27年', value: null },
        { at: '2016-04-01', label: '平成28年', value: 28.1 },
        { at: '2017-04-01', label: '平成29年', value: 27.5 },
      ],
    },
  ],
};

const parsed = (svg: string) => parseHTML(`<body>${svg}</body>`).document.querySelector('svg')!;
const wordsOf = (svg: string) =>
  [...parsed(svg).querySelectorAll('text')]
    .map((text) => text.textContent ?? '')
    .join('')
    .replace(/\s/gu, '');

describe('図', () => {
  test.each([
    ['棒', bars([['特別養護老人ホーム', 54, '54人']])],
    ['帯', stacked],
    ['線', line],
  ] as const)('%s: スタイルの塊も style 属性もなく、題名と説明がある', (_, spec) => {
    const svg = renderChart(spec, options);
    expect(svg).not.toMatch(/<style|\sstyle=|<script|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/u);
    const root = parsed(svg);
    expect(root.getAttribute('role')).toBe('img');
    const [title, desc] = root.getAttribute('aria-labelledby')!.split(' ');
    expect(root.querySelector(`#${title}`)?.textContent).toBe(options.title);
    expect(root.querySelector(`#${desc}`)?.textContent).toBe(options.description);
    expect(root.getAttribute('class')).toBe('renkei-chart');
    expect(Number(root.getAttribute('font-size'))).toBeGreaterThanOrEqual(13);
  });

  test('棒は0から始まり、長さは値に比例する', () => {
    const svg = renderChart(
      bars([
        ['一', 50, '50人'],
        ['二', 100, '100人'],
      ]),
      options,
    );
    const [first, second] = [...parsed(svg).querySelectorAll('rect')];
    expect(first?.getAttribute('x')).toBe(second?.getAttribute('x'));
    expect(Number(second?.getAttribute('width')) / Number(first?.getAttribute('width'))).toBeCloseTo(2, 2);
  });

  test('数値のない月で線が切れる', () => {
    const path = parsed(renderChart(line, options)).querySelector('g[fill="none"] path[d*="M"]:last-child');
    const all = [...parsed(renderChart(line, options)).querySelectorAll('path')].map(
      (each) => each.getAttribute('d') ?? '',
    );
    expect(path).not.toBeNull();
    // The series starts twice: before and after the gap.
    expect(all.some((d) => (d.match(/M/gu) ?? []).length === 2)).toBe(true);
  });

  test('帯の内訳は、名前も数も一字も欠けない', () => {
    const words = wordsOf(renderChart(stacked, options));
    for (const part of stacked.kind === 'stacked' ? stacked.groups[0]!.parts : []) {
      expect(words).toContain(part.label);
      expect(words).toContain(part.text);
    }
  });

  test('同じ内容からは同じSVGができる', () => {
    const again: ChartSpec = JSON.parse(JSON.stringify(stacked));
    expect(renderChart(again, { ...options })).toBe(renderChart(stacked, options));
    expect(renderChart(stacked, { ...options, title: '別' })).not.toBe(renderChart(stacked, options));
  });

  test('どんな名前も欠けず、XMLを壊さない', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.nat(2000)), {
          minLength: 1,
          maxLength: 6,
        }),
        (items) => {
          const svg = renderChart(bars(items.map(([label, value]) => [`名${label}`, value, `${value}人`])), {
            ...options,
            title: items[0]![0],
          });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
          expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);
          expect(svg.isWellFormed()).toBe(true);
          for (const [, value] of items) expect(wordsOf(svg)).toContain(`${value}人`);
          expect([...svg.matchAll(/<text/gu)].length).toBeGreaterThanOrEqual(items.length * 2);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('<、&、" のある名前はそのまま読める', () => {
    expect(wordsOf(renderChart(bars([['<b>&"#$*', 3, '3人']]), options))).toContain('<b>&"#$*');
  });

  test('どの色合いも、塗りか縁が白地に3:1以上で立つ', () => {
    for (const tone of Object.keys(paints) as Tone[]) {
      const { fill, stroke, ink } = paints[tone];
      expect(Math.max(contrast(fill, '#ffffff'), contrast(stroke, '#ffffff'))).toBeGreaterThanOrEqual(3);
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('覚えておく数には限りがある', () => {
    const lru = new Lru<number, string>(3);
    for (let key = 0; key < 10; key++) lru.get(key, () => String(key));
    expect(lru.size).toBe(3);
    expect(lru.get(9, () => 'drawn again')).toBe('9');
    expect(lru.get(0, () => 'drawn again')).toBe('drawn again');
  });
});

/** WCAG 2.1 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
