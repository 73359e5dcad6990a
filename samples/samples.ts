import { mihon } from './mihon/sample.ts';
import { otsuki } from './otsuki/sample.ts';
import type { SampleTown } from './sample-town.ts';

export const samples: readonly SampleTown[] = [otsuki, mihon];

export function sampleByKey(key: string): SampleTown | undefined {
  return samples.find((sample) => sample.key === key);
}
