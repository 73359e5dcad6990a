export { appendAudit } from './audit.ts';
export type { AccessDeps } from './deps.ts';
export type { AuditHead } from './domain/audit-chain.ts';
export { tablesOutsideWorkspaces } from './domain/tables-outside-workspaces.ts';
export { createGate, sessionCookieName } from './gate.ts';
export { spokenName } from './locales/words.ts';
export { accessCommands, accessSlice } from './slice.ts';
export {
  type CreateWorkspaceRefusal,
  createWorkspace,
  type NewWorkspace,
} from './use-cases/create-workspace.ts';
export { findWorkspace, listWorkspaces, readWorkspace, type WorkspaceAddress } from './use-cases/find-workspace.ts';
export {
  type EnrolmentLink,
  type EnrolmentRefusal,
  makeEnrolmentLink,
  type NewEnrolment,
} from './use-cases/make-enrolment-link.ts';
export { makeSampleLinks, type SampleLink } from './use-cases/make-sample-links.ts';
export { memberNames } from './use-cases/member-names.ts';
export { auditHead, whoSaw } from './use-cases/read-audit.ts';
export { removeSampleWorkspace } from './use-cases/remove-sample-workspace.ts';
export { type AuditReport, verifyAudit } from './use-cases/verify-audit.ts';
