import { waitingKeyRemarks } from '#councils/index.ts';
import { organisationNames } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, page, type Reply, type Route, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { isSilent } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { ownSeats } from '../../use-cases/own-organisations.ts';
import { dueCalendar } from '../../use-cases/questions/due-calendar.ts';
import { narrowStatus } from '../../use-cases/questions/narrow-status.ts';
import { ownFront } from '../../use-cases/questions/own-front.ts';
import { questionStatus } from '../../use-cases/questions/question-status.ts';
import { FrontPage, type WaitingLine } from './front-page.tsx';
import { OthersPage } from './others-page.tsx';
import { statusCsv, statusWorkbook } from './status-file.ts';
import { pageNumber, readStatusFilter } from './status-filter.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CALENDAR = 'text/calendar; charset=utf-8';
const everything = ['open', 'ended', 'withdrawn'] as const;

const todayOf = ({ clock }: WorkspaceContext) => dateInJapan(clock.now());

async function officerFront(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, query } = context;
  const filter = readStatusFilter(query);
  const today = todayOf(context);
  // Ten years of ended questions are read only by whoever asks for them, or where nothing else says whether there are any.
  const asked = await questionStatus(tx, actor, { today, scopes: [...new Set(['open', filter.scope] as const)] });
  const all = asked.length > 0 ? asked : await questionStatus(tx, actor, { today, scopes: everything });
  return page({
    title: messages[language].front.title,
    section: 'feedback',
    body: (
      <FrontPage
        workspaceKey={actor.workspaceKey}
        filter={filter}
        all={all}
        open={all.filter(({ scope }) => scope === 'open')}
        rows={narrowStatus(all, filter)}
        page={pageNumber(query)}
        waiting={await waitingLines(context)}
      />
    ),
  });
}

async function waitingLines({ tx, actor }: WorkspaceContext): Promise<readonly WaitingLine[]> {
  const waiting = await waitingKeyRemarks(tx, actor.workspaceId, { organisationIds: null });
  if (waiting.length === 0) return [];
  const names = await organisationNames(tx, actor.workspaceId);
  return waiting.map(({ organisationId, ...line }) => ({ ...line, organisationName: names.get(organisationId) ?? '' }));
}

export const frontRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.feedback.pattern,
    who: 'signed-in',
    audit: 'feedback.see-status',
    async handle(context) {
      const { tx, actor, language } = context;
      if (actor.role === 'officer') return officerFront(context);
      const today = todayOf(context);
      const front = await ownFront(tx, actor, today);
      return page({
        title: messages[language].others.title,
        section: 'feedback',
        body: <OthersPage front={front} workspaceKey={actor.workspaceKey} today={today} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.statusFile.pattern,
    who: secretariat,
    audit: 'feedback.export-status',
    async handle(context) {
      const { tx, actor, language, query, clock, params } = context;
      const today = todayOf(context);
      const rows = narrowStatus(
        await questionStatus(tx, actor, { today, scopes: everything }),
        readStatusFilter(query),
      );
      const name = `${messages[language].table.exportName}-${today}`;
      if (params.file === 'status.csv') return file(statusCsv(rows, language), CSV, `${name}.csv`);
      const facts = { workspaceName: actor.workspaceName, today, madeAt: clock.now() };
      return file(await statusWorkbook(rows, facts, language), XLSX, `${name}.xlsx`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.dueCalendar.pattern,
    who: 'signed-in',
    audit: 'feedback.see-due-calendar',
    async handle(context) {
      const { tx, actor, language, clock } = context;
      const officer = actor.role === 'officer';
      const own = officer ? {} : { organisationIds: (await ownSeats(tx, actor, todayOf(context))).organisationIds };
      const asked = await addressees(tx, actor.workspaceId, { ...own, closed: false });
      const entries = asked
        .filter(({ state }) => isSilent(state) || (officer && state === 'drafted'))
        .map((it) => {
          const path = officer ? paths.addressee : paths.mineQuestion;
          const url = originOf(context) + path.to(actor.workspaceKey, it.addresseeId);
          return { ...it, title: it.questionTitle, url };
        });
      return file(dueCalendar(entries, clock.now(), language), CALENDAR, 'due.ics');
    },
  }),
];
