import { dateInJapan } from '#kernel/date-in-japan.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, type OpenContext, type Reply, refuse } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { sheetsPdf } from '../../paper/sending/sheets-pdf.ts';
import { paths } from '../../paths.ts';
import { readSettings } from '../../store/settings.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { loadPost } from '../../use-cases/sending/load-post.ts';
import { referenceOf } from './question-facts.tsx';

/** 照会票 and 回答票 of an organisation's own questions, for its people to print and carry. */
export async function ownSheets(
  { personalLinks }: FeedbackDeps,
  context: OpenContext,
  workspace: { readonly workspaceId: string; readonly workspaceKey: string; readonly workspaceName: string },
  own: readonly OwnQuestion[],
): Promise<Reply> {
  const { tx, clock, language } = context;
  const [first] = own;
  if (!first) return refuse('not-found');
  const at = clock.now();
  const addresseeIds = own.map(({ addressee }) => addressee.addresseeId);
  const posts = await loadPost(tx, workspace.workspaceId, personalLinks, { addresseeIds, at });
  const open = new Map(
    posts.flatMap(({ organisation, link }) =>
      link?.state === 'open' ? [[organisation.organisationId, link.token] as const] : [],
    ),
  );
  const bytes = await sheetsPdf({
    posts,
    linkOf(organisationId) {
      const token = open.get(organisationId);
      return token === undefined ? null : originOf(context) + paths.link.questions.to(workspace.workspaceKey, token);
    },
    settings: await readSettings(tx, workspace.workspaceId),
    workspaceName: workspace.workspaceName,
    language,
    madeAt: at,
  });
  const name = own.length === 1 ? referenceOf(first.addressee) : dateInJapan(at);
  return file(bytes, 'application/pdf', `${name}.pdf`);
}
