import { accessCommands, accessSlice, createPersonalLinks } from '#access/index.ts';
import { actionsOfOrganisation, challengesSlice } from '#challenges/index.ts';
import { actionsOfMeetings, councilsCommands, councilsSlice, seatsOfOrganisation } from '#councils/index.ts';
import { directoryCommands, directorySlice } from '#directory/index.ts';
import { evidenceCommands, evidencePaths, evidenceSlice } from '#evidence/index.ts';
import {
  answersOnAgenda,
  feedbackCommands,
  feedbackSlice,
  foundingsOfOrganisation,
  questionsInBriefing,
  questionsOfOrganisation,
  questionsRaised,
} from '#feedback/index.ts';
import { goalInBriefing, goalInPicture, goalsSlice } from '#goals/index.ts';
import type { Role } from '#kernel/actor.ts';
import type { Command } from '#platform/command.ts';
import type { Database } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import type { Slice } from '#platform/slice.ts';
import { paperFigureUse, reportCommands, reportsPaths, reportsSlice } from '#reports/index.ts';

export interface SliceDeps {
  /** A small pool of its own for sign-in, so that a rush of sign-ins cannot wait for itself. */
  readonly accessDatabase: Database;
  /** 32 bytes that seal what must be stored unreadable. */
  readonly secretKey: Uint8Array;
  readonly enqueue: Enqueue;
  /** null where the operator has set up no SMTP server. */
  readonly mailer: Mailer | null;
  readonly filesDir: string;
}

/** What higher slices add to 現状, on the page and on paper alike. */
const contributors = [goalInPicture];
/** What higher slices hand to a body's next agenda and to a member's briefing. */
const forCouncils = {
  agendaSources: [answersOnAgenda],
  briefingSections: [questionsInBriefing, goalInBriefing],
  followUps: questionsRaised,
};

/** The only file that knows all slices, and how they reach upwards: by URL and through what they declare. */
export function composeSlices(deps: SliceDeps): readonly Slice[] {
  const personalLinks = createPersonalLinks(deps.secretKey);
  const upper = [
    evidenceSlice({
      pictureContributors: contributors,
      figureUses: [paperFigureUse],
      reportsHref: (key) => reportsPaths.reports.to(key),
    }),
    directorySlice({
      organisationUses: [seatsOfOrganisation, actionsOfOrganisation, questionsOfOrganisation, foundingsOfOrganisation],
    }),
    challengesSlice({ actionOrigins: [actionsOfMeetings], followUps: questionsRaised }),
    councilsSlice({ personalLinks, ...forCouncils }),
    feedbackSlice({ personalLinks, mailer: deps.mailer, enqueue: deps.enqueue }),
    goalsSlice(),
    reportsSlice({ enqueue: deps.enqueue, contributors, filesDir: deps.filesDir }),
  ];
  const access = accessSlice({
    database: deps.accessDatabase,
    secretKey: deps.secretKey,
    firstPage: (workspaceKey: string, _role: Role) => evidencePaths.picture.to(workspaceKey),
    auditActions: upper.flatMap((slice) => slice.auditActions ?? []),
  });
  return [access, ...upper];
}

/** The slices' commands; they do their work themselves and need no queue. */
export const composeSliceCommands = (filesDir: string): readonly Command[] => [
  ...accessCommands,
  ...evidenceCommands,
  ...directoryCommands,
  ...councilsCommands(forCouncils),
  ...feedbackCommands,
  ...reportCommands({ contributors, filesDir }),
];
