import { queryText } from '#platform/http/query-text.ts';

const root = (key: string) => `/w/${encodeURIComponent(key)}/directory`;
const one = (rest = '') => ({
  pattern: `/w/:workspace/directory/organisations/:organisation${rest}`,
  to: (key: string, organisation: string) => `${root(key)}/organisations/${encodeURIComponent(organisation)}${rest}`,
});

type Query = Readonly<Record<string, string | null | undefined>>;

/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  organisations: {
    pattern: '/w/:workspace/directory',
    to: (key: string, query: Query = {}) => `${root(key)}${queryText(query)}`,
  },
  exportCsv: {
    pattern: '/w/:workspace/directory/organisations.csv',
    to: (key: string, query: Query = {}) => `${root(key)}/organisations.csv${queryText(query)}`,
  },
  template: { pattern: '/w/:workspace/directory/template.csv', to: (key: string) => `${root(key)}/template.csv` },
  importOrganisations: { pattern: '/w/:workspace/directory/import', to: (key: string) => `${root(key)}/import` },
  importPreview: {
    pattern: '/w/:workspace/directory/import/:draft',
    to: (key: string, draft: string) => `${root(key)}/import/${draft}`,
  },
  newOrganisation: {
    pattern: '/w/:workspace/directory/organisations/new',
    to: (key: string) => `${root(key)}/organisations/new`,
  },
  organisation: {
    ...one(),
    /** After something was done there: its page says what. */
    done: (key: string, organisation: string, done: string) =>
      `${root(key)}/organisations/${encodeURIComponent(organisation)}${queryText({ done })}`,
  },
  editOrganisation: one('/edit'),
  endOrganisation: one('/end'),
  reopenOrganisation: one('/reopen'),
  dates: one('/dates'),
  removeDate: one('/dates/remove'),
} as const;
