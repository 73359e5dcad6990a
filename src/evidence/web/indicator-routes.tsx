import { file, page, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { type CatalogueField, catalogueColumns } from '../domain/catalogue-file-columns.ts';
import { catalogueCells, writeCatalogueRows } from '../domain/write-catalogue-rows.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { catalogue } from '../use-cases/current-figures.ts';
import { importCatalogue } from '../use-cases/import-catalogue.ts';
import { recordIndicator, type TypedIndicator } from '../use-cases/record-indicator.ts';
import type { WrittenIndicators } from '../use-cases/write-indicators.ts';
import { crumbs } from './crumbs.ts';
import { CSV } from './export-routes.ts';
import { ImportIndicatorsPage, type ImportIndicatorsPageProps } from './import-indicators-page.tsx';
import { IndicatorsPage } from './indicators-page.tsx';
import { NewIndicatorPage, type NewIndicatorPageProps } from './new-indicator-page.tsx';
import { UPLOAD_LIMIT } from './upload-limit.ts';

const list = workspaceRoute({
  method: 'get',
  path: paths.indicators.pattern,
  who: 'signed-in',
  audit: 'none',
  handle: (context) => indicatorsPage(context, null),
});

/** The list, with what an import has just done to it. */
async function indicatorsPage({ tx, actor, language }: WorkspaceContext, written: WrittenIndicators | null) {
  const { title } = messages[language].indicators;
  const props = { catalogue: await catalogue(tx, actor), written, actor, language };
  return page({
    title,
    section: 'picture',
    breadcrumbs: crumbs(actor, language, { label: title }),
    body: <IndicatorsPage {...props} />,
  });
}

/** The catalogue in force, in the columns the import reads: a template that shows how relations are written. */
const template = workspaceRoute({
  method: 'get',
  path: paths.indicatorsTemplate.pattern,
  who: 'signed-in',
  audit: 'none',
  async handle({ tx, actor, language }) {
    const rows = writeCatalogueRows(await catalogue(tx, actor));
    return file(writeCsv(rows), CSV, `${messages[language].import.indicatorsTemplateName}.csv`);
  },
});

const typedFrom = (value: (field: CatalogueField) => string): TypedIndicator =>
  Object.fromEntries(catalogueColumns.map(({ field }) => [field, value(field)])) as Record<CatalogueField, string>;

const form = workspaceRoute({
  method: 'get',
  path: paths.newIndicator.pattern,
  who: writers,
  audit: 'none',
  async handle({ tx, actor, language, query }) {
    const props = { catalogue: await catalogue(tx, actor), actor, language };
    // With a key: the definition in force, to be changed.
    const known = props.catalogue.find((indicator) => indicator.key === query.get('key'));
    const typed = known ? catalogueCells(known) : typedFrom(() => '');
    return newIndicatorPage({ ...props, typed, errors: [] }, 200);
  },
});

const record = workspaceRoute({
  method: 'post',
  path: paths.newIndicator.pattern,
  who: writers,
  audit: 'indicator.record',
  async handle(context) {
    const { tx, actor, language, clock } = context;
    const typed = typedFrom((field) => context.form.get(field));
    const done = await recordIndicator(tx, actor, { typed, clock });
    if (done.ok) {
      context.touch(typed.key);
      return redirect(paths.indicators.to(actor.workspaceKey));
    }
    if (done.error.kind === 'forbidden') return refuse('forbidden');
    const props = { catalogue: await catalogue(tx, actor), actor, language };
    return newIndicatorPage({ ...props, typed, errors: done.error.errors }, 422);
  },
});

function newIndicatorPage(props: NewIndicatorPageProps, status: number) {
  const { actor, language } = props;
  const t = messages[language];
  const here = { label: t.newIndicator.title };
  return page(
    {
      title: t.newIndicator.title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, indicatorsCrumb(props), here),
      body: <NewIndicatorPage {...props} />,
    },
    status,
  );
}

const NOTHING = { unreadable: null, errors: [], more: { errors: 0, warnings: 0, skipped: 0 } } as const;

const importForm = workspaceRoute({
  method: 'get',
  path: paths.importIndicators.pattern,
  who: writers,
  audit: 'none',
  async handle({ actor, language }) {
    return importPage({ ...NOTHING, actor, language }, 200);
  },
});

const importFile = workspaceRoute({
  method: 'post',
  path: paths.importIndicators.pattern,
  who: writers,
  audit: 'indicator.record',
  bodyLimit: UPLOAD_LIMIT,
  async handle(context) {
    const { tx, actor, language, clock, form: fields } = context;
    const uploaded = fields.file('file');
    const props = { ...NOTHING, actor, language };
    if (!uploaded) return importPage({ ...props, unreadable: messages[language].import.fileMissing }, 422);
    const done = await importCatalogue(tx, actor, {
      bytes: uploaded.bytes,
      fileName: uploaded.name,
      dryRun: false,
      clock,
    });
    if (done.ok) return indicatorsPage(context, done.value);
    switch (done.error.kind) {
      case 'forbidden':
        return refuse('forbidden');
      case 'unreadable':
        return importPage({ ...props, unreadable: tableRefusal(done.error.refusal, language) }, 422);
      case 'refused':
        return importPage({ ...props, errors: done.error.errors, more: done.error.more }, 422);
    }
  },
});

function importPage(props: ImportIndicatorsPageProps, status: number) {
  const { actor, language } = props;
  const title = messages[language].import.indicatorsTitle;
  return page(
    {
      title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, indicatorsCrumb(props), { label: title }),
      body: <ImportIndicatorsPage {...props} />,
    },
    status,
  );
}

const indicatorsCrumb = ({ actor, language }: Pick<NewIndicatorPageProps, 'actor' | 'language'>) => ({
  label: messages[language].indicators.title,
  href: paths.indicators.to(actor.workspaceKey),
});

export const indicatorRoutes = [list, template, form, record, importForm, importFile];
