import type { SampleCouncils } from './sample-councils.ts';
import type { SampleFeedback } from './sample-feedback.ts';

/**
 * A sample town as pure content: what an officer would type and import. The loader sends it through the same doors
 * that users have, so a sample can hold nothing that a real town could not enter.
 */
export interface SampleTown {
  readonly key: string;
  readonly name: string;
  /** 全国地方公共団体コード, six digits with the check digit. */
  readonly municipalityCodes: readonly string[];
  /** The CSV an officer would import. `now`: ISO date or instant of the day it is loaded. */
  figuresCsv(now: string): Promise<Uint8Array>;
  /** A town's own indicators beside the standard catalogue. */
  catalogueCsv?(now: string): Promise<Uint8Array>;
  readonly assumptions: SampleAssumptions;
  goal(now: string): SampleGoal;
  councils(now: string): SampleCouncils;
  /** Left out where nothing was published. */
  feedback?(now: string): SampleFeedback;
}

/** Of the out-of-city estimate, in percent. Each is stated with who assumes it. */
export interface SampleAssumptions {
  readonly occupancy: { readonly low: string; readonly high: string; readonly basis: string };
  readonly outsidersShare: { readonly low: string; readonly high: string; readonly basis: string };
}

export interface SampleGoal {
  readonly name: string;
  readonly indicator: string;
  /** 時点 of the share figure the goal starts from, as the kernel prints it: 'FY2014'. */
  readonly baselineAsOf: string;
  readonly targetAsOf: string;
}
