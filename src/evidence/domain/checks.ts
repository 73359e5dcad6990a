import { sortInSteps } from '#kernel/sort-in-steps.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkRange } from './check-range.ts';
import { checkRatio } from './check-ratio.ts';
import { type CheckResult, type Explanation, type Finding, fingerprint } from './check-result.ts';
import { checkSum } from './check-sum.ts';
import { checkSumOverPlaces } from './check-sum-over-places.ts';
import { checkYearOnYear } from './check-year-on-year.ts';
import type { Figure, Indicator } from './figure.ts';
import { compareText, type FigureIndex, indexFigures } from './figure-index.ts';

export type { CheckFacts, CheckKind, CheckResult, Explanation, Remedy, Term } from './check-result.ts';
export { fingerprint } from './check-result.ts';

/**
 * 検算: evaluates every relation that the catalogue declares, and whether two sources agree.
 *
 * @param figures the current figures; superseded ones do not take part
 * @returns all relations of which at least one figure exists, in the order of their names
 *
 * Values are intervals: a rounded value stands for all that its source may have rounded (see possible-values.ts).
 * Example: 35.2 % holds for 9,080 ÷ 25,775; 1,361 is violated by 241 + 1,113 = 1,354.
 */
export function evaluateChecks(
  catalogue: readonly Indicator[],
  figures: readonly Figure[],
  explanations: readonly Explanation[],
): readonly CheckResult[] {
  const steps = evaluateChecksInSteps(catalogue, figures, explanations);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for many figures: between two steps the caller may let others work. */
export function* evaluateChecksInSteps(
  catalogue: readonly Indicator[],
  figures: readonly Figure[],
  explanations: readonly Explanation[],
): Generator<void, readonly CheckResult[], void> {
  const index = indexFigures(catalogue, figures);
  yield;
  // Where a finding was explained twice, the later word counts.
  const words = new Map(explanations.map((given) => [`${given.check}\n${given.fingerprint}`, given]));
  const results: CheckResult[] = [];
  for (const indicator of catalogue) {
    for (const finding of findingsOf(index, indicator)) {
      results.push(explain(finding, words));
      if (results.length % RELATIONS_A_STEP === 0) yield;
    }
  }
  return yield* sortInSteps(results, (a, b) => compareText(a.check, b.check), RELATIONS_A_STEP);
}

/** Relations between two breaths of `evaluateChecksInSteps`: some 10 to 20 milliseconds. */
const RELATIONS_A_STEP = 2000;

function* findingsOf(index: FigureIndex, indicator: Indicator): Generator<Finding, void, void> {
  for (const parts of indicator.partitions) yield* checkSum(index, indicator, parts);
  yield* checkSumOverPlaces(index, indicator);
  yield* checkRatio(index, indicator);
  yield* checkRange(index, indicator);
  yield* checkYearOnYear(index, indicator);
  yield* checkAgreement(index, indicator);
}

function explain(finding: Finding, words: ReadonlyMap<string, Explanation>): CheckResult {
  const given = finding.status === 'violated' ? words.get(`${finding.check}\n${fingerprint(finding)}`) : undefined;
  return { ...finding, explained: given ? { by: given.by, on: given.on, reason: given.reason } : null };
}
