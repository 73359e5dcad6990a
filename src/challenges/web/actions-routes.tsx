import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { file, page, type Route, workspaceRoute } from '#platform/http/route.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { type Action, isOverdue } from '../domain/action.ts';
import type { ChallengesDeps } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { listActions } from '../use-cases/list-actions.ts';
import { readActionsFilter } from './actions-filter.ts';
import { ActionsPage } from './actions-page.tsx';
import { actionsCrumb, crumbs } from './crumbs.ts';

export const actionsRoutes = ({ actionOrigins }: ChallengesDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.actions.pattern,
    who: 'signed-in',
    // It names who has taken on what.
    audit: 'action.list',
    async handle({ tx, actor, language, query, clock }) {
      const filter = readActionsFilter(query);
      const today = dateInJapan(clock.now());
      const list = await listActions(tx, actor, { ...filter, today }, actionOrigins);
      return page({
        title: messages[language].actionsTitle,
        section: 'challenges',
        breadcrumbs: crumbs(actor, language, actionsCrumb(actor, language)),
        body: <ActionsPage list={list} filter={filter} today={today} actor={actor} language={language} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.actionsCsv.pattern,
    who: 'signed-in',
    audit: 'action.export',
    async handle({ tx, actor, language, query, clock }) {
      const today = dateInJapan(clock.now());
      const { actions } = await listActions(tx, actor, { ...readActionsFilter(query), today }, actionOrigins);
      const name = `${messages[language].actions.exportName}-${today}.csv`;
      return file(writeCsv(sheet(actions, today, language)), 'text/csv; charset=utf-8', name);
    },
  }),
];

/** Dates as ISO, which every spreadsheet takes for a date. */
function sheet(actions: readonly Action[], today: string, language: Language): readonly string[][] {
  const { actions: t, actionForm: f, actionStates } = messages[language];
  return [
    [t.what, f.organisation, f.owner, t.due, t.state, t.overdue, t.raisedOn, t.closingNote],
    ...actions.map((action) => [
      action.title,
      action.ownerOrganisationName,
      action.ownerName,
      action.dueOn ?? '',
      actionStates[action.state],
      isOverdue(action, today) ? t.overdue : '',
      action.raisedOn,
      action.closingNote,
    ]),
  ];
}
