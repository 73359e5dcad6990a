/** What other slices and the composition roots use of the directory. */
export { directoryCommands } from './cli.ts';
export type { Organisation, OrganisationKind, Sector } from './domain/organisation.ts';
export { meetingWeeks, type RegularMeeting, type RegularMeetingRule } from './domain/regular-meetings.ts';
export type { OrganisationFinding, OrganisationProblem } from './domain/settle-organisation.ts';
export type { DirectoryDeps, OrganisationMention, OrganisationUse } from './extension-points.ts';
export { messages as directoryWords } from './locales/messages.ts';
export { findingSentence as organisationFindingSentence } from './locales/organisation-finding.ts';
export { regularMeetingText, weekdayName, weekName } from './locales/regular-meeting-words.ts';
export { paths as directoryPaths } from './paths.ts';
export { directorySlice } from './slice.ts';
export { endOrganisation, reopenOrganisation } from './use-cases/end-organisation.ts';
export { importOrganisations } from './use-cases/import-organisations.ts';
export { listOrganisations, showOrganisation } from './use-cases/list-organisations.ts';
export { findOrganisation, organisationNames } from './use-cases/organisation-names.ts';
export { nextRegularMeetings, removeSingleDate, saveSingleDate } from './use-cases/regular-dates.ts';
export { type SavedOrganisation, saveOrganisation } from './use-cases/save-organisation.ts';
