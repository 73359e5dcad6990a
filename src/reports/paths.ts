import { queryText } from '#platform/http/query-text.ts';

const root = (workspace: string) => `/w/${encodeURIComponent(workspace)}/reports`;

/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  reports: {
    pattern: '/w/:workspace/reports',
    to: (w: string, page = 1) => `${root(w)}${queryText({ page: page > 1 ? String(page) : null })}`,
  },
  makePaper: { pattern: '/w/:workspace/reports/papers', to: (w: string) => `${root(w)}/papers` },
  check: {
    pattern: '/w/:workspace/reports/check',
    to: (w: string, code?: string) => `${root(w)}/check${queryText({ code })}`,
  },
  paper: { pattern: '/w/:workspace/reports/papers/:paper', to: (w: string, id: string) => `${root(w)}/papers/${id}` },
  file: {
    pattern: '/w/:workspace/reports/papers/:paper/file',
    to: (w: string, id: string) => `${root(w)}/papers/${id}/file`,
  },
} as const;
