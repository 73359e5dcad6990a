import * as Plot from '@observablehq/plot';
import type { ChartSpec } from '#kernel/chart-spec.ts';
import type { Drawing } from './chart.ts';
import { widthInEm, wrap } from './text-width.ts';
import { INK, paints, RULE } from './tones.ts';

type Bars = Extract<ChartSpec, { kind: 'bars' }>;

const BAR = 28;
const GAP = 16;

/** Horizontal bars from zero, each with its name above it and its value at its end: long names need no margin. */
export function drawBars(spec: Bars, width: number, size: number): Drawing {
  const line = size * 1.3;
  let y = 0;
  const rows = spec.items.map((item) => {
    const label = wrap(item.label, width / size - 0.5);
    const top = y;
    const bar = top + label.length * line + 4;
    y = bar + BAR + GAP;
    return { ...item, label, top, bar };
  });
  const bottom = Math.max(1, y - GAP);
  const values = rows.map((row) => row.value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = Math.max(0, ...rows.map((row) => widthInEm(row.text))) * size * 1.05 + 14;
  const left = 2;
  const right = Math.max(left + 40, width - room);
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left);
  const fillOf = (row: (typeof rows)[number]) => paints[row.tone].fill;

  return {
    height: bottom + 6,
    marks: [
      Plot.rect(rows, {
        x1: (row) => x(Math.min(0, row.value)),
        x2: (row) => x(Math.max(0, row.value)),
        y1: 'bar',
        y2: (row) => row.bar + BAR,
        fill: fillOf,
        stroke: (row) => paints[row.tone as keyof typeof paints].stroke,
      }),
      Plot.link([null], { x1: x(0), x2: x(0), y1: (rows[0]?.bar ?? 4) - 4, y2: bottom + 4, stroke: RULE }),
      ...(['normal', 'bold'] as const).map((weight) =>
        Plot.text(
          rows.filter((row) => (row.tone === 'strong') === (weight === 'bold')),
          {
            x: left,
            y: 'top',
            text: (row) => row.label.join('\n'),
            textAnchor: 'start',
            lineAnchor: 'top',
            lineHeight: 1.3,
            fontWeight: weight,
            fill: INK,
          },
        ),
      ),
      Plot.text(rows, {
        x: (row) => x(Math.max(0, row.value)),
        y: (row) => row.bar + BAR / 2,
        text: 'text',
        dx: 8,
        textAnchor: 'start',
        fontWeight: 'bold',
        fill: INK,
      }),
    ],
  };
}
