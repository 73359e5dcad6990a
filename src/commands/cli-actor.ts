import { userInfo } from 'node:os';
import type { Actor } from '#kernel/actor.ts';

/** What the audit trail keeps of a command: the machine's account. */
export const cliName = (): string => `cli:${userInfo().username}`;

/** Commands act as 事務局 for whoever holds the machine's account. */
export const cliActor = (workspace: { workspaceId: string; key: string; name: string }, by: string): Actor => ({
  workspaceId: workspace.workspaceId,
  workspaceKey: workspace.key,
  workspaceName: workspace.name,
  role: 'officer',
  accountId: null,
  name: by,
  auditName: by,
});
