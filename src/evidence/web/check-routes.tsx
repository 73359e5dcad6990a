import { parseNumberText } from '#kernel/number-text.ts';
import { page, redirect, refuse, workspaceRoute } from '#platform/http/route.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { selectAssumptions } from '../store/assumptions.ts';
import { catalogue } from '../use-cases/current-figures.ts';
import { explainFinding } from '../use-cases/explain-finding.ts';
import { loadChecks } from '../use-cases/load-checks.ts';
import { setAssumption } from '../use-cases/set-assumption.ts';
import { AssumptionsPage, type AssumptionsPageProps, assumptionKeys } from './assumptions-page.tsx';
import { type CheckFilter, ChecksPage, checkFilters } from './checks-page.tsx';
import { crumbs } from './crumbs.ts';
import { ExplainPage, type ExplainPageProps } from './explain-page.tsx';

const list = workspaceRoute({
  method: 'get',
  path: paths.checks.pattern,
  who: 'signed-in',
  audit: 'none',
  async handle({ tx, actor, language, query }) {
    const { title } = messages[language].checks;
    const status = query.get('status') as CheckFilter;
    return page({
      title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, { label: title }),
      body: (
        <ChecksPage
          checks={await loadChecks(tx, actor)}
          filter={checkFilters.includes(status) ? status : 'all'}
          page={Math.trunc(Number(query.get('page'))) || 1}
          actor={actor}
          language={language}
        />
      ),
    });
  },
});

const explainForm = workspaceRoute({
  method: 'get',
  path: paths.explain.pattern,
  who: writers,
  audit: 'none',
  async handle({ tx, actor, language, query }) {
    const finding = (await loadChecks(tx, actor)).find((check) => check.check === query.get('check'));
    if (!finding) return refuse('not-found');
    const props = { finding, catalogue: await catalogue(tx, actor), actor, language };
    return explainPage({ ...props, typed: '', error: null, changed: false }, 200);
  },
});

const explain = workspaceRoute({
  method: 'post',
  path: paths.explain.pattern,
  who: writers,
  audit: 'finding.explain',
  async handle(context) {
    const { tx, actor, language, form, clock } = context;
    const t = messages[language].explain;
    const typed = form.get('reason');
    const seen = form.get('seen') || null;
    const done = await explainFinding(tx, actor, { check: form.get('check'), reason: typed, seen, clock });
    if (done.ok) {
      for (const figure of done.value.figures) context.touch(figure.id);
      return redirect(paths.checks.to(actor.workspaceKey));
    }
    if (done.error.kind === 'forbidden' || done.error.kind === 'not-found') return refuse(done.error.kind);
    const error =
      done.error.kind === 'reason-missing'
        ? t.reasonMissing
        : done.error.kind === 'reason-too-long'
          ? t.reasonTooLong(done.error.limit)
          : null;
    const changed = done.error.kind === 'changed';
    const props = { finding: done.error.finding, catalogue: await catalogue(tx, actor), actor, language };
    return explainPage({ ...props, typed, error, changed }, changed ? 409 : 422);
  },
});

function explainPage(props: ExplainPageProps, status: number) {
  const { actor, language } = props;
  const t = messages[language];
  return page(
    {
      title: t.explain.title,
      section: 'picture',
      breadcrumbs: crumbs(
        actor,
        language,
        { label: t.checks.title, href: paths.checks.to(actor.workspaceKey) },
        { label: t.explain.title },
      ),
      body: <ExplainPage {...props} />,
    },
    status,
  );
}

const assumptions = workspaceRoute({
  method: 'get',
  path: paths.assumptions.pattern,
  who: 'signed-in',
  audit: 'none',
  async handle({ tx, actor, language }) {
    return assumptionsPage(
      { stated: await selectAssumptions(tx, actor.workspaceId), refused: null, actor, language },
      200,
    );
  },
});

const assume = workspaceRoute({
  method: 'post',
  path: paths.assumptions.pattern,
  who: writers,
  audit: 'assumption.set',
  async handle(context) {
    const { tx, actor, language, form, clock } = context;
    const key = assumptionKeys.find((one) => one === form.get('key'));
    if (!key) return refuse('bad-request');
    context.touch(key);
    const typed = {
      key,
      low: form.get(`${key}-low`),
      high: form.get(`${key}-high`),
      source: form.get(`${key}-source`),
    };
    const done = await setAssumption(tx, actor, {
      key,
      low: canonical(typed.low),
      high: canonical(typed.high),
      source: typed.source.trim(),
      clock,
    });
    if (done.ok) return redirect(paths.assumptions.to(actor.workspaceKey));
    if (done.error.kind === 'forbidden') return refuse('forbidden');
    const stated = await selectAssumptions(tx, actor.workspaceId);
    return assumptionsPage({ stated, refused: { typed, problems: done.error.problems }, actor, language }, 422);
  },
});

/** 全角, separators and a percent sign are understood; what is no number stays as typed and is refused as such. */
function canonical(typed: string): string {
  const read = parseNumberText(typed, true);
  return read.ok && read.value.kind === 'number' ? read.value.value : typed;
}

function assumptionsPage(props: AssumptionsPageProps, status: number) {
  const { title } = messages[props.language].assumptions;
  return page(
    {
      title,
      section: 'picture',
      breadcrumbs: crumbs(props.actor, props.language, { label: title }),
      body: <AssumptionsPage {...props} />,
    },
    status,
  );
}

export const checkRoutes = [list, explainForm, explain, assumptions, assume];
