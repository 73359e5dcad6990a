import { stat } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import type { OsUser } from './os-user.ts';

/**
 * The first folder from the root down to `target` that `user` cannot enter, or null when the way is open.
 * Judged by owner, group and permission bits, as the system does for a process that has no further groups.
 */
export async function firstUnreachable(target: string, user: OsUser): Promise<string | null> {
  for (const folder of wayTo(target)) {
    const facts = await stat(folder).catch(() => null);
    if (facts === null) return null;
    if (!facts.isDirectory()) continue;
    const shift = facts.uid === user.uid ? 6 : facts.gid === user.gid ? 3 : 0;
    const enter = 0o1 << shift;
    if ((facts.mode & enter) === 0) return folder;
  }
  return null;
}

function wayTo(target: string): string[] {
  const way: string[] = [];
  const { root } = parse(target);
  for (let folder = target; ; folder = dirname(folder)) {
    way.unshift(folder);
    if (folder === root || folder === dirname(folder)) return way;
  }
}
