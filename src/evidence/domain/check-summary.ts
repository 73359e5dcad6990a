import { type CheckKind, type CheckResult, checkKinds } from './check-result.ts';

export interface CheckSummary {
  readonly counts: {
    readonly holds: number;
    /** 食い違い, explained or not. */
    readonly violated: number;
    readonly unexplained: number;
    readonly explained: number;
    readonly unknown: number;
  };
  /** What people should look at: unexplained findings, then explained ones, then unknown, then what holds. */
  readonly ordered: readonly CheckResult[];
}

/** Sums and ratios first: they are never a matter of opinion. */
const weight: Readonly<Record<CheckKind, number>> = {
  sum: 0,
  'sum-over-places': 1,
  ratio: 2,
  agreement: 3,
  range: 4,
  'year-on-year': 5,
};

const rank = (result: CheckResult): number =>
  result.status === 'violated' ? (result.explained ? 1 : 0) : result.status === 'unknown' ? 2 : 3;

/** By rank, then weight; a few groups rather than a sort, because there may be a quarter of a million relations. */
function inOrder(results: readonly CheckResult[]): readonly CheckResult[] {
  const groups = Map.groupBy(results, (result) => rank(result) * checkKinds.length + weight[result.kind]);
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => group);
}

/** 検算のまとめ. Example: one finding without explanation among ten that hold stands first. */
export function summariseChecks(results: readonly CheckResult[]): CheckSummary {
  const count = (test: (result: CheckResult) => boolean) => results.filter(test).length;
  const violated = count((result) => result.status === 'violated');
  const explained = count((result) => result.explained !== null);
  return {
    counts: {
      holds: count((result) => result.status === 'holds'),
      violated,
      unexplained: violated - explained,
      explained,
      unknown: count((result) => result.status === 'unknown'),
    },
    ordered: inOrder(results),
  };
}
