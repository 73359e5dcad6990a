import { queryText } from '#platform/http/query-text.ts';

type Query = Readonly<Record<string, string | null | undefined>>;
const root = (key: string) => `/w/${encodeURIComponent(key)}/challenges`;
const list = (rest = '') => ({
  pattern: `/w/:workspace/challenges${rest}`,
  to: (key: string, query: Query = {}) => `${root(key)}${rest}${queryText(query)}`,
});
/** An address below one record. */
const of = (record: `${string}/:${string}`, rest = '') => ({
  pattern: `/w/:workspace/challenges${record}${rest}`,
  to: (key: string, id: string, query: Query = {}) =>
    `${root(key)}${record.replace(/:\w+/, encodeURIComponent(id))}${rest}${queryText(query)}`,
});

/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  challenges: list(),
  newChallenge: list('/new'),
  actions: list('/actions'),
  newAction: list('/actions/new'),
  actionsCsv: list('/actions.csv'),
  challenge: of('/:challenge'),
  editChallenge: of('/:challenge', '/edit'),
  evidence: of('/:challenge', '/evidence'),
  endChallenge: of('/:challenge', '/end'),
  reopenChallenge: of('/:challenge', '/reopen'),
  action: of('/actions/:action'),
  editAction: of('/actions/:action', '/edit'),
  endAction: of('/actions/:action', '/end'),
  reopenAction: of('/actions/:action', '/reopen'),
} as const;
