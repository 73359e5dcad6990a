import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import type { EmbeddedRefusal } from './refusal.ts';

const run = promisify(execFile);

/** The OS user that PostgreSQL runs as, with the numbers for `spawn`; absent when it is simply whoever started us. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

type OsUserRefusal = Extract<EmbeddedRefusal, { kind: `os-user-${string}` }>;

/**
 * PostgreSQL refuses to run as root (requirements E7): started by root, it runs as `name`, created when missing.
 * Started by anybody else it runs as that person, since only root can change users.
 */
export async function resolveOsUser(name: string): Promise<Result<OsUser | null, OsUserRefusal>> {
  if (process.getuid?.() !== 0) return ok(null);
  if (!/^[a-z_][a-z0-9_-]{0,30}$/i.test(name))
    return err({ kind: 'os-user-missing', osUser: name, detail: 'invalid name' });
  let found = await lookUp(name);
  if (!found) {
    const detail = await create(name);
    // Looked up again even after a failure: another process may have created it in the same moment.
    found = await lookUp(name);
    if (!found) return err({ kind: 'os-user-missing', osUser: name, detail });
  }
  return found.uid === 0 ? err({ kind: 'os-user-is-root', osUser: name }) : ok(found);
}

async function lookUp(name: string): Promise<OsUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function create(name: string): Promise<string> {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` };
  const ways: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        name,
      ],
    ],
    // BusyBox (Alpine) has no useradd.
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name]],
  ];
  let detail = '';
  for (const [command, args] of ways) {
    try {
      await run(command, args, { env });
      return '';
    } catch (error) {
      detail ||=
        String((error as { stderr?: string }).stderr || (error as Error).message)
          .trim()
          .split('\n')
          .at(-1) ?? '';
    }
  }
  return detail;
}
