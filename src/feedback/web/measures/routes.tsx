import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { file, page, type Route, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { messages } from '../../locales/measures/messages.ts';
import { measuresCsv, measuresXlsx } from '../../paper/measures/measures-file.ts';
import { paths } from '../../paths.ts';
import { feedbackPolicy, secretariat } from '../../policy.ts';
import { bodiesThatAsked, fiscalYearsAsked } from '../../store/measures.ts';
import { loadMeasures } from '../../use-cases/measures/load-measures.ts';
import { MeasuresPage } from './measures-page.tsx';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is asked for in the address; anything that is no year or no id asks for all. */
function rangeOf(query: URLSearchParams): { readonly fiscalYear: number | null; readonly bodyId: string | null } {
  const year = query.get('year') ?? '';
  const body = query.get('body') ?? '';
  return { fiscalYear: /^\d{4}$/.test(year) ? Number(year) : null, bodyId: isUuid(body) ? body : null };
}

const load = ({ tx, actor, query, clock }: WorkspaceContext) =>
  loadMeasures(tx, actor, { ...rangeOf(query), today: dateInJapan(clock.now()) });

export const measuresRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.measures.pattern,
    who: 'signed-in',
    audit: 'feedback.see-measures',
    async handle(context) {
      const { tx, actor, language, query } = context;
      const t = messages[language];
      const whole = feedbackPolicy['feedback.keep'](actor);
      const body = (
        <MeasuresPage
          workspaceKey={actor.workspaceKey}
          loaded={await load(context)}
          years={whole ? await fiscalYearsAsked(tx, actor.workspaceId) : []}
          bodies={whole ? await bodiesThatAsked(tx, actor.workspaceId) : []}
          {...rangeOf(query)}
        />
      );
      const breadcrumbs = [{ label: t.feedback, href: paths.feedback.to(actor.workspaceKey) }, { label: t.title }];
      return page({ title: t.title, section: 'feedback', breadcrumbs, body });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.measuresFile.pattern,
    who: secretariat,
    audit: 'feedback.export-measures',
    async handle(context) {
      const { actor, language, params, clock } = context;
      const loaded = await load(context);
      const { name } = messages[language].file;
      if (params.file?.endsWith('.csv')) return file(measuresCsv(loaded, language), CSV, `${name}.csv`);
      const madeAt = clock.now();
      const bytes = await measuresXlsx(loaded, { language, madeAt, footer: actor.workspaceName });
      return file(bytes, XLSX, `${name}.xlsx`);
    },
  }),
];
