/**
 * The allow-list of requirements S2: tables without a workspace's row-level security. They hold ids, hashes and
 * one-time tokens; nobody's name and no workspace's contents. `workspace_key`, `account_workspace` and `one_time_link`
 * name a workspace by id only, because they are read before a workspace is known.
 */
export const tablesOutsideWorkspaces = [
  'access.workspace_key',
  'access.account',
  'access.account_workspace',
  'access.session',
  'access.attempt',
  'access.one_time_link',
  'access.used_totp_step',
  'access.recovery_code',
] as const;
