import type { JobContext, PeriodicWork } from './jobs.ts';

/** Soon after the start, once the server answers. */
const FIRST_AFTER_MS = 2_000;
const LONGEST_STOP_MS = 10_000;

export interface PeriodicRunner {
  /** No new round begins; one that is under way is waited for, 10 seconds at most. */
  stop(): Promise<void>;
}

/**
 * Lets each work come round: soon after the start, then `everySeconds` after its last round ended, so that no work overlaps with itself.
 * A round that fails is written down, and the next one comes all the same.
 */
export function startPeriodic(
  works: readonly PeriodicWork[],
  context: JobContext,
  firstAfterMs = FIRST_AFTER_MS,
): PeriodicRunner {
  const timers = new Map<PeriodicWork, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const wait = (work: PeriodicWork, ms: number): void => {
    timers.set(
      work,
      setTimeout(() => begin(work), ms),
    );
  };
  const begin = (work: PeriodicWork): void => {
    timers.delete(work);
    const round = runOnce(work, context).then(() => {
      underWay.delete(round);
      if (!stopped) wait(work, work.everySeconds * 1_000);
    });
    underWay.add(round);
  };
  for (const work of works) wait(work, firstAfterMs);

  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await orAfter(LONGEST_STOP_MS, Promise.all(underWay));
    },
  };
}

async function runOnce(work: PeriodicWork, context: JobContext): Promise<void> {
  try {
    await work.run(context);
  } catch (error) {
    context.log.error('jobs.failed', error, { job: work.name });
  }
}

async function orAfter(ms: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}
