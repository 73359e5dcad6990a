import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Migration, migrate } from './migrations.ts';
import { OWNER } from './roles.ts';

const name = `renkei_test_${randomUUID().slice(0, 8)}`;
const clients: pg.Client[] = [];

async function connect(database: string): Promise<pg.Client> {
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  clients.push(client);
  return client;
}

const file = (title: string, sql: string): Migration => ({
  slice: 'town',
  name: title,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const first = file('0001-a.sql', 'CREATE SCHEMA town; CREATE TABLE town.a (n int)');
const second = file('0002-b.sql', 'CREATE TABLE town.b (n int)');
let admin: pg.Client;

beforeAll(async () => {
  const cluster = await connect('postgres');
  await cluster.query(`CREATE DATABASE ${name}`);
  admin = await connect(name);
  await admin.query(`GRANT CREATE ON DATABASE ${name} TO ${OWNER}`);
});
afterAll(async () => {
  const cluster = clients[0]!;
  await Promise.all(clients.slice(1).map((client) => client.end()));
  await cluster.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await cluster.end();
});

const tables = async () =>
  (await admin.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'town' ORDER BY 1`)).rows.map(
    (row) => row.tablename,
  );

describe('移行（R16）', () => {
  test('二つの過程が同時に始めても、どの移行も一度だけ行われ、所有者は管理者ではない', async () => {
    const rival = await connect(name);
    const both = await Promise.all([migrate(admin, [first]), migrate(rival, [first])]);
    expect(both.flatMap((each) => (each.ok ? each.value.applied : ['refused']))).toEqual(['town/0001-a.sql']);
    const owner = await admin.query(`SELECT tableowner FROM pg_tables WHERE schemaname = 'town'`);
    expect(owner.rows).toEqual([{ tableowner: OWNER }]);
  });

  test('途中で失敗した移行は何も残さず、直したあとに続きから行える', async () => {
    const broken = file('0002-b.sql', 'CREATE TABLE town.b (n int); SELECT 1 / 0');
    await expect(migrate(admin, [first, broken])).rejects.toThrow('town/0002-b.sql');
    expect(await tables()).toEqual(['a']);
    expect(await migrate(admin, [first, second])).toMatchObject({ ok: true, value: { applied: ['town/0002-b.sql'] } });
    expect(await tables()).toEqual(['a', 'b']);
  });

  test('適用済みの移行が書き換えられていれば、何もせずに断る', async () => {
    const edited = file('0001-a.sql', 'CREATE SCHEMA town; CREATE TABLE town.a (n bigint)');
    expect(await migrate(admin, [edited, second])).toEqual({
      ok: false,
      error: { kind: 'edited', migration: 'town/0001-a.sql' },
    });
  });

  test('この版が知らない移行があれば、新しい版のデータベースとして断る', async () => {
    expect(await migrate(admin, [first])).toEqual({
      ok: false,
      error: { kind: 'newer-database', migration: 'town/0002-b.sql' },
    });
  });
});
