/** What other slices and the composition roots use of access. */
export { appendAudit } from './audit.ts';
export { tablesOutsideWorkspaces } from './domain/tables-outside-workspaces.ts';
export { createGate } from './gate.ts';
export { spokenName } from './locales/spoken-names.ts';
export type { PersonalLink, PersonalLinks } from './personal-links.ts';
export { accessCommands, accessSlice } from './slice.ts';
export { createWorkspace } from './use-cases/create-workspace.ts';
export { findWorkspace, listWorkspaces, readWorkspace } from './use-cases/find-workspace.ts';
export { makeEnrolmentLink } from './use-cases/make-enrolment-link.ts';
export { makeSampleLinks, sampleAccount } from './use-cases/make-sample-links.ts';
export { memberNames } from './use-cases/member-names.ts';
export { listMembers, type Member } from './use-cases/members.ts';
export { createPersonalLinks } from './use-cases/personal-links.ts';
export { removeSampleWorkspace } from './use-cases/remove-sample-workspace.ts';
