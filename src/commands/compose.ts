import type { Command } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { composeSliceCommands } from '../slices.ts';
import { initCommand } from './init.ts';
import { migrateCommand } from './migrate.ts';
import { sampleCommands } from './sample.ts';

/** Every command, in the order the help shows them. */
export const composeCommands = (config: Config): readonly Command[] => [
  initCommand(config),
  migrateCommand,
  ...sampleCommands,
  ...composeSliceCommands(config.filesDir),
];
