import type { Role } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { auditCells, auditColumns, headCells } from '../audit-cells.ts';
import { actionName } from '../locales/spoken-names.ts';
import { paths } from '../paths.ts';
import { listMembers } from '../use-cases/members.ts';
import { auditActions, auditHead, listAudit } from '../use-cases/read-audit.ts';
import { readFilter, typedFilter } from './audit-filter.ts';
import { AuditPage } from './audit-page.tsx';
import { type Door, words } from './door.ts';

const officers: readonly Role[] = ['officer'];
const PAGE_SIZE = 50;
/** More than this is for `renkei audit export`, which writes as it reads. */
const CSV_LIMIT = 100_000;

/** 操作の記録: who did what, and when. Looking at it is itself an event. */
export const auditRoutes = (door: Pick<Door, 'auditActions'>): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.audit.pattern,
    who: officers,
    audit: 'audit.read',
    handle: (context) => auditReply(door, context),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.auditCsv.pattern,
    who: officers,
    audit: 'audit.export',
    async handle(context) {
      const { tx, actor, clock } = context;
      const { filter, errors } = readFilter(words(context), typedFilter(context.query));
      if (errors.length > 0) return refuse('bad-request');
      const { rows, total } = await listAudit(tx, actor, filter, { page: 1, size: CSV_LIMIT });
      if (total > CSV_LIMIT) return auditReply(door, context, words(context).auditTooMany(CSV_LIMIT));
      const head = await auditHead(tx, actor.workspaceId);
      const cells = [auditColumns, ...rows.toReversed().map(auditCells), ...(head ? [headCells(head)] : [])];
      const name = `audit-${actor.workspaceKey}-${dateInJapan(clock.now())}.csv`;
      return file(writeCsv(cells), 'text/csv; charset=utf-8', name);
    },
  }),
];

async function auditReply(
  door: Pick<Door, 'auditActions'>,
  context: WorkspaceContext,
  problem?: string,
): Promise<Reply> {
  const { tx, actor, query } = context;
  const t = words(context);
  const typed = typedFilter(query);
  const { filter, errors } = readFilter(t, typed);
  const wanted = Number(query.get('page') ?? '1');
  const current = Number.isSafeInteger(wanted) && wanted >= 1 && wanted <= 1_000_000 ? wanted : 1;
  const part = await listAudit(tx, actor, filter, { page: current, size: PAGE_SIZE });
  const all = problem ? [...errors, { field: null, message: problem }] : errors;
  const body = (
    <AuditPage
      actor={actor}
      typed={typed}
      errors={all}
      part={part}
      current={current}
      last={Math.max(1, Math.ceil(part.total / PAGE_SIZE))}
      actions={await auditActions(tx, actor)}
      head={await auditHead(tx, actor.workspaceId)}
      actionOf={(action) => actionName(context.language, action, door.auditActions)}
      names={new Map((await listMembers(tx, actor)).map((member) => [member.accountId, member.displayName]))}
    />
  );
  const breadcrumbs = [{ label: t.settings, href: paths.settings.to(actor.workspaceKey) }, { label: t.auditTitle }];
  return page({ title: t.auditTitle, body, section: 'settings', breadcrumbs }, all.length > 0 ? 422 : 200);
}
