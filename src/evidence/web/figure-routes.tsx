import { isUuid } from '#kernel/uuid.ts';
import { page, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { FigureUse } from '../contributors.ts';
import { type FigureKind, figureKinds } from '../domain/figure.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { selectFigure, selectSuccessor } from '../store/figures.ts';
import { catalogue } from '../use-cases/current-figures.ts';
import { type FigureFilter, type FigureSort, figureSorts, listFigures, listPlaces } from '../use-cases/list-figures.ts';
import { loadFigureHistory } from '../use-cases/load-figure-history.ts';
import { supersedeFigure } from '../use-cases/supersede-figure.ts';
import { ConflictPage, CorrectPage, type CorrectPageProps } from './correct-page.tsx';
import { crumbs, figuresCrumb } from './crumbs.ts';
import { FigurePage } from './figure-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { nameReader } from './name-of.ts';

const list = workspaceRoute({
  method: 'get',
  path: paths.figures.pattern,
  who: 'signed-in',
  audit: 'none',
  async handle({ tx, actor, language, query }) {
    const filter = readFilter(query);
    return page({
      title: messages[language].figures.title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, figuresCrumb(actor, language)),
      body: (
        <FiguresPage
          list={await listFigures(tx, actor, filter)}
          filter={filter}
          catalogue={await catalogue(tx, actor)}
          places={await listPlaces(tx, actor)}
          actor={actor}
          language={language}
        />
      ),
    });
  },
});

/** Anything an address may carry beyond what we write into it is treated as not given. */
function readFilter(query: URLSearchParams): FigureFilter {
  const given = (name: string) => query.get(name)?.replaceAll('\0', '').trim().slice(0, 200) || null;
  const kind = given('kind');
  const sort = given('sort');
  const number = Number(given('page') ?? '1');
  return {
    indicator: given('indicator'),
    place: given('place'),
    kind: figureKinds.includes(kind as FigureKind) ? (kind as FigureKind) : null,
    text: given('text'),
    sort: figureSorts.includes(sort as FigureSort) ? (sort as FigureSort) : 'name',
    descending: given('order') === 'descending',
    page: Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : 1,
  };
}

const one = (figureUses: readonly FigureUse[]) =>
  workspaceRoute({
    method: 'get',
    path: paths.figure.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ tx, actor, language, params }) {
      if (!isUuid(params.figure)) return refuse('not-found');
      const found = await loadFigureHistory(tx, actor, params.figure, figureUses, language);
      if (!found.ok) return refuse('not-found');
      const title = namer(found.value.catalogue, language).name(found.value.figure.indicator);
      return page({
        title,
        section: 'picture',
        breadcrumbs: crumbs(actor, language, figuresCrumb(actor, language), { label: title }),
        body: (
          <FigurePage
            it={found.value}
            actor={actor}
            language={language}
            nameOf={await nameReader(tx, actor, language)}
          />
        ),
      });
    },
  });

const correctForm = workspaceRoute({
  method: 'get',
  path: paths.correctFigure.pattern,
  who: writers,
  audit: 'none',
  async handle({ tx, actor, language, params }) {
    if (!isUuid(params.figure)) return refuse('not-found');
    const figure = await selectFigure(tx, actor.workspaceId, params.figure);
    if (!figure) return refuse('not-found');
    const newer = await selectSuccessor(tx, actor.workspaceId, figure.id);
    // Only the present value can be corrected; its page leads on.
    if (newer) return redirect(paths.figure.to(actor.workspaceKey, figure.id));
    const props = { figure, catalogue: await catalogue(tx, actor), actor, language };
    return correctPage({ ...props, typed: { value: '', reason: '' }, problems: [] }, 200);
  },
});

const correct = workspaceRoute({
  method: 'post',
  path: paths.correctFigure.pattern,
  who: writers,
  audit: 'figure.correct',
  async handle(context) {
    const { tx, actor, language, params, form, clock } = context;
    if (!isUuid(params.figure)) return refuse('not-found');
    context.touch(params.figure);
    const typed = { value: form.get('value'), reason: form.get('reason') };
    const done = await supersedeFigure(tx, actor, { figureId: params.figure, ...typed, clock });
    if (done.ok) {
      context.touch(done.value.figureId);
      return redirect(paths.figure.to(actor.workspaceKey, done.value.figureId));
    }
    switch (done.error.kind) {
      case 'forbidden':
      case 'not-found':
        return refuse(done.error.kind);
      case 'invalid': {
        const { figure, problems } = done.error;
        return correctPage({ figure, problems, typed, catalogue: await catalogue(tx, actor), actor, language }, 422);
      }
      case 'conflict':
        return conflict(context, done.error.theirs, typed);
    }
  },
});

function correctPage(props: CorrectPageProps, status: number) {
  const { actor, language } = props;
  const { title } = messages[language].correct;
  return page(
    {
      title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, figuresCrumb(actor, language), { label: title }),
      body: <CorrectPage {...props} />,
    },
    status,
  );
}

async function conflict(
  { tx, actor, language }: WorkspaceContext,
  theirs: Parameters<typeof ConflictPage>[0]['theirs'],
  typed: { readonly value: string; readonly reason: string },
) {
  const title = messages[language].correct.conflictTitle;
  return page(
    {
      title,
      section: 'picture',
      breadcrumbs: crumbs(actor, language, figuresCrumb(actor, language), { label: title }),
      body: (
        <ConflictPage
          theirs={theirs}
          typed={typed}
          catalogue={await catalogue(tx, actor)}
          actor={actor}
          language={language}
          nameOf={await nameReader(tx, actor, language)}
        />
      ),
    },
    409,
  );
}

export const figureListRoutes = [list];
export const figureRoutes = (figureUses: readonly FigureUse[]) => [one(figureUses), correctForm, correct];
