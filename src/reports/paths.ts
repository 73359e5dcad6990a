const root = (workspace: string) => `/w/${encodeURIComponent(workspace)}/reports`;

/** Every address of this slice, written once: `pattern` for the route table, functions for links. */
export const paths = {
  reports: {
    pattern: '/w/:workspace/reports',
    to: (w: string, page = 1) => (page > 1 ? `${root(w)}?page=${page}` : root(w)),
  },
  makePaper: { pattern: '/w/:workspace/reports/papers', to: (w: string) => `${root(w)}/papers` },
  check: {
    pattern: '/w/:workspace/reports/check',
    to: (w: string, code?: string) => `${root(w)}/check${code ? `?${new URLSearchParams({ code })}` : ''}`,
  },
  paper: { pattern: '/w/:workspace/reports/papers/:paper', to: (w: string, id: string) => `${root(w)}/papers/${id}` },
  file: {
    pattern: '/w/:workspace/reports/papers/:paper/file',
    to: (w: string, id: string) => `${root(w)}/papers/${id}/file`,
  },
} as const;
