/**
 * Who acts. 事務局 (officer), WG委員 (member), 団体長 (head), 推進会議委員 (council), 閲覧のみ (viewer).
 * An actor is always bound to one workspace (導入単位); there is no actor above workspaces.
 */
export const roles = ['officer', 'member', 'head', 'council', 'viewer'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  readonly workspaceId: string;
  readonly workspaceKey: string;
  readonly workspaceName: string;
  readonly role: Role;
  /** null when the command line acts. */
  readonly accountId: string | null;
  /** What a page may show: the account's display name, or `cli:<OS user>`. */
  readonly name: string;
  /** What the audit trail keeps: an account id or `cli:<OS user>`, never a person's name. */
  readonly auditName: string;
}

/** Who does something, as rows and the audit trail keep it: an actor, or the holder of a personal link. */
export type Doer = Pick<Actor, 'workspaceId' | 'workspaceKey' | 'workspaceName' | 'name' | 'auditName'>;
