import type { Command } from '#platform/command.ts';
import { meetingCommands } from './cli/meetings.ts';
import { minutesCommands } from './cli/minutes.ts';
import { transcriptCommands } from './cli/transcripts.ts';
import { visitCommands } from './cli/visits.ts';
import type { CouncilsDeps } from './deps.ts';

/** The commands need what reaches upwards (agenda sources, briefing sections), and no links. */
export type CommandDeps = Omit<CouncilsDeps, 'personalLinks'>;

export const councilsCommands = (deps: CommandDeps): readonly Command[] => [
  ...meetingCommands(deps),
  ...minutesCommands,
  ...transcriptCommands,
  ...visitCommands(deps),
];
