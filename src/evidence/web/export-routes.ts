import { file, workspaceRoute } from '#platform/http/route.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { figureColumns } from '../domain/figure-file-columns.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { exportFiguresCsv, exportFiguresXlsx } from '../use-cases/export-figures.ts';

export const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.exportCsv.pattern,
    who: 'signed-in',
    audit: 'figure.export',
    async handle({ tx, actor, language, clock }) {
      const { bytes, name } = await exportFiguresCsv(tx, actor, { language, clock });
      return file(bytes, CSV, `${name}.csv`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.exportXlsx.pattern,
    who: 'signed-in',
    audit: 'figure.export',
    async handle({ tx, actor, language, clock }) {
      const { bytes, name } = await exportFiguresXlsx(tx, actor, { language, clock });
      return file(bytes, XLSX, `${name}.xlsx`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.figuresTemplate.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ language }) {
      const header = figureColumns.map((column) => column.header);
      return file(writeCsv([header]), CSV, `${messages[language].import.templateName}.csv`);
    },
  }),
];
