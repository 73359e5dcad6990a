import type { CheckKind, CheckResult } from './check-result.ts';

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
    ordered: [...results].sort((a, b) => rank(a) - rank(b) || weight[a.kind] - weight[b.kind]),
  };
}
