import * as Plot from '@observablehq/plot';
import type { ChartSpec } from '#kernel/chart-spec.ts';
import type { Drawing } from './chart.ts';
import { widthInEm, wrap } from './text-width.ts';
import { INK, paints, RULE } from './tones.ts';

type Lines = Extract<ChartSpec, { kind: 'line' }>;

/** More points than this and single dots only clutter the line. */
const DOTS_UP_TO = 24;
/** Below this width (a phone) names beside the lines would leave no room for the lines: they stand above them. */
const NARROW = 480;
const GRID = '#d9d9d9';

const days = (iso: string) => Date.parse(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`) / 86_400_000;
const printed = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** Lines named at their right end. Missing values are gaps; a line chart shows change, so its axis need not start at 0. */
export function drawLine(spec: Lines, width: number, size: number, height: number): Drawing {
  const line = size * 1.3;
  const series = spec.series.map((one) => ({
    ...one,
    paint: paints[one.tone],
    points: one.points.map((point) => ({ ...point, day: days(point.at) })),
  }));
  const points = series.flatMap((one) => one.points);
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const first = Math.min(...points.map((point) => point.day));
  const last = Math.max(...points.map((point) => point.day));
  const left = Math.max(1, ...ticks.map((tick) => widthInEm(printed(tick)))) * size + 12;
  const ends = series.flatMap((one) => {
    const end = one.points.findLast((point) => point.value !== null);
    if (!end || end.value === null) return [];
    return [{ name: `${one.label} ${printed(end.value)}${spec.unit}`, value: end.value, tone: one.tone, end }];
  });
  const narrow = width < NARROW;
  const nameEm = Math.min(
    narrow ? (width - left) / size - 1 : 10,
    Math.max(1, ...ends.map((end) => widthInEm(end.name))),
  );
  const names = ends.map((end) => ({ ...end, lines: wrap(end.name, nameEm) }));
  const right = narrow
    ? width - 12
    : width - Math.max(1, ...names.flatMap((name) => name.lines.map(widthInEm))) * size - 16;
  const bottom = height - line - 18;
  const top = size * 1.9;
  const x = (day: number) =>
    last === first ? (left + right) / 2 : left + ((day - first) / (last - first)) * (right - left);
  const y = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
  // A name that says the unit stands above the axis; the numbers beside it stay short.
  const placed = spread(
    names.map((name) => {
      const tall = name.lines.length * line;
      return { ...name, y: y(name.value) - (narrow ? tall / 2 + 10 : 0), tall };
    }),
    top,
    bottom,
  );
  const axis = axisLabels(points, x, size, width);

  return {
    height,
    marks: [
      Plot.link(ticks, { x1: left, x2: right, y1: y, y2: y, stroke: GRID }),
      Plot.text(ticks, { x: left - 8, y, text: printed, textAnchor: 'end', fill: INK }),
      Plot.text([spec.unit], { x: 2, y: 2, text: (unit) => unit, textAnchor: 'start', lineAnchor: 'top', fill: INK }),
      Plot.link([0], { x1: left, x2: right, y1: bottom, y2: bottom, stroke: RULE }),
      Plot.text(axis, { x: 'x', y: bottom + 15, text: 'label', lineAnchor: 'top', fill: INK, textAnchor: 'middle' }),
      ...series.map((one) =>
        Plot.line(one.points, {
          x: (point) => x(point.day),
          y: (point) => (point.value === null ? Number.NaN : y(point.value)),
          stroke: one.paint.stroke,
          strokeWidth: one.tone === 'strong' || one.tone === 'good' ? 3 : 2,
          ...(one.paint.dash ? { strokeDasharray: one.paint.dash } : {}),
        }),
      ),
      ...series.map((one) =>
        Plot.dot(
          one.points.filter(
            (point, index, all) => point.value !== null && (all.length <= DOTS_UP_TO || alone(all, index)),
          ),
          { x: (point) => x(point.day), y: (point) => y(point.value ?? 0), r: 4, fill: one.paint.stroke },
        ),
      ),
      ...(['normal', 'bold'] as const).map((weight) =>
        Plot.text(
          placed.filter((name) => (name.tone === 'strong') === (weight === 'bold')),
          {
            x: (name) => x(name.end.day) + (narrow ? 0 : 12),
            y: 'at',
            text: (name) => name.lines.join('\n'),
            textAnchor: narrow ? 'end' : 'start',
            // White around the letters, where a line passes behind them.
            ...(narrow ? { stroke: '#ffffff', strokeWidth: 5, paintOrder: 'stroke' } : {}),
            lineHeight: 1.3,
            fontWeight: weight,
            fill: (name: (typeof placed)[number]) =>
              name.tone === 'soft' || name.tone === 'plain' ? INK : paints[name.tone].stroke,
          },
        ),
      ),
    ],
  };
}

/** A point between two gaps has no line: it must show as a dot. */
function alone(points: readonly { value: number | null }[], index: number): boolean {
  return (points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null;
}

/** Between three and seven round steps that hold all values. */
function niceTicks(low: number, high: number): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => span / candidate <= 5) ?? 10 * power;
  const from = Math.floor(low / step);
  const to = Math.max(from + 1, Math.ceil(high / step));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** Names keep their height where they can and move apart where they would touch. */
function spread<T extends { y: number; tall: number }>(
  names: readonly T[],
  top: number,
  bottom: number,
): (T & { at: number })[] {
  const sorted = [...names].sort((a, b) => a.y - b.y).map((name) => ({ ...name, at: name.y }));
  let free = top - 20;
  for (const name of sorted) {
    name.at = Math.max(name.at, free + name.tall / 2);
    free = name.at + name.tall / 2 + 3;
  }
  let limit = bottom + 10;
  for (const name of sorted.toReversed()) {
    name.at = Math.min(name.at, limit - name.tall / 2);
    limit = name.at - name.tall / 2 - 3;
  }
  return sorted;
}

/** As many printed times under the axis as stand free of each other; the first and the last always. */
function axisLabels(
  points: readonly { day: number; label: string }[],
  x: (day: number) => number,
  size: number,
  limit: number,
) {
  const distinct = [...new Map(points.map((point) => [point.day, point.label]))].sort((a, b) => a[0] - b[0]);
  const boxes = distinct.map(([day, label]) => {
    const half = (widthInEm(label) * size) / 2;
    return { label, half, x: Math.min(limit - half - 2, Math.max(half + 2, x(day))) };
  });
  const end = boxes.at(-1);
  const kept: typeof boxes = [];
  const step = Math.max(1, Math.ceil(boxes.length / 6));
  for (const [index, box] of boxes.entries()) {
    if (index % step !== 0 || box === end) continue;
    const before = kept.at(-1);
    const clear = (other: typeof box) => Math.abs(other.x - box.x) >= other.half + box.half + 22;
    if ((!before || clear(before)) && (!end || index === 0 || clear(end))) kept.push(box);
  }
  if (end && (kept.length === 0 || kept.every((box) => Math.abs(box.x - end.x) >= box.half + end.half + 6)))
    kept.push(end);
  return kept;
}
