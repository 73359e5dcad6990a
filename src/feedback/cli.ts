import type { Command } from '#platform/command.ts';
import { questionCommands } from './cli/questions.ts';
import { returningCommands } from './cli/returning.ts';
import { sendingCommands } from './cli/sending.ts';

export const feedbackCommands: readonly Command[] = [...questionCommands, ...sendingCommands, ...returningCommands];
