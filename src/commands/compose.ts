import type { Command } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { composeSlices } from '../slices.ts';
import { initCommand } from './init.ts';
import { migrateCommand } from './migrate.ts';
import { sampleCommands } from './sample.ts';

/** Every command, in the order the help shows them. */
export const composeCommands = (config: Config): readonly Command[] => [
  initCommand(config),
  migrateCommand,
  ...sampleCommands,
  ...composeSlices({ filesDir: config.filesDir, enqueue: noQueue }).flatMap((slice) => slice.commands ?? []),
];

/** A command does its work itself; it has no queue to hand it to. */
const noQueue = async (): Promise<void> => {
  throw new Error('commands hand nothing to the queue');
};
