import { runCommand } from './commands/command-runner.ts';
import { composeCommands } from './commands/compose.ts';
import { outliveReaders } from './commands/outlive-readers.ts';
import { parseCommand, type UsageRefusal } from './commands/parse-command.ts';
import { commandWords } from './commands/words.ts';
import type { Command, ExitCode } from './platform/command.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { jsonLog, quietLog } from './platform/log/json-log.ts';
import { version } from './version.ts';

/** The command line: environment → command → exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const log = jsonLog();
  const read = readConfig(process.env);
  if (!read.ok) {
    const language = process.env.RENKEI_LANG === 'en' ? 'en' : 'ja';
    process.stderr.write(`${commandWords(language).badConfig(read.error.variables.join(', '))}\n`);
    return 2;
  }
  const config = read.value;
  const commands = composeCommands(config);
  if (args[0] === '--version') return print(version);
  if (args.length === 0 || args[0] === 'help' || args.includes('--help')) return print(help(commands, config));
  // What only a server needs is loaded only by one.
  if (args.length === 1 && args[0] === 'serve') return (await import('./commands/serve.ts')).serve(config, log);
  if (args.length === 1 && args[0] === 'trial') return (await import('./commands/trial.ts')).trial(config, quietLog());
  const parsed = parseCommand(commands, args);
  if (!parsed.ok) return misused(parsed.error, commands, config);
  return runCommand(parsed.value, config, quietLog());
}

function print(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return 0;
}

function help(commands: readonly Command[], config: Config): string {
  const words = commandWords(config.language);
  const lines = [
    ['renkei trial', words.trialHelp] as const,
    ['renkei serve', words.serveHelp] as const,
    ...commands.map((command) => [usage(command), command.help[config.language]] as const),
  ];
  return `連携 Renkei ${version}\n\n${lines.map(([left, right]) => `  ${left}\n      ${right}`).join('\n')}`;
}

const usage = (command: Command): string =>
  [
    'renkei',
    ...command.words,
    ...command.operands.map((name) => `<${name}>`),
    ...command.options.map((name) => `[--${name} …]`),
    ...command.switches.map((name) => `[--${name}]`),
  ].join(' ');

function misused(refusal: UsageRefusal, commands: readonly Command[], config: Config): ExitCode {
  const words = commandWords(config.language);
  const text =
    refusal.kind === 'unknown-command'
      ? `${words.unknownCommand(refusal.words.join(' '))}\n${help(commands, config)}`
      : `${words.wrongUsage(refusal.option)}\n${words.usage}: ${usage(refusal.command)}`;
  process.stderr.write(`${text}\n`);
  return 2;
}

outliveReaders([process.stdout, process.stderr]);
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  jsonLog().error('command.failed', error);
  process.stderr.write(`${commandWords(process.env.RENKEI_LANG === 'en' ? 'en' : 'ja').failed}\n`);
  return 1;
});
