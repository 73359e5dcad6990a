import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Command } from '#platform/command.ts';

export interface ParsedCommand {
  readonly command: Command;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly operands: readonly string[];
}

export type UsageRefusal =
  | { readonly kind: 'unknown-command'; readonly words: readonly string[] }
  | { readonly kind: 'wrong-usage'; readonly command: Command; readonly option: string | null };

/** Finds the command with the most words, then reads its options strictly: a misspelt option is refused, never ignored. */
export function parseCommand(
  commands: readonly Command[],
  args: readonly string[],
): Result<ParsedCommand, UsageRefusal> {
  const command = commands
    .filter((each) => each.words.every((word, at) => args[at] === word))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (!command) return err({ kind: 'unknown-command', words: args.filter((arg) => !arg.startsWith('-')) });
  try {
    const read = parseArgs({
      args: args.slice(command.words.length),
      allowPositionals: true,
      strict: true,
      options: {
        ...Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(command.switches.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    if (read.positionals.length > command.operands.length) {
      return err({ kind: 'wrong-usage', command, option: read.positionals.at(-1)! });
    }
    const values = Object.entries(read.values);
    return ok({
      command,
      options: Object.fromEntries(values.filter(([, value]) => typeof value === 'string')) as Record<string, string>,
      switches: new Set(values.filter(([, value]) => value === true).map(([name]) => name)),
      operands: read.positionals,
    });
  } catch (error) {
    return err({ kind: 'wrong-usage', command, option: optionIn(error) });
  }
}

const optionIn = (error: unknown): string | null =>
  error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? null) : null;
