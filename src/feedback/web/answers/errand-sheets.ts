import { dateInJapan } from '#kernel/date-in-japan.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, type OpenContext, type Reply, refuse } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { sheetsOf } from '../../use-cases/sending/print-sheets.ts';
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
  const addresseeIds = own.map(({ addressee }) => addressee.addresseeId);
  const asked = { addresseeIds, origin: originOf(context), language, clock };
  const bytes = await sheetsOf(tx, workspace, personalLinks, asked);
  if (!bytes) return refuse('not-found');
  const name = own.length === 1 ? referenceOf(first.addressee) : dateInJapan(clock.now());
  return file(bytes, 'application/pdf', `${name}.pdf`);
}
