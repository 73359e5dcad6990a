import { queryText } from '#platform/http/query-text.ts';

const root = (workspace: string) => `/w/${encodeURIComponent(workspace)}`;

/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  picture: { pattern: '/w/:workspace/picture', to: (w: string) => `${root(w)}/picture` },
  figures: {
    pattern: '/w/:workspace/figures',
    to: (w: string, filter: Readonly<Record<string, string | null | undefined>> = {}) =>
      `${root(w)}/figures${queryText(filter)}`,
  },
  newFigure: {
    pattern: '/w/:workspace/figures/new',
    to: (w: string, given: { readonly indicator?: string } = {}) => `${root(w)}/figures/new${queryText(given)}`,
  },
  importFigures: { pattern: '/w/:workspace/figures/import', to: (w: string) => `${root(w)}/figures/import` },
  importPreview: {
    pattern: '/w/:workspace/figures/import/:draft',
    to: (w: string, draft: string) => `${root(w)}/figures/import/${draft}`,
  },
  importDone: {
    pattern: '/w/:workspace/figures/imports/:import',
    to: (w: string, id: string) => `${root(w)}/figures/imports/${id}`,
  },
  pasteFigures: { pattern: '/w/:workspace/figures/paste', to: (w: string) => `${root(w)}/figures/paste` },
  figuresTemplate: {
    pattern: '/w/:workspace/figures/template.csv',
    to: (w: string) => `${root(w)}/figures/template.csv`,
  },
  exportCsv: { pattern: '/w/:workspace/figures/export.csv', to: (w: string) => `${root(w)}/figures/export.csv` },
  exportXlsx: { pattern: '/w/:workspace/figures/export.xlsx', to: (w: string) => `${root(w)}/figures/export.xlsx` },
  figure: {
    pattern: '/w/:workspace/figures/:figure',
    to: (w: string, figure: string) => `${root(w)}/figures/${figure}`,
  },
  correctFigure: {
    pattern: '/w/:workspace/figures/:figure/correct',
    to: (w: string, figure: string) => `${root(w)}/figures/${figure}/correct`,
  },
  indicators: { pattern: '/w/:workspace/indicators', to: (w: string) => `${root(w)}/indicators` },
  newIndicator: {
    pattern: '/w/:workspace/indicators/new',
    to: (w: string, key?: string) => `${root(w)}/indicators/new${queryText({ key })}`,
  },
  importIndicators: { pattern: '/w/:workspace/indicators/import', to: (w: string) => `${root(w)}/indicators/import` },
  indicatorsTemplate: {
    pattern: '/w/:workspace/indicators/template.csv',
    to: (w: string) => `${root(w)}/indicators/template.csv`,
  },
  checks: {
    pattern: '/w/:workspace/checks',
    to: (w: string, filter: { readonly status?: string; readonly page?: string } = {}) =>
      `${root(w)}/checks${queryText(filter)}`,
  },
  explain: {
    pattern: '/w/:workspace/checks/explain',
    to: (w: string, check?: string) => `${root(w)}/checks/explain${queryText({ check })}`,
  },
  assumptions: { pattern: '/w/:workspace/assumptions', to: (w: string) => `${root(w)}/assumptions` },
} as const;
