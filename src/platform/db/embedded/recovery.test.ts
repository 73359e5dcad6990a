import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedServer } from './embedded.ts';
import {
  askServer,
  asRoot,
  dataFolder,
  ended,
  holder,
  namesIn,
  spawnHolder,
  taken,
  zombie,
} from './testing/data-folder.ts';

describe('止まり方がよくなかった後の起動 (R22)', () => {
  const folder = dataFolder();
  const pids: number[] = [];
  let server: EmbeddedServer | null = null;
  const start = async () => {
    server = taken(await folder.start());
    pids.push(server.pid);
    return server;
  };
  const aside = () => readdirSync(folder.pgDir).filter((name) => name.startsWith('postmaster.pid.aside-'));

  beforeAll(async () => {
    await askServer(await start(), 'CREATE TABLE kept AS SELECT 1 AS n');
  });
  afterEach(async () => {
    if (server) {
      expect(await askServer(server, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
      await server.stop();
    }
    server = null;
  });
  afterAll(() => folder.clear());

  it('E3 連携だけが kill -9 で消えたとき、残ったデータベースをそのまま引き継ぐ', async () => {
    await server?.stop();
    const other = await holder(folder.dataDir);
    expect(other.said.started).toBe('started');
    await other.kill();
    const next = await start();
    expect(next.started).toBe('adopted');
    expect(next.pid).toBe(other.said.pid);
    expect(next.port).toBe(other.said.port);
  });

  it('E3 データベースが kill -9 で消えたとき、古い印をよけて起動する', async () => {
    const other = await holder(folder.dataDir);
    await other.kill();
    process.kill(other.said.pid, 'SIGKILL');
    await ended(other.said.pid);
    const before = aside().length;
    expect((await start()).started).toBe('started');
    expect(aside().length).toBe(before + 1);
  });

  it.each([
    ['別の利用者のもの', 1],
    ['この試験自身のもの', process.pid],
  ])('E3 印のプロセス番号が再利用され、%sでも起動する', async (_, pid) => {
    const text = `${pid}\n${folder.pgDir}\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready\n`;
    writeFileSync(folder.pidFile, text);
    expect((await start()).started).toBe('started');
    expect(aside().map((name) => readFileSync(join(folder.pgDir, name), 'utf8'))).toContain(text);
  });

  it.runIf(process.platform === 'linux')(
    'E3 再利用された番号が、よその PostgreSQL でも起動し、それには触れない',
    async () => {
      const stranger = dataFolder();
      const theirs = taken(await stranger.start());
      try {
        writeFileSync(folder.pidFile, `${theirs.pid}\n${folder.pgDir}\n1700000000\n${theirs.port}\n\n127.0.0.1\n`);
        expect((await start()).started).toBe('started');
        expect(await askServer(theirs, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      } finally {
        await theirs.stop();
        await stranger.clear();
      }
    },
  );

  it.runIf(process.platform === 'linux')('E4 印のプロセスが、回収されないゾンビでも起動する', async () => {
    // A zombie that is even called postgres.
    const bin = join(folder.base, 'bin');
    mkdirSync(bin, { recursive: true });
    copyFileSync('/bin/true', join(bin, 'postgres'));
    const dead = zombie(join(bin, 'postgres'));
    try {
      writeFileSync(folder.pidFile, `${dead.pid}\n${folder.pgDir}\n1700000000\n5432\n`);
      expect((await start()).started).toBe('started');
    } finally {
      dead.clear();
    }
  });

  it.each([
    ['空', ''],
    ['壊れている', '\u0000\u0000\u0000 not a number'],
    ['途中まで', '99999999\n'],
  ])('R22 postmaster.pid が%sでも起動する', async (_, text) => {
    writeFileSync(folder.pidFile, text);
    expect((await start()).started).toBe('started');
  });

  it('E4 終わりかけのデータベースは、終わるのを待ってから起動する', async () => {
    const first = await start();
    await askServer(
      first,
      'CREATE TABLE IF NOT EXISTS bulk AS SELECT g AS n, md5(g::text) AS t FROM generate_series(1, 200000) g',
    );
    // What an operator's `kill -INT` does: a fast shutdown that nobody waits for.
    process.kill(first.pid, 'SIGINT');
    const next = await start();
    expect(next.started).toBe('started');
    expect(next.pid).not.toBe(first.pid);
  });

  it.each([
    ['印を付けた直後', (names: string[]) => names.includes('start.lock')],
    ['データを作っている途中', (names: string[]) => names.some((name) => /^pg\.new-\d+$/.test(name))],
    ['データベースが立ち上がる途中', (names: string[]) => names.includes('pg') && names.includes('log')],
  ])('R22 はじめての起動が%sに kill -9 されても、次の起動を妨げない', async (_, reached) => {
    const fresh = dataFolder();
    try {
      const killed = spawnHolder(fresh.dataDir);
      while (!reached(namesIn(fresh.dataDir))) await sleep(2);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      const next = taken(await fresh.start());
      expect(await askServer(next, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      expect(namesIn(fresh.dataDir).filter((name) => /^pg\.new|\.pw$|start\.lock/.test(name))).toEqual([]);
      await next.stop();
    } finally {
      await fresh.clear();
    }
  });

  it.runIf(asRoot)('E7 控えから root で戻したデータは、持ち主を直して起動する', async () => {
    await server?.stop();
    const { chownSync, chmodSync, statSync } = await import('node:fs');
    const { uid } = statSync(folder.pgDir);
    for (const name of ['.', 'PG_VERSION', 'global', 'base', join('global', 'pg_control')])
      chownSync(join(folder.pgDir, name), 0, 0);
    chmodSync(folder.pgDir, 0o755);
    await start();
    expect(statSync(join(folder.pgDir, 'global', 'pg_control')).uid).toBe(uid);
    expect(statSync(folder.pgDir).mode & 0o777).toBe(0o700);
  });
});
