import { createServer, type Server, Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { openDatabase } from './database.ts';

let db: TestDatabase;
let actor: Actor;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace();
});
afterAll(() => db.close());

const bucketNamed = (bucket: string) =>
  sql<{ bucket: string }>`SELECT bucket FROM access.attempt WHERE bucket = ${bucket}`;
const write = (bucket: string) =>
  sql`INSERT INTO access.attempt (bucket, failures, last_at) VALUES (${bucket}, 1, now())`;

describe('BEGIN と最初の問いを続けて送っても、取引の外では何も書かれない', () => {
  test('S5: BEGIN が断られたら、行の保護がない表への書き込みも残らない', async () => {
    const wire = await meddlingWire(new URL(db.appUrl), (text) =>
      // What a cancelled or refused BEGIN amounts to: the statements sent behind it arrive all the same.
      text.startsWith('BEGIN') && text.includes('SET LOCAL') ? text.replace('BEGIN', 'BEGIX') : text,
    );
    const database = openDatabase({ url: wire.url, poolSize: 1 });
    try {
      await expect(database.inWorkspace(actor.workspaceId, (tx) => write('half').execute(tx))).rejects.toThrow();
    } finally {
      await database.close();
      await wire.close();
    }
    const { rows } = await db.database.outsideWorkspaces((tx) => bucketNamed('half').execute(tx));
    expect(rows).toEqual([]);
  });

  test('R18: 接続が途中で切れたら、何も残らず、つぎの仕事は新しい接続で通る', async () => {
    const database = openDatabase({ url: db.appUrl, poolSize: 1 });
    try {
      const cut = database.inWorkspace(actor.workspaceId, async (tx) => {
        await write('cut').execute(tx);
        await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(tx);
        await write('after the cut').execute(tx);
      });
      await expect(cut).rejects.toThrow();
      const { rows } = await database.inWorkspace(actor.workspaceId, (tx) =>
        sql<{ key: string; left: number }>`
          SELECT key, (SELECT count(*)::int FROM access.attempt WHERE bucket LIKE '%cut') AS left
          FROM access.workspace`.execute(tx),
      );
      expect(rows).toEqual([{ key: actor.workspaceKey, left: 0 }]);
    } finally {
      await database.close();
    }
  });

  test('S5: 取引を離れた仕事は、ほかの人に渡った接続で何もできない', async () => {
    const database = openDatabase({ url: db.appUrl, poolSize: 1 });
    try {
      let late: Promise<unknown> = Promise.resolve();
      let finish: () => void = () => {};
      await database.inWorkspace(actor.workspaceId, async (tx) => {
        const later = new Promise<void>((resolve) => {
          finish = resolve;
        });
        late = later.then(() => write('late').execute(tx));
        late.catch(() => {});
      });
      const other = database.inWorkspace((await db.workspace()).workspaceId, async (tx) => {
        finish();
        await expect(late).rejects.toThrow();
        return bucketNamed('late').execute(tx);
      });
      expect((await other).rows).toEqual([]);
    } finally {
      await database.close();
    }
  });
});

/** A wire to PostgreSQL on which simple queries are rewritten on their way (one message a packet at start, lengths kept). */
async function meddlingWire(target: URL, rewrite: (text: string) => string) {
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = new Socket().connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {});
    }
    client.on('data', (data) => upstream.write(Buffer.from(rewriteQueries(data, rewrite))));
    upstream.on('data', (data) => client.write(data));
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.href,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Replacements are as long as what they replace, so that the message's length stays right. */
function rewriteQueries(data: Buffer, rewrite: (text: string) => string): Buffer {
  if (data[0] !== 0x51) return data;
  const end = 1 + data.readInt32BE(1);
  const text = rewrite(data.subarray(5, end - 1).toString('utf8'));
  return Buffer.concat([data.subarray(0, 5), Buffer.from(text), data.subarray(end - 1)]);
}
