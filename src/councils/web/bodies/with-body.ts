import { isUuid } from '#kernel/uuid.ts';
import { type Reply, refuse, type WorkspaceContext } from '#platform/http/route.ts';
import { type Body, findBody } from '../../store/meetings.ts';

/** The body that the address names; without one in this workspace the page is missing. */
export const withBody =
  (work: (context: WorkspaceContext, body: Body) => Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const { tx, actor, params } = context;
    const body = isUuid(params.body) ? await findBody(tx, actor.workspaceId, params.body) : undefined;
    return body ? work(context, body) : refuse('not-found');
  };
