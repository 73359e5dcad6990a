import { randomUUID } from 'node:crypto';
import { catalogue, namer } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { file, page, type Route, redirect, refuse, workspaceRoute } from '#platform/http/route.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import { isPaperFormat, mediaTypes, paperFormats } from '../domain/paper-format.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { makers } from '../policy.ts';
import { checkPaper, loadPaper, loadReports, readPaperFile } from '../use-cases/load-reports.ts';
import { requestPaper } from '../use-cases/request-paper.ts';
import { CheckPage } from './check-page.tsx';
import { PaperPage } from './paper-page.tsx';
import { ReportsPage } from './reports-page.tsx';

export interface ReportRouteDeps {
  readonly enqueue: Enqueue;
  readonly filesDir: string;
}

export const reportRoutes = ({ enqueue, filesDir }: ReportRouteDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.reports.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ tx, actor, language, query }) {
      const words = messages[language];
      const wanted = Number(query.get('page') ?? '1');
      const number = Number.isSafeInteger(wanted) && wanted >= 1 && wanted <= 1_000_000 ? wanted : 1;
      return page({
        title: words.title,
        section: 'reports',
        breadcrumbs: crumbs(actor, language),
        body: (
          <ReportsPage
            reports={await loadReports(tx, actor, number)}
            page={number}
            actor={actor}
            words={words}
            names={namer(await catalogue(tx, actor), language)}
            tokens={paperFormats.map(() => randomUUID())}
          />
        ),
      });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.makePaper.pattern,
    who: makers,
    audit: 'paper.request',
    async handle({ tx, actor, language, clock, form, touch }) {
      const format = form.get('format');
      if (!isPaperFormat(format)) return refuse('bad-request');
      const asked = await requestPaper(tx, actor, { token: form.get('token'), format, language, clock, enqueue });
      if (!asked.ok) return refuse(asked.error.kind);
      touch(asked.value.requestId);
      return redirect(paths.paper.to(actor.workspaceKey, asked.value.requestId));
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.paper.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ tx, actor, language, params }) {
      const words = messages[language];
      const found = await loadPaper(tx, actor, params.paper ?? '');
      if (!found.ok) return refuse(found.error.kind);
      const state = found.value;
      const title = words.paperTitle(
        words.pictureName,
        state.kind === 'ready' ? state.paper.format : state.request.format,
      );
      const waiting = state.kind === 'request' && state.request.state !== 'failed';
      return page({
        title,
        section: 'reports',
        breadcrumbs: crumbs(actor, language, title),
        ...(waiting ? { refreshSeconds: 3 } : {}),
        body: (
          <PaperPage state={state} actor={actor} words={words} names={namer(await catalogue(tx, actor), language)} />
        ),
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.file.pattern,
    who: 'signed-in',
    audit: 'paper.download',
    async handle({ tx, actor, params, touch }) {
      const found = await readPaperFile(tx, actor, params.paper ?? '', filesDir);
      if (!found.ok) return refuse(found.error.kind);
      const { paper, bytes } = found.value;
      touch(paper.paperId);
      const words = messages[paper.language];
      const name = [words.pictureName, words.edition(paper.edition), dateInJapan(paper.madeAt)].join('_');
      return file(bytes, mediaTypes[paper.format], `${name.replaceAll(' ', '-')}.${paper.format}`, {
        'x-content-type-options': 'nosniff',
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.check.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ tx, actor, language, query }) {
      const words = messages[language];
      const typed = (query.get('code') ?? '').slice(0, 40);
      const outcome = typed.trim() === '' ? null : await checkPaper(tx, actor, typed);
      return page(
        {
          title: words.check.title,
          section: 'reports',
          breadcrumbs: crumbs(actor, language, words.check.title),
          body: (
            <CheckPage
              typed={typed}
              outcome={outcome}
              actor={actor}
              words={words}
              names={namer(await catalogue(tx, actor), language)}
            />
          ),
        },
        outcome && !outcome.ok && outcome.error.kind === 'unreadable' ? 422 : 200,
      );
    },
  }),
];

function crumbs(actor: Actor, language: Language, last?: string) {
  const { title } = messages[language];
  return last === undefined
    ? [{ label: title }]
    : [{ label: title, href: paths.reports.to(actor.workspaceKey) }, { label: last }];
}
