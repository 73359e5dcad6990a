import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDataDir, startTrial, type Trial } from '#test/support/trial.ts';
import { linkFor } from './journey.ts';

const ROWS = 400;

let dataDir: string;
let trial: Trial | null = null;
beforeAll(async () => {
  dataDir = await newDataDir();
});
afterAll(async () => {
  await trial?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A browser reduced to what an import needs: it keeps its cookie and sends forms. */
async function officer({ address, ...rest }: Trial) {
  const entry = await fetch(linkFor({ address, ...rest }, 'mihon', '事務局'), { redirect: 'manual' });
  const cookie = entry.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = (path: string, fields?: Record<string, string>) =>
    fetch(new URL(path, address), {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, ...(fields ? { origin: address, 'sec-fetch-site': 'same-origin' } : {}) },
      body: fields ? new URLSearchParams(fields) : null,
    });
  return {
    /** True when the server has said that the batch is in. */
    async takeIn(batch: number): Promise<boolean> {
      const read = await ask('/w/mihon/figures/paste', { text: table(batch) });
      if (read.status !== 303) throw new Error(`dry run answered ${read.status}: ${await read.text()}`);
      return (await ask(read.headers.get('location')!, {})).status === 303;
    },
    async exported(): Promise<string> {
      const answer = await ask('/w/mihon/figures/export.csv');
      expect(answer.status).toBe(200);
      return answer.text();
    },
  };
}

const table = (batch: number): string =>
  ['指標\t地域\t時点\t種別\t値\t出典']
    .concat(Array.from({ length: ROWS }, (_, n) => `施設の定員\tみほん荘${n}\tH30.4.1\t実績\t${n}\tまとめ${batch}号`))
    .join('\n');

const postgresOf = (dir: string): string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(dir));

test('取り込みの最中に電源が落ちても、取り込みは全部か無しかで、次の起動を妨げない', async () => {
  trial = await startTrial({ dataDir });
  const before = await officer(trial);
  const confirmed: number[] = [];
  let cut = false;
  const importing = (async () => {
    for (let batch = 1; ; batch += 1) if (await before.takeIn(batch)) confirmed.push(batch);
  })().catch((error: unknown) => {
    // Anything but the broken connection is a finding.
    if (!cut) throw error;
  });
  while (confirmed.length < 3) await Promise.race([sleep(20), importing]);
  // At no particular moment of an import.
  await sleep(Math.random() * 150);
  cut = true;
  await trial.kill();
  await importing;

  trial = await startTrial({ dataDir });
  const csv = await (await officer(trial)).exported();
  const counts = new Map<number, number>();
  for (const [, batch] of csv.matchAll(/まとめ(\d+)号/g)) {
    counts.set(Number(batch), (counts.get(Number(batch)) ?? 0) + 1);
  }
  expect([...counts.values()].every((count) => count === ROWS)).toBe(true);
  expect([...counts.keys()]).toEqual(expect.arrayContaining(confirmed));
  const verified = await trial.renkei('audit', 'verify');
  expect(verified.code, verified.stdout + verified.stderr).toBe(0);
});

test('SIGTERMで、画面も仕事もPostgreSQLも止まる', async () => {
  expect(postgresOf(dataDir)).not.toEqual([]);
  const { address } = trial!;
  await trial!.stop();
  trial = null;
  expect(postgresOf(dataDir)).toEqual([]);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});
