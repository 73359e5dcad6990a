import type { Command } from '#platform/command.ts';
import { checkCommand, explainCommand } from './cli-checks.ts';
import { exportCommand, figuresCommand, importCommand } from './cli-figures.ts';

export const evidenceCommands: readonly Command[] = [
  checkCommand,
  explainCommand,
  figuresCommand,
  importCommand,
  exportCommand,
];
