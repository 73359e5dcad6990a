import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#kernel/result.ts';
import { withLock } from './lock.ts';
import type { EmbeddedRefusal } from './refusal.ts';

/** Random values of one installation, each of 256 bits as base64url text (requirements S24). */
export interface Secrets {
  /** Password of the superuser `renkei_admin`: migrations and supervision only. */
  readonly databaseAdmin: string;
  /** Password of the application's own role, which is no superuser and owns nothing. */
  readonly databaseApp: string;
  /** Key for what must be stored unreadable, such as second-factor seeds. */
  readonly sealing: string;
}

const names = ['databaseAdmin', 'databaseApp', 'sealing'] as const satisfies readonly (keyof Secrets)[];
/** 22 characters of base64url are 128 bits. */
const SHORTEST = 22;

type SecretsRefusal = Extract<EmbeddedRefusal, { kind: `secrets-${string}` | 'start-under-way' }>;

export const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json');

/**
 * The installation's secrets, made on first use with mode 0600. A name that a newer version of Renkei needs is added;
 * one that is there is never changed. Refuses a file that cannot be read, or that holds something guessable.
 */
export async function readSecrets(dataDir: string): Promise<Result<Secrets, SecretsRefusal>> {
  const file = secretsFile(dataDir);
  const first = await load(file);
  if (!first.ok) return first;
  if (names.every((name) => name in first.value)) return ok(first.value as unknown as Secrets);
  const locked = await withLock(join(dataDir, '.secrets.lock'), 30_000, async () => {
    const now = await load(file);
    if (!now.ok) return now;
    const whole = { ...now.value };
    for (const name of names) whole[name] ??= randomBytes(32).toString('base64url');
    await save(file, whole);
    return ok(whole as unknown as Secrets);
  });
  return locked.ok ? locked.value : err({ kind: 'start-under-way', ...locked.error });
}

async function load(file: string): Promise<Result<Record<string, string>, SecretsRefusal>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok({});
    return err({ kind: 'secrets-unreadable', file });
  }
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return err({ kind: 'secrets-unreadable', file });
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return err({ kind: 'secrets-unreadable', file });
  for (const name of names) {
    if (!(name in values)) continue;
    const value = (values as Record<string, unknown>)[name];
    if (typeof value !== 'string' || value.length < SHORTEST) return err({ kind: 'secrets-too-weak', file, name });
  }
  return ok(values as Record<string, string>);
}

/** Written beside, flushed and renamed: after a power cut there is the old file or the new one, never half of it. */
async function save(file: string, values: Record<string, string>): Promise<void> {
  const draft = `${file}.new`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(values, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
