import { page, redirect, refuse, workspaceRoute } from '#platform/http/route.ts';
import { type FigureField, figureColumns, kindWords } from '../domain/figure-file-columns.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { catalogue } from '../use-cases/current-figures.ts';
import { recordFigure, type TypedFigure } from '../use-cases/record-figure.ts';
import { crumbs, figuresCrumb } from './crumbs.ts';
import { RecordPage, type RecordPageProps } from './record-page.tsx';

const form = workspaceRoute({
  method: 'get',
  path: paths.newFigure.pattern,
  who: writers,
  audit: 'none',
  async handle({ tx, actor, language, query }) {
    const given: Partial<Record<FigureField, string>> = {
      indicator: query.get('indicator') ?? '',
      place: actor.workspaceName,
      kind: kindWords.actual,
    };
    const typed = typedFrom((field) => given[field] ?? '');
    return recordPage(
      { catalogue: await catalogue(tx, actor), typed, errors: [], existing: null, actor, language },
      200,
    );
  },
});

const record = workspaceRoute({
  method: 'post',
  path: paths.newFigure.pattern,
  who: writers,
  audit: 'figure.record',
  async handle(context) {
    const { tx, actor, language, clock } = context;
    const typed = typedFrom((field) => context.form.get(field));
    const done = await recordFigure(tx, actor, { typed, clock });
    if (done.ok) {
      context.touch(done.value.figureId);
      return redirect(paths.figure.to(actor.workspaceKey, done.value.figureId));
    }
    if (done.error.kind === 'forbidden') return refuse('forbidden');
    const errors = done.error.kind === 'invalid' ? done.error.errors : [];
    const existing = done.error.kind === 'unchanged' ? done.error.figureId : null;
    return recordPage({ catalogue: await catalogue(tx, actor), typed, errors, existing, actor, language }, 422);
  },
});

const typedFrom = (value: (field: FigureField) => string): TypedFigure =>
  Object.fromEntries(figureColumns.map(({ field }) => [field, value(field)])) as Record<FigureField, string>;

function recordPage(props: RecordPageProps, status: number) {
  const { actor, language } = props;
  const { title } = messages[language].record;
  return page(
    {
      title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, figuresCrumb(actor, language), { label: title }),
      body: <RecordPage {...props} />,
    },
    status,
  );
}

export const recordRoutes = [form, record];
