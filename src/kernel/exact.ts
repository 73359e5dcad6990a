/**
 * Exact arithmetic for published figures. Sums, ratios and rounding of printed decimals are decided with whole-number
 * fractions: a finding (検算の食い違い) must never be an artefact of binary floating point.
 */

/** A fraction in lowest terms; the denominator is positive. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** A decimal number as printed: ASCII, no separators ('9080', '35.2', '-1.5'). */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const INTEGER = /^-?\d+$/;

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** n / d in lowest terms. A zero divisor is a bug of the caller. Example: fraction(6n, 4n) is 3/2. */
export function fraction(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError('division by zero');
  if (d === 1n) return { n, d };
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const divisor = greatestCommonDivisor(top, bottom);
  return divisor === 1n ? { n: top, d: bottom } : { n: top / divisor, d: bottom / divisor };
}

/** Digits after the point: '35.2' has 1, '9080' has 0. They say how the source rounded. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Reads a printed decimal without loss. Example: exact('35.2') is 176/5. Any other text is a bug of the caller. */
export function exact(text: string): Exact {
  // Most figures are counts, and 100,000 of them are checked at once.
  if (INTEGER.test(text)) return { n: BigInt(text), d: 1n };
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${JSON.stringify(text)}`);
  const [, sign, whole, part = ''] = match;
  const digits = BigInt(`${whole}${part}`);
  return fraction(sign === '-' ? -digits : digits, 10n ** BigInt(part.length));
}

/** A whole number. Example: whole(3) is 3/1. */
export const whole = (value: number | bigint): Exact => ({ n: BigInt(value), d: 1n });

/** Nothing: the start of a sum. */
export const zero: Exact = whole(0);

/** a + b */
export function plus(a: Exact, b: Exact): Exact {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a − b */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { n: -b.n, d: b.d });
}

/** a × b */
export const times = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);

/** a ÷ b; b must not be zero. */
export const over = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n);

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller one; the greater one. */
export const lesser = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** Largest whole number ≤ n / d, for positive d (BigInt division cuts towards zero). */
const floorDivide = (n: bigint, d: bigint): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d);

function printed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Rounds half away from zero, as Japanese statistics print (四捨五入). Example: roundTo(0.25, 1) is '0.3'. */
export function roundTo(x: Exact, decimals: number): string {
  const twice = 2n * (x.n < 0n ? -x.n : x.n) * 10n ** BigInt(decimals) + x.d;
  const magnitude = twice / (2n * x.d);
  return printed(x.n < 0n ? -magnitude : magnitude, decimals);
}

/** Largest decimal of this many digits that is ≤ x. Example: roundDown(1348.38, 0) is '1348'. */
export function roundDown(x: Exact, decimals: number): string {
  return printed(floorDivide(x.n * 10n ** BigInt(decimals), x.d), decimals);
}

/** Smallest decimal of this many digits that is ≥ x. Example: roundUp(1339.3, 0) is '1340'. */
export function roundUp(x: Exact, decimals: number): string {
  return printed(-floorDivide(-x.n * 10n ** BigInt(decimals), x.d), decimals);
}

/** Square root, rounded half up; x must not be negative. Example: rootTo(exact('2'), 3) is '1.414'. */
export function rootTo(x: Exact, decimals: number): string {
  if (x.n < 0n) throw new RangeError('square root of a negative number');
  // floor(√x·10^k + ½) is (floor(√(4x·10^2k)) + 1) / 2, cut.
  const twice = wholeRoot((4n * x.n * 10n ** BigInt(2 * decimals)) / x.d);
  return printed((twice + 1n) / 2n, decimals);
}

/** Largest whole number whose square is ≤ n (Newton's method from above). */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The nearest number of the machine; for charts and JSON, never for deciding. */
export function toNumber(x: Exact): number {
  const top = Number(x.n);
  const bottom = Number(x.d);
  // Two numbers that the machine holds exactly divide with one correct rounding.
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  return Number(roundTo(x, 30));
}

/** Closed interval of the values that a printed number may stand for. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/**
 * What a rounded number stands for: half a unit of its last digit to either side. '35.2' → 35.15 to 35.25. Whether the
 * upper end belongs to it depends on the source's rounding (四捨五入, 偶数丸め); readers of the interval decide.
 */
export function printedInterval(text: string): Interval {
  const value = exact(text);
  const half = fraction(1n, 2n * 10n ** BigInt(decimalsOf(text)));
  return { low: minus(value, half), high: plus(value, half) };
}
