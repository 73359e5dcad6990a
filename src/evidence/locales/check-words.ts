/** A number with its unit, ready to print; `low` tells the words for less from those for more. */
export interface Deviation {
  readonly amount: string;
  readonly low: boolean;
  readonly share: boolean;
}

export interface RemedyWords {
  readonly name: string;
  readonly range: string;
  readonly example: { readonly at: string; readonly amount: string } | null;
}

/** The words of the sentences about checks (検算). Every amount arrives printed: '1,361人', '35.2 %'. */
export interface CheckWords {
  amount(value: string, unit: string): string;
  range(low: string, high: string, unit: string): string;
  atLeast(amount: string): string;
  atMost(amount: string): string;
  named(name: string, amount: string): string;
  added(terms: readonly string[]): string;
  /** Too many places to name each. */
  addedPlaces(count: number, name: string): string;
  divided(numerator: string, denominator: string): string;
  equation(left: string, right: string): string;
  missing(names: readonly string[]): string;
  missingWithArithmetic(equation: string, names: readonly string[]): string;
  missingForStated(stated: string, names: readonly string[]): string;
  /** Several municipalities state a total, and nothing says which facility is whose. */
  whoseUnknown(stated: string): string;
  zeroDenominator(name: string): string;
  /** A difference in units of the last digit, for shares: 0.1 points, not 0.1 %. */
  points(value: string): string;
  /** rounded: the two differ as printed, and agree only because both are rounded. */
  sumHolds(equation: string, name: string, rounded: boolean): string;
  sumViolated(equation: string, name: string, stated: string, deviation: Deviation): string;
  sumRemedies(remedies: readonly RemedyWords[]): string;
  ratioHolds(equation: string, stated: string, rounded: boolean): string;
  ratioViolated(equation: string, name: string, stated: string): string;
  ratioRemedy(stated: string, remedy: RemedyWords): string;
  rangeHolds(stated: string, range: string): string;
  rangeViolated(stated: string, range: string): string;
  /** changed: null from 0, where no percentage can be given. */
  year(stated: string, earlier: string, changed: { readonly percent: string; readonly down: boolean } | null): string;
  yearSame(stated: string): string;
  yearHolds(limit: string, rounded: boolean): string;
  yearViolated(limit: string): string;
  agreementHolds(
    name: string,
    first: string,
    firstSource: string,
    second: string,
    secondSource: string,
    rounded: boolean,
  ): string;
  agreementViolated(
    name: string,
    first: string,
    firstSource: string,
    second: string,
    secondSource: string,
    difference: string,
  ): string;
}
