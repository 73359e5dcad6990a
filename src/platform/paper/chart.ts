import { createHash } from 'node:crypto';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartSpec } from '#kernel/chart-spec.ts';
import { drawBars } from './chart-bars.ts';
import { drawLine } from './chart-line.ts';
import { drawStacked } from './chart-stacked.ts';
import { Lru } from './lru.ts';
import { INK } from './tones.ts';
import { writable, xmlText } from './xml-text.ts';

export interface ChartOptions {
  /** Width of the viewBox; 640 unless there is a reason. The page scales the picture by CSS. */
  readonly width: number;
  /** Line charts only; bars take the height they need. */
  readonly height?: number;
  /** What the chart is called, read out first. */
  readonly title: string;
  /** What it says, in one or two sentences, for whoever cannot see it. */
  readonly description: string;
  readonly font?: string;
}

/** What one kind of chart draws, in the coordinates of the viewBox. */
export interface Drawing {
  readonly height: number;
  readonly marks: Plot.Markish[];
}

/** At 640 wide on a phone of 360 this is 10 px, and 13 pt on A4. */
const SIZE = 18;
const FONT = '"BIZ UDPGothic", sans-serif';

const { document } = parseHTML('<html><body></body></html>');
const drawn = new Lru<string, string>(300);

/**
 * A chart as SVG text, the same for page and paper: no style block, no style attribute, words as real text.
 * Equal input gives equal output; what was drawn once is kept, for drawing takes milliseconds and pages are hot.
 */
export function renderChart(spec: ChartSpec, options: ChartOptions): string {
  const key = createHash('sha256')
    .update(JSON.stringify([spec, options]))
    .digest('base64url');
  return drawn.get(key, () => draw(spec, options, `chart-${key.slice(0, 12)}`));
}

function draw(spec: ChartSpec, options: ChartOptions, id: string): string {
  const { height, marks } = drawing(clean(spec), options);
  const whole = Math.ceil(height);
  const svg = Plot.plot({
    document: document as unknown as Document,
    className: 'renkei-chart',
    width: options.width,
    height: whole,
    margin: 0,
    // Marks come in the coordinates of the viewBox, so the scales are the identity.
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    color: { type: 'identity' },
    marks,
  });
  svg.querySelector('style')?.remove();
  for (const name of ['width', 'height', 'fill', 'font-size', 'font-family', 'text-anchor']) svg.removeAttribute(name);
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const inner = svg.innerHTML.replace(/<[^>]*>/gu, rounded);
  const font = xmlText(options.font ?? FONT);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="renkei-chart" viewBox="0 0 ${options.width} ${whole}" role="img" ` +
    `aria-labelledby="${id}-title ${id}-desc" fill="${INK}" font-family="${font}" font-size="${SIZE}" text-anchor="middle">` +
    `<title id="${id}-title">${xmlText(options.title)}</title><desc id="${id}-desc">${xmlText(options.description)}</desc>` +
    `${inner}</svg>`
  );
}

/** Two decimals of a pixel are plenty, and halve the page. Words stand outside tags and are left alone. */
const rounded = (tag: string): string =>
  tag.replace(/\d+\.\d{3,}/gu, (digits) => String(Number(Number(digits).toFixed(2))));

/** Names come from files people send: what XML cannot hold would break the page and the paper alike. */
const clean = (spec: ChartSpec): ChartSpec =>
  JSON.parse(JSON.stringify(spec), (_, value: unknown) => (typeof value === 'string' ? writable(value) : value));

function drawing(spec: ChartSpec, options: ChartOptions): Drawing {
  switch (spec.kind) {
    case 'bars':
      return drawBars(spec, options.width, SIZE);
    case 'stacked':
      return drawStacked(spec, options.width, SIZE);
    case 'line':
      return drawLine(spec, options.width, SIZE, options.height ?? 320);
  }
}
