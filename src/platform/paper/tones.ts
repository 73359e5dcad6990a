import type { Tone } from '#kernel/chart-spec.ts';

/**
 * How a tone is painted. Every fill, or the outline of a pale fill, stands at 3:1 or more against white
 * (JIS X 8341-3 1.4.11), and the tones also differ in lightness, outline or dash, so that a FAX keeps them apart.
 */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  /** Colour of words printed on the fill. */
  readonly ink: string;
  readonly dash: string | null;
}

export const INK = '#1a1a1a';
export const RULE = '#767676';

export const paints: Readonly<Record<Tone, Paint>> = {
  plain: { fill: '#767676', stroke: '#767676', ink: '#ffffff', dash: null },
  strong: { fill: '#333333', stroke: '#1a1a1a', ink: '#ffffff', dash: null },
  good: { fill: '#0031d8', stroke: '#0017c1', ink: '#ffffff', dash: null },
  concern: { fill: '#c74700', stroke: '#8b3200', ink: '#ffffff', dash: '10 3' },
  soft: { fill: '#f2f2f2', stroke: '#767676', ink: '#1a1a1a', dash: '3 4' },
};
