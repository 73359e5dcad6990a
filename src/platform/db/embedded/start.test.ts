import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedServer } from './embedded.ts';
import { readSecrets, secretsFile } from './secrets.ts';
import { ask, askServer, asRoot, dataFolder, ended, hasEnded, taken } from './testing/data-folder.ts';

describe('内蔵データベースのはじめての起動', () => {
  const folder = dataFolder();
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = taken(await folder.start());
  });
  afterAll(async () => {
    await server.stop();
    await folder.clear();
  });

  it('E2 チェックサム・UTF-8・組み込みの並び順で作られ、127.0.0.1 だけで待つ', async () => {
    expect(server.started).toBe('started');
    const [row] = await askServer(
      server,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
              current_setting('password_encryption') AS encryption, current_setting('fsync') AS fsync,
              datlocprovider::text AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = 'postgres'`,
    );
    expect(row).toEqual({
      major: 18,
      checksums: 'on',
      address: '127.0.0.1',
      sockets: '',
      encryption: 'scram-sha-256',
      fsync: 'on',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
    });
  });

  it('E2 S24 既定のパスワードや、パスワードなしでは入れない', async () => {
    for (const login of [
      'postgres:password',
      'postgres',
      'renkei_admin:password',
      'renkei_admin:renkei_admin',
      'renkei_admin',
    ]) {
      await expect(ask(`postgres://${login}@127.0.0.1:${server.port}/postgres`, 'SELECT 1'), login).rejects.toThrow(
        /password|SASL/,
      );
    }
    const rules = readFileSync(join(folder.pgDir, 'pg_hba.conf'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toMatch(/scram-sha-256$/);
  });

  it('S24 乱数のひみつは 128 ビット以上で、持ち主だけが読める', async () => {
    const read = await readSecrets(folder.dataDir);
    if (!read.ok) throw new Error(read.error.kind);
    const secrets = read.value;
    expect(Object.keys(secrets).sort()).toEqual(['databaseAdmin', 'databaseApp', 'sealing']);
    for (const value of Object.values(secrets))
      expect(Buffer.from(value, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(new Set(Object.values(secrets)).size).toBe(3);
    expect(statSync(secretsFile(folder.dataDir)).mode & 0o777).toBe(0o600);
    expect(await readSecrets(folder.dataDir)).toEqual(read);
    expect(readdirSync(folder.dataDir).filter((name) => name.includes('.pw'))).toEqual([]);
  });

  it.runIf(asRoot)('E7 root から起動しても、データベースは一般の利用者で動く', () => {
    const { uid } = statSync(`/proc/${server.pid}`);
    expect(uid).not.toBe(0);
    expect(statSync(folder.pgDir).uid).toBe(uid);
    expect(statSync(folder.pgDir).mode & 0o777).toBe(0o700);
    expect(statSync(folder.dataDir).uid).toBe(0);
  });

  it('S11 データベースの記録に、失敗した文や値を残さない', async () => {
    await askServer(server, 'CREATE TABLE person (name text PRIMARY KEY CHECK (length(name) < 12))');
    await askServer(server, "INSERT INTO person VALUES ('名無しの権兵衛')");
    for (const name of ['名無しの権兵衛', '名無しの権兵衛名無しの権兵衛']) {
      await expect(askServer(server, `INSERT INTO person VALUES ('${name}')`)).rejects.toThrow();
    }
    const logs = readdirSync(join(folder.dataDir, 'log')).map((name) =>
      readFileSync(join(folder.dataDir, 'log', name), 'utf8'),
    );
    expect(logs.join('')).toContain('ERROR');
    expect(logs.join('')).not.toContain('権兵衛');
  });

  it('E1 止めると何も残らず、もう一度起動すると同じ番地で、データもそのまま', async () => {
    await askServer(server, "CREATE TABLE note AS SELECT '残る'::text AS text");
    const { pid, port } = server;
    await server.stop();
    await ended(pid);
    expect(await hasEnded(pid)).toBe(true);
    expect(readdirSync(folder.pgDir)).not.toContain('postmaster.pid');
    await expect(ask(`postgres://x:y@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    server = taken(await folder.start());
    expect(server.started).toBe('started');
    expect(server.port).toBe(port);
    expect(await askServer(server, 'SELECT text FROM note')).toEqual([{ text: '残る' }]);
  });

  it('前の記録は数を限って残す', async () => {
    const log = join(folder.dataDir, 'log');
    for (let day = 1; day <= 30; day++)
      writeFileSync(join(log, `postgresql-202001${String(day).padStart(2, '0')}T000000.000Z.log`), 'old');
    await server.stop();
    server = taken(await folder.start());
    const names = readdirSync(log);
    expect(names.length).toBe(10);
    expect(names.filter((name) => !name.startsWith('postgresql-2020')).length).toBeGreaterThanOrEqual(3);
  });
});
