import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packagedBinaries } from './binaries.ts';
import type { EmbeddedRefusal } from './refusal.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { askServer, asRoot, dataFolder, taken } from './testing/data-folder.ts';

describe('内蔵データベースを起動できないとき', () => {
  const folder = dataFolder();
  const secrets = join(folder.dataDir, 'secrets.json');
  const version = join(folder.pgDir, 'PG_VERSION');
  let snapshot = '';
  const state = () =>
    (readdirSync(folder.pgDir, { recursive: true }) as string[])
      .sort()
      .map((name) =>
        [name, statSync(join(folder.pgDir, name)).mtimeMs, statSync(join(folder.pgDir, name)).size].join(' '),
      )
      .join('\n');
  const refusal = async () => {
    const result = await folder.start();
    if (result.ok) await result.value.stop();
    return result.ok ? 'started' : result.error;
  };

  beforeAll(async () => {
    const server = taken(await folder.start());
    await askServer(server, 'CREATE TABLE kept AS SELECT 1 AS n');
    await server.stop();
  });
  afterEach(async () => {
    const server = taken(await folder.start());
    expect(await askServer(server, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await server.stop();
  });
  afterAll(() => folder.clear());

  it('E5 ほかの版の PostgreSQL のデータは開かず、触れもしない', async () => {
    writeFileSync(version, '17\n');
    snapshot = state();
    const said = await refusal();
    expect(said).toEqual({ kind: 'other-major-version', folder: folder.pgDir, data: '17', binaries: '18' });
    expect(refusalSentence(said as EmbeddedRefusal, 'ja')).toContain('PostgreSQL 17');
    expect(state()).toBe(snapshot);
    writeFileSync(version, '18\n');
  });

  it.each(['', 'garbage'])('E5 PG_VERSION が「%s」なら、データベースとはみなさず触れない', async (text) => {
    writeFileSync(version, text);
    snapshot = state();
    expect(await refusal()).toEqual({ kind: 'not-a-data-directory', folder: folder.pgDir });
    expect(state()).toBe(snapshot);
    writeFileSync(version, '18\n');
  });

  it('E3 ひみつのファイルがなくなっても、新しく作り直してデータを締め出したりしない', async () => {
    renameSync(secrets, `${secrets}.kept`);
    expect(await refusal()).toEqual({ kind: 'secrets-missing', file: secrets });
    expect(readdirSync(folder.dataDir)).not.toContain('secrets.json');
    renameSync(`${secrets}.kept`, secrets);
  });

  it.each([
    [
      '推測できる値',
      (text: string) => text.replace(/"databaseAdmin": "[^"]+"/, '"databaseAdmin": "password"'),
      'secrets-too-weak',
    ],
    ['壊れたファイル', (text: string) => text.slice(0, 20), 'secrets-unreadable'],
    [
      '別の控えの値',
      (text: string) => text.replace(/"databaseAdmin": "...../, '"databaseAdmin": "xxxxx'),
      'password-refused',
    ],
  ])('S24 ひみつが%sなら起動せず、何も動かしたままにしない', async (_, change, kind) => {
    const text = readFileSync(secrets, 'utf8');
    writeFileSync(secrets, change(text));
    expect(await refusal()).toMatchObject({ kind });
    expect(readdirSync(folder.pgDir)).not.toContain('postmaster.pid');
    writeFileSync(secrets, text);
  });

  it.runIf(asRoot)('E7 データベースの利用者が入れないフォルダを、直し方とともに名指しする', async () => {
    chmodSync(folder.base, 0o700);
    const said = (await refusal()) as EmbeddedRefusal;
    expect(said).toMatchObject({ kind: 'folder-unreachable', folder: folder.base });
    expect(refusalSentence(said, 'ja')).toContain(`chmod o+x '${folder.base}'`);
    expect(refusalSentence(said, 'en')).toContain(`chmod o+x '${folder.base}'`);
    chmodSync(folder.base, 0o755);
  });

  it.runIf(asRoot)('E7 データベースを root で動かすように指定されたら断る', async () => {
    expect(await folder.start({ osUser: 'root' })).toEqual({
      ok: false,
      error: { kind: 'os-user-is-root', osUser: 'root' },
    });
    expect(await folder.start({ osUser: '-x; rm' })).toMatchObject({ ok: false, error: { kind: 'os-user-missing' } });
  });

  it('プログラムがなければ、どこに足りないかを言う', async () => {
    const empty = join(folder.base, 'empty');
    expect(await folder.start({ binaries: empty })).toEqual({
      ok: false,
      error: { kind: 'binaries-missing', folder: empty },
    });
  });
});

describe('インストールスクリプトなしで入れたプログラム', () => {
  const folder = dataFolder();
  const native = join(folder.base, 'pkg', 'native');
  afterAll(() => folder.clear());

  it('S25 共有ライブラリのリンクと実行の許可を連携が自分で整え、二度目は何も変えない', async () => {
    const from = packagedBinaries();
    if (!from.ok) throw new Error(from.error.kind);
    cpSync(from.value, native, { recursive: true, verbatimSymlinks: true });
    const { length } = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as unknown[];
    expect(length).toBeGreaterThan(5);
    for (const name of readdirSync(join(native, 'lib'), { withFileTypes: true })) {
      if (name.isSymbolicLink()) rmSync(join(native, 'lib', name.name));
    }
    for (const name of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(native, 'bin', name), 0o600);
    chmodSync(join(native, 'share'), 0o700);
    for (const expected of ['started', 'started']) {
      const server = taken(await folder.start({ binaries: native }));
      expect(server.started).toBe(expected);
      await server.stop();
    }
    const links = readdirSync(join(native, 'lib'), { withFileTypes: true }).filter((entry) => entry.isSymbolicLink());
    expect(links.length).toBe(length);
  });

  it.runIf(asRoot)('E7 プログラムへの道が閉じていれば、そのフォルダを名指しする', async () => {
    const closed = join(folder.base, 'home');
    mkdirSync(closed);
    renameSync(join(folder.base, 'pkg'), join(closed, 'pkg'));
    chmodSync(closed, 0o700);
    const said = await folder.start({ binaries: join(closed, 'pkg', 'native') });
    expect(said).toMatchObject({ ok: false, error: { kind: 'folder-unreachable', folder: closed } });
  });
});

describe('断りの文', () => {
  const all: EmbeddedRefusal[] = [
    { kind: 'binaries-missing', folder: '/F' },
    { kind: 'platform-unsupported', platform: 'P' },
    { kind: 'links-not-made', folder: '/F', detail: 'D' },
    { kind: 'os-user-missing', osUser: 'U', detail: 'D' },
    { kind: 'os-user-is-root', osUser: 'U' },
    { kind: 'folder-unreachable', folder: '/F', target: '/T', osUser: 'U' },
    { kind: 'data-not-writable', folder: '/F', detail: 'D' },
    { kind: 'data-owned-by-another', folder: '/F', uid: 7 },
    { kind: 'not-a-data-directory', folder: '/F' },
    { kind: 'other-major-version', folder: '/F', data: '17', binaries: '18' },
    { kind: 'secrets-missing', file: '/S' },
    { kind: 'secrets-unreadable', file: '/S' },
    { kind: 'secrets-too-weak', file: '/S', name: 'N' },
    { kind: 'password-refused', file: '/S' },
    { kind: 'another-server', pid: 7, folder: '/F' },
    { kind: 'server-not-answering', pid: 7, folder: '/F' },
    { kind: 'processes-left', pid: 7, folder: '/F' },
    { kind: 'start-under-way', pid: 7, file: '/L' },
    { kind: 'initdb-failed', detail: 'D' },
    { kind: 'start-failed', log: '/L', detail: 'D' },
  ];

  it.each(all.map((refusal) => [refusal.kind, refusal] as const))(
    'R22 %s は日本語でも英語でも、事実の入った言い切りの文',
    (_, refusal) => {
      for (const language of ['ja', 'en'] as const) {
        const sentence = refusalSentence(refusal, language);
        expect(sentence).not.toMatch(/undefined|\[object/);
        expect(sentence).toMatch(language === 'ja' ? /[ぁ-ん].*。$/ : /^[A-Z"/].*\.$/);
        for (const [name, fact] of Object.entries(refusal)) {
          if (name !== 'kind') expect(sentence, name).toContain(String(fact));
        }
      }
    },
  );
});
