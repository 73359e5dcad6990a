import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFreeSpace } from './free-space.ts';
import { withLock } from './lock.ts';
import { supervise } from './supervise.ts';
import { askServer, dataFolder, ended, hasEnded, holder, namesIn, taken } from './testing/data-folder.ts';

describe('一つのデータベースを、いくつもの連携が使う', () => {
  let folder: ReturnType<typeof dataFolder>;
  beforeEach(() => {
    folder = dataFolder();
  });
  afterEach(() => folder.clear());

  it('R22 同時に起動しても、同じデータベースに集まる', async () => {
    const all = await Promise.all([holder(folder.dataDir), holder(folder.dataDir), folder.start().then(taken)]);
    const [first, second, here] = all;
    expect(new Set([first.said.pid, second.said.pid, here.pid]).size).toBe(1);
    expect([first.said.started, second.said.started, here.started].sort()).toEqual(['adopted', 'adopted', 'started']);
    await Promise.all([first.release(), second.release(), here.release()]);
    expect(await hasEnded(here.pid)).toBe(true);
  });

  it('E1 起動した側が先に終わっても、使っている連携がある間は止まらない', async () => {
    const starter = await holder(folder.dataDir);
    const here = taken(await folder.start());
    expect(here.started).toBe('adopted');
    await starter.release();
    expect(await askServer(here, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await here.release();
    await here.release();
    expect(await hasEnded(here.pid)).toBe(true);
    expect(existsSync(folder.pidFile)).toBe(false);
  });

  it('E1 kill -9 された連携は、使っている数に入らない', async () => {
    const killed = await holder(folder.dataDir);
    const here = taken(await folder.start());
    await killed.kill();
    await here.release();
    expect(await hasEnded(here.pid)).toBe(true);
  });

  it('R18 データベースが消えると知らせがあり、見守り役は同じ番地で起動し直す', async () => {
    const seen: string[] = [];
    let up: () => void = () => {};
    const back = new Promise<void>((resolve) => {
      up = resolve;
    });
    const watched = taken(
      await supervise(
        { dataDir: folder.dataDir, osUser: process.env.RENKEI_DB_USER ?? 'renkei' },
        {
          onDown: () => seen.push('down'),
          onUp: () => {
            seen.push('up');
            up();
          },
        },
      ),
    );
    const first = watched.current();
    await askServer(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    process.kill(first.pid, 'SIGKILL');
    await back;
    const second = watched.current();
    expect(seen).toEqual(['down', 'up']);
    expect(second.pid).not.toBe(first.pid);
    expect(second.port).toBe(first.port);
    expect(await askServer(second, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await watched.stop();
    expect(await hasEnded(second.pid)).toBe(true);
  });

  it('R18 接続の一つが壊れて全接続が切れても、データベースが生きていれば起動し直さない', async () => {
    const here = taken(await folder.start());
    let exits = 0;
    here.onExit(() => exits++);
    // One session killed: PostgreSQL drops every connection, recovers, and goes on under the same postmaster.
    const [row] = await askServer(here, "SELECT pid FROM pg_stat_activity WHERE application_name = 'renkei-keeper'");
    process.kill(row!.pid as number, 'SIGKILL');
    for (;;) {
      const rows = await askServer(
        here,
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'renkei-keeper'",
      ).catch(() => []);
      if (rows.length === 1 && rows[0]!.pid !== row!.pid) break;
    }
    expect(exits).toBe(0);
    await here.release();
    expect(await hasEnded(here.pid)).toBe(true);
  });

  it('R18 止めたのが自分なら、消えたとは知らせない', async () => {
    const here = taken(await folder.start());
    let exits = 0;
    here.onExit(() => exits++);
    await here.stop();
    await ended(here.pid);
    expect(exits).toBe(0);
  });
});

describe('順番の印', () => {
  it.each([
    ['終わったプロセスのもの', '99999999 12345 abcdef'],
    ['番号が再利用されたプロセスのもの', `${process.pid} 1 abcdef`],
    ['空', ''],
    ['壊れている', '\u0000\u0000'],
  ])('R22 残った印が%sなら、よけて進む', async (_, mark) => {
    const folder = dataFolder();
    const file = join(folder.base, 'some.lock');
    writeFileSync(file, mark);
    expect(await withLock(file, 0, async () => readFileSync(file, 'utf8'))).toMatchObject({
      ok: true,
      value: expect.stringContaining(`${process.pid} `),
    });
    expect(existsSync(file)).toBe(false);
    await folder.clear();
  });

  it('R22 印を付けかけて kill -9 されたプロセスの書きかけは、次に進んだものが片付ける', async () => {
    const folder = dataFolder();
    const file = join(folder.base, 'some.lock');
    const mine = `${file}.${process.pid}.0123456789ab`;
    for (const draft of [`${file}.99999999.0123456789ab`, mine]) writeFileSync(draft, 'draft');
    await withLock(file, 0, async () => {});
    expect(namesIn(folder.base)).toEqual([basename(mine)]);
    await folder.clear();
  });

  it('R22 持ち主が生きている間は待ち、待ちきれなければ番号を告げる', async () => {
    const folder = dataFolder();
    const file = join(folder.base, 'some.lock');
    const inside = await withLock(file, 0, () => withLock(file, 0, async () => 'never'));
    expect(inside).toEqual({ ok: true, value: { ok: false, error: { pid: process.pid, file } } });
    await folder.clear();
  });

  it('R22 残った印に大勢が同時に気づいても、中に入るのはいつも一人', async () => {
    const folder = dataFolder();
    const file = join(folder.base, 'some.lock');
    writeFileSync(file, '99999999 1 abcdef');
    let inside = 0;
    let most = 0;
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        withLock(file, 60_000, async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setImmediate(resolve));
          inside--;
        }),
      ),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(1);
    await folder.clear();
  });
});

describe('空き容量 (E8)', () => {
  it('E8 空きが足りなくなると知らせ、見守りをやめると知らせない', async () => {
    const folder = dataFolder();
    const low = await new Promise<boolean>((resolve) => {
      const end = watchFreeSpace(
        folder.base,
        (answer) => {
          end();
          resolve(answer);
        },
        { lowBelow: Number.MAX_VALUE },
      );
    });
    const enough = await new Promise<boolean>((resolve) => {
      const end = watchFreeSpace(
        folder.base,
        (answer) => {
          end();
          resolve(answer);
        },
        { lowBelow: 0 },
      );
    });
    expect([low, enough]).toEqual([true, false]);
    await folder.clear();
  });
});
