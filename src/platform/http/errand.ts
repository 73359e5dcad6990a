import type { Actor, Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AppParts } from './app.ts';
import {
  type AuditName,
  type LinkHolder,
  type LinkRoute,
  type OpenContext,
  type Reply,
  refuse,
  type WorkspaceRoute,
} from './route.ts';

type Context = Omit<OpenContext, 'tx'>;

export const answerInWorkspace = (
  parts: AppParts,
  route: WorkspaceRoute,
  context: Context,
  actor: Actor,
): Promise<Reply> =>
  runErrand(parts, {
    route,
    doer: actor,
    welcome: route.who === 'signed-in' || route.who.includes(actor.role),
    record: context.url.pathname,
    handle: (tx, touch) => route.handle({ ...context, tx, actor, touch }),
  });

export const answerLink = (parts: AppParts, route: LinkRoute, context: Context, holder: LinkHolder): Promise<Reply> =>
  runErrand(parts, {
    route,
    doer: holder,
    welcome: true,
    // Not the address: whoever reads the audit trail would have the link.
    record: holder.subjectId,
    handle: (tx, touch) => route.handle({ ...context, tx, holder, touch }),
  });

interface Errand {
  readonly route: { readonly method: 'get' | 'post'; readonly audit: AuditName };
  readonly doer: Doer;
  /** False for a role that this route is not for. */
  readonly welcome: boolean;
  /** What the audit trail names when the route touched nothing. */
  readonly record: string;
  handle(tx: Tx, touch: (record: string) => void): Promise<Reply>;
}

/** One transaction of the workspace and one line in its audit trail; a refusal undoes what was written, and is recorded too. */
async function runErrand(parts: AppParts, errand: Errand): Promise<Reply> {
  const { route, doer } = errand;
  const touched: string[] = [];
  const event = (action: AuditName, outcome: 'done' | 'refused') => ({
    workspaceId: doer.workspaceId,
    at: parts.clock.now(),
    actor: doer.auditName,
    action,
    record: touched.join(' ') || errand.record,
    outcome,
  });
  const attempt = async (): Promise<Reply> => {
    if (!errand.welcome) return refuse('forbidden');
    if (route.method === 'post' && parts.readOnly()) return refuse('read-only');
    return parts.database.inWorkspace(doer.workspaceId, async (tx) => {
      const reply = await errand.handle(tx, (record) => void touched.push(record));
      if (isRefused(reply)) throw new RolledBack(reply);
      if (route.audit !== 'none') await parts.gate.audit(tx, event(route.audit, 'done'));
      return reply;
    });
  };
  const reply = await attempt().catch((error: unknown) => {
    if (error instanceof RolledBack) return error.reply;
    throw error;
  });
  if (isRefused(reply) && route.audit !== 'none') {
    await parts.database.inWorkspace(doer.workspaceId, (tx) => parts.gate.audit(tx, event(route.audit, 'refused')));
  }
  return reply;
}

/** Carries a refusal out of a transaction, so that whatever its errand wrote is undone. */
class RolledBack extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('rolled back');
    this.reply = reply;
  }
}

const isRefused = (reply: Reply): boolean => reply.kind === 'refusal' || (reply.kind === 'page' && reply.status >= 400);
