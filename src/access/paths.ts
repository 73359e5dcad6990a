const query = (values: Record<string, string | undefined>): string => {
  const filled = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(filled).toString();
  return text === '' ? '' : `?${text}`;
};

/** Addresses of this room. Keys and ids need no escaping: letters, digits and hyphens. */
export const paths = {
  signIn: (next?: string) => `/sign-in${query({ next: next === '/' ? undefined : next })}`,
  signedOut: () => '/sign-in?signed-out=1',
  secondFactor: (next?: string) => `/sign-in/second-factor${query({ next: next === '/' ? undefined : next })}`,
  enrol: (link: string) => `/enrol/${encodeURIComponent(link)}`,
  enrolAgain: (link: string) => `/enrol/${encodeURIComponent(link)}?again=1`,
  settings: (workspace: string) => `/w/${workspace}/settings`,
  invite: (workspace: string) => `/w/${workspace}/settings/members`,
  member: (workspace: string, accountId: string) => `/w/${workspace}/settings/members/${accountId}`,
  changeRole: (workspace: string, accountId: string) => `/w/${workspace}/settings/members/${accountId}/role`,
  endSeat: (workspace: string, accountId: string) => `/w/${workspace}/settings/members/${accountId}/end`,
  renewLink: (workspace: string, accountId: string) => `/w/${workspace}/settings/members/${accountId}/link`,
  audit: (workspace: string, filter: Record<string, string | undefined> = {}) =>
    `/w/${workspace}/settings/audit${query(filter)}`,
  auditCsv: (workspace: string, filter: Record<string, string | undefined> = {}) =>
    `/w/${workspace}/settings/audit.csv${query(filter)}`,
} as const;
