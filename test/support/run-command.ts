import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Command, ExitCode } from '#platform/command.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { TEST_SECRET, type TestDatabase } from './database.ts';

/** `renkei …` as the 事務局 of one workspace, in Japanese, with what it said to people and printed for programs. */
export async function runCommand(
  { db, actor, clock }: { readonly db: TestDatabase; readonly actor: Actor; readonly clock: Clock },
  command: Command,
  options: Readonly<Record<string, string | undefined>> = {},
  switches: readonly string[] = ['json'],
): Promise<{ readonly code: ExitCode; readonly said: string; readonly printed: readonly string[] }> {
  const said: string[] = [];
  const printed: string[] = [];
  const code = await command.run({
    options,
    switches: new Set(switches),
    operands: [],
    language: 'ja',
    clock,
    log: silentLog,
    secretKey: async () => TEST_SECRET,
    database: async () => db.database,
    inWorkspace: (work) => db.database.inWorkspace(actor.workspaceId, (tx) => work(tx, actor)),
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
  });
  return { code, said: said.join('\n'), printed };
}
