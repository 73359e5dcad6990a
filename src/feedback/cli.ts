import type { Command } from '#platform/command.ts';
import { questionCommands } from './cli/questions.ts';

export const feedbackCommands: readonly Command[] = [...questionCommands];
