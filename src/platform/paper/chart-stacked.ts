import * as Plot from '@observablehq/plot';
import type { ChartSpec, Tone } from '#kernel/chart-spec.ts';
import type { Drawing } from './chart.ts';
import { widthInEm, wrap } from './text-width.ts';
import { INK, paints, RULE } from './tones.ts';

type Stacked = Extract<ChartSpec, { kind: 'stacked' }>;

interface Segment {
  readonly tone: Tone;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Printed on the segment; '' when it does not fit there. */
  readonly inside: string;
}
interface Label {
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  /** Where the leader leaves the bar, and where it ends. */
  readonly foot: number;
  readonly from: number;
  readonly strong: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly label: Omit<Label, 'top' | 'from'>;
}

const BAR = 34;
const GAP = 22;
/** A label is broken into lines no narrower than this many characters. */
const NARROWEST = 11;

/**
 * One bar a group on a common zero and scale. The name of each part stands under its segment; where segments are too
 * narrow for that, names go down to a further lane and a thin leader shows where they belong.
 */
export function drawStacked(spec: Stacked, width: number, size: number): Drawing {
  const line = size * 1.3;
  const small = size * 0.9;
  const totals = spec.groups.map((group) => group.parts.reduce((sum, part) => sum + Math.max(0, part.value), 0));
  const scale = (width - 4) / Math.max(1e-9, ...totals);
  const segments: Segment[] = [];
  const labels: Label[] = [];
  const heads: { text: string; top: number }[] = [];
  let y = 0;

  for (const group of spec.groups) {
    const head = wrap(group.label, width / size - 0.5);
    heads.push({ text: head.join('\n'), top: y });
    y += head.length * line + 4;
    const barTop = y;
    const from = barTop + BAR;
    let at = 2;
    const lanes: Box[][] = [];
    for (const part of group.parts) {
      const right = at + Math.max(0, part.value) * scale;
      const fits = widthInEm(part.text) * size + 8 <= right - at;
      segments.push({ tone: part.tone, left: at, right, top: barTop, inside: fits ? part.text : '' });
      const words = fits ? part.label : `${part.label} ${part.text}`;
      const lines = wrap(words, Math.max(NARROWEST, (right - at) / small - 1));
      const wide = Math.max(...lines.map(widthInEm)) * small;
      const clear = (left: number) => (boxes: readonly Box[]) =>
        boxes.every((other) => left >= other.right || left + wide + small <= other.left);
      // Under the beginning of its segment, else under its middle, else one lane down.
      const left = Math.max(2, Math.min(at + 2, width - wide - 2));
      const middle = Math.max(left, (at + right - wide) / 2);
      const place =
        lanes[0] && !clear(left)(lanes[0]) && clear(middle)(lanes[0]) && middle + wide < width ? middle : left;
      const foot = Math.min(Math.max((at + right) / 2, place + 2), place + wide - 2);
      const box = {
        left: place,
        right: place + wide + small,
        label: { lines, left: place, foot, strong: part.tone === 'strong' },
      };
      const lane = lanes.find(clear(place));
      if (lane) lane.push(box);
      else lanes.push([box]);
      at = right;
    }
    y = from + 10;
    for (const lane of lanes) {
      for (const { label } of lane) labels.push({ ...label, top: y, from });
      y += Math.max(...lane.map(({ label }) => label.lines.length)) * small * 1.3 + 4;
    }
    y += GAP;
  }

  return {
    height: Math.max(40, y - GAP + 2),
    marks: [
      Plot.link(labels, {
        x1: 'foot',
        x2: 'foot',
        y1: 'from',
        y2: (label) => label.top - 1,
        stroke: RULE,
      }),
      Plot.rect(segments, {
        x1: 'left',
        x2: 'right',
        y1: 'top',
        y2: (segment) => segment.top + BAR,
        fill: (segment) => paints[(segment as Segment).tone].fill,
        stroke: '#ffffff',
        strokeWidth: 2,
      }),
      // The pale tone is seen by its outline, drawn inside the white gap between segments.
      Plot.rect(
        segments.filter((segment) => segment.tone === 'soft' && segment.right - segment.left > 3),
        {
          x1: (segment) => segment.left + 1.5,
          x2: (segment) => segment.right - 1.5,
          y1: (segment) => segment.top + 1,
          y2: (segment) => segment.top + BAR - 1,
          fill: 'none',
          stroke: RULE,
        },
      ),
      Plot.text(heads, { x: 2, y: 'top', text: 'text', ...startTop, fontWeight: 'bold' }),
      Plot.text(
        segments.filter((segment) => segment.inside !== ''),
        {
          x: (segment) => (segment.left + segment.right) / 2,
          y: (segment) => segment.top + BAR / 2,
          text: 'inside',
          fontWeight: 'bold',
          fill: (segment) => paints[(segment as Segment).tone].ink,
        },
      ),
      ...(['normal', 'bold'] as const).map((weight) =>
        Plot.text(
          labels.filter((label) => label.strong === (weight === 'bold')),
          {
            x: 'left',
            y: 'top',
            text: (label) => label.lines.join('\n'),
            ...startTop,
            fontSize: small,
            fontWeight: weight,
          },
        ),
      ),
    ],
  };
}

/** The white edge keeps a name legible where the leader of another passes behind it. */
const startTop = {
  textAnchor: 'start',
  lineAnchor: 'top',
  lineHeight: 1.3,
  fill: INK,
  stroke: '#ffffff',
  strokeWidth: 4,
} as const;
