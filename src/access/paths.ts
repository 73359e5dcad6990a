import { queryText } from '#platform/http/query-text.ts';

const root = (workspace: string) => `/w/${encodeURIComponent(workspace)}/settings`;
const member = (workspace: string, accountId: string) => `${root(workspace)}/members/${accountId}`;
const onward = (next: string | undefined) => queryText({ next: next === '/' ? undefined : next });

/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  home: { pattern: '/' },
  signIn: { pattern: '/sign-in', to: (next?: string) => `/sign-in${onward(next)}` },
  /** The sign-in page, saying that one has left. */
  signedOut: { to: () => '/sign-in?signed-out=1' },
  secondFactor: { pattern: '/sign-in/second-factor', to: (next?: string) => `/sign-in/second-factor${onward(next)}` },
  signOut: { pattern: '/sign-out' },
  sampleLink: { pattern: '/sign-in/sample/:token', to: (token: string) => `/sign-in/sample/${token}` },
  enrol: { pattern: '/enrol/:token', to: (token: string) => `/enrol/${encodeURIComponent(token)}` },
  /** Back to name and password, from the page of the authenticator app. */
  enrolAgain: { to: (token: string) => `/enrol/${encodeURIComponent(token)}?again=1` },
  settings: { pattern: '/w/:workspace/settings', to: root },
  invite: { pattern: '/w/:workspace/settings/members', to: (workspace: string) => `${root(workspace)}/members` },
  member: { pattern: '/w/:workspace/settings/members/:account', to: member },
  changeRole: {
    pattern: '/w/:workspace/settings/members/:account/role',
    to: (workspace: string, accountId: string) => `${member(workspace, accountId)}/role`,
  },
  endSeat: {
    pattern: '/w/:workspace/settings/members/:account/end',
    to: (workspace: string, accountId: string) => `${member(workspace, accountId)}/end`,
  },
  renewLink: {
    pattern: '/w/:workspace/settings/members/:account/link',
    to: (workspace: string, accountId: string) => `${member(workspace, accountId)}/link`,
  },
  audit: {
    pattern: '/w/:workspace/settings/audit',
    to: (workspace: string, filter: Readonly<Record<string, string | undefined>> = {}) =>
      `${root(workspace)}/audit${queryText(filter)}`,
  },
  auditCsv: {
    pattern: '/w/:workspace/settings/audit.csv',
    to: (workspace: string, filter: Readonly<Record<string, string | undefined>> = {}) =>
      `${root(workspace)}/audit.csv${queryText(filter)}`,
  },
} as const;
