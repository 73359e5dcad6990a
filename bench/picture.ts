import { paths } from '#evidence/paths.ts';
import type { Load } from './load.ts';
import { printTable, say, spread } from './print.ts';
import { runLoad, startServed } from './processes.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';

const CONNECTIONS = 50;

/** 現状 of both towns, signed in, against an empty route on the same server, taking turns. */
export async function benchPicture(rounds: number, seconds: number): Promise<void> {
  const folder = await makeScratch();
  const server = await startServed(folder);
  try {
    const errands = [{ name: 'empty route', path: '/bench/empty', cookie: '' }];
    for (const key of ['otsuki', 'mihon']) {
      errands.push({ name: `現状 of ${key}`, path: paths.picture.to(key), cookie: await server.signIn(key) });
    }
    const run = (errand: (typeof errands)[number], length: number) =>
      runLoad({ ...errand, address: server.address, connections: CONNECTIONS, seconds: length });
    for (const errand of errands) await run(errand, 3);
    const results = new Map<string, Load[]>(errands.map(({ name }) => [name, []]));
    for (let round = 1; round <= rounds; round += 1) {
      for (const errand of errands) {
        const load = await run(errand, seconds);
        if (load.failures > 0) throw new Error(`${errand.name}: ${load.failures} requests failed`);
        results.get(errand.name)!.push(load);
        say(
          `${errand.name} ${round}/${rounds}: ${Math.round(load.requests / load.seconds)}/s, p99 ${load.p99.toFixed(1)} ms`,
        );
      }
    }
    const rate = (name: string) => results.get(name)!.map((load) => load.requests / load.seconds);
    printTable(
      `Pages at ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s: median (lowest–highest)`,
      ['', 'requests/s', 'p50 ms', 'p99 ms', 'kB each', 'empty ÷ this'],
      errands.map(({ name }) => {
        const loads = results.get(name)!;
        return [
          name,
          spread(summarise(rate(name))),
          spread(summarise(loads.map((load) => load.p50)), 1),
          spread(summarise(loads.map((load) => load.p99)), 1),
          (loads[0]!.bytes / loads[0]!.requests / 1000).toFixed(1),
          spread(ratios(rate('empty route'), rate(name)), 1),
        ];
      }),
    );
  } finally {
    await server.stop();
    await removeScratch(folder);
  }
}

/** Minutes of the same page: no failed request, and memory that stays where it was. */
export async function soakPicture(seconds: number): Promise<void> {
  const folder = await makeScratch();
  const server = await startServed(folder);
  try {
    const errand = { address: server.address, path: paths.picture.to('mihon'), cookie: await server.signIn('mihon') };
    await runLoad({ ...errand, connections: CONNECTIONS, seconds: 5 });
    const steps = 4;
    const rows: string[][] = [];
    const row = async (name: string, load: Load | null) =>
      rows.push([
        name,
        `${Math.round((await server.memory()) / 2 ** 20)}`,
        ...(load ? [String(load.requests), String(load.failures), load.p99.toFixed(1)] : ['', '', '']),
      ]);
    await row('after warm-up', null);
    for (let step = 1; step <= steps; step += 1) {
      const load = await runLoad({ ...errand, connections: CONNECTIONS, seconds: seconds / steps });
      await row(`${(step * seconds) / steps} s`, load);
    }
    printTable(
      `Soak: 現状 of mihon at ${CONNECTIONS} connections`,
      ['', 'MB resident', 'requests', 'failed', 'p99 ms'],
      rows,
    );
  } finally {
    await server.stop();
    await removeScratch(folder);
  }
}
