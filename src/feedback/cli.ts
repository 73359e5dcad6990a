import type { Command } from '#platform/command.ts';

export const feedbackCommands: readonly Command[] = [];
