import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixedClock } from '#kernel/clock.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import type { JobContext, PeriodicWork } from './jobs.ts';
import { startPeriodic } from './periodic.ts';

const lines: string[] = [];
const context = {
  clock: fixedClock('2026-11-24T00:00:00Z'),
  log: jsonLog((line) => lines.push(line)),
  filesDir: '/',
} as unknown as JobContext;

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A work whose rounds end when the test says so. */
function heldWork(everySeconds: number) {
  const open: (() => void)[] = [];
  const state = { begun: 0, atOnce: 0, most: 0, end: () => open.shift()?.() };
  const work: PeriodicWork = {
    name: 'feedback.remind',
    everySeconds,
    async run() {
      state.begun += 1;
      state.atOnce += 1;
      state.most = Math.max(state.most, state.atOnce);
      await new Promise<void>((resolve) => open.push(resolve));
      state.atOnce -= 1;
    },
  };
  return { work, state };
}

test('起動して間もなく1回、終わってから間隔を置いて次が始まり、同じ仕事は重ならない', async () => {
  const { work, state } = heldWork(600);
  const runner = startPeriodic([work], context);
  expect(state.begun).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(state.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(state).toMatchObject({ begun: 1, most: 1 });
  state.end();
  await vi.advanceTimersByTimeAsync(599_000);
  expect(state.begun).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state).toMatchObject({ begun: 2, most: 1 });
  state.end();
  await runner.stop();
});

test('S11: 失敗は仕事の名前だけで記録され、次の回もほかの仕事も続く', async () => {
  const failing: PeriodicWork = {
    name: 'feedback.remind',
    everySeconds: 60,
    run: async () => {
      throw new Error('見本花子カナリア');
    },
  };
  const { work, state } = heldWork(60);
  const runner = startPeriodic([failing, { ...work, name: 'feedback.sweep' }], context);
  await vi.advanceTimersByTimeAsync(2_000 + 60_000);
  expect(state.begun).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'jobs.failed', job: 'feedback.remind' },
    { level: 'error', event: 'jobs.failed', job: 'feedback.remind' },
  ]);
  expect(lines.join()).not.toContain('カナリア');
  state.end();
  await runner.stop();
});

test('止めると、動いている回を待ち、タイマーは1つも残らない', async () => {
  const { work, state } = heldWork(60);
  const runner = startPeriodic([work, heldWork(60).work], context, 0);
  await vi.advanceTimersByTimeAsync(0);
  let stopped = false;
  const stopping = runner.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stopped).toBe(false);
  state.end();
  // The other work never ends: stopping does not wait for it for ever.
  await vi.advanceTimersByTimeAsync(9_000);
  await stopping;
  expect(state.begun).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('始まる前に止めると、1回も動かない', async () => {
  const { work, state } = heldWork(60);
  const runner = startPeriodic([work], context);
  await runner.stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(state.begun).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
