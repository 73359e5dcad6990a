import { isUuid } from '#kernel/uuid.ts';
import { page, type Reply, type Route, redirect, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { readReference } from '../../domain/reference.ts';
import { entryMessages, errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findAddressee } from '../../store/addressees.ts';
import { confirmedAnswers } from '../../store/answers.ts';
import { findByReference, unansweredBeside } from '../../use-cases/answers/find-by-reference.ts';
import type { FieldError } from './problem-sentences.ts';
import { ReturnedPage, type ReturnedProps } from './returned-page.tsx';

/** The number printed on a returned sheet leads to its form; after one is typed in, the others of the same sheet are offered. */
async function returned(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, query, language } = context;
  const t = entryMessages[language].returned;
  const typed = (query.get('number') ?? '').slice(0, 50);
  if (typed.trim() === '')
    return show(context, 200, { typed: '', errors: [], found: [], entered: await entered(context) });
  const reference = readReference(typed);
  const failed = (message: string) => {
    const errors: readonly FieldError[] = [{ field: 'number', message }];
    return show(context, 422, { typed, errors, found: [], entered: null });
  };
  if (!reference) return failed(t.unreadable);
  const found = await findByReference(tx, actor.workspaceId, reference);
  const [first] = found;
  if (!first) return failed(t.unknown(typed.trim()));
  context.touch(reference.addressee === null ? first.questionId : first.addresseeId);
  if (reference.addressee !== null) return redirect(paths.enterAnswer.to(actor.workspaceKey, first.addresseeId));
  return show(context, 200, { typed, errors: [], found, entered: null });
}

/** What was typed in a moment ago, as it is stored, and what else the sheet may carry. */
async function entered({ tx, actor, query }: WorkspaceContext): Promise<ReturnedProps['entered']> {
  const id = query.get('entered') ?? '';
  if (!isUuid(id)) return null;
  const { workspaceId } = actor;
  const addressee: Addressee | undefined = await findAddressee(tx, workspaceId, id);
  const answer = (await confirmedAnswers(tx, workspaceId, [id])).get(id);
  if (!addressee || !answer) return null;
  const next = await unansweredBeside(tx, workspaceId, addressee);
  return { addressee, corrected: answer.supersedes !== null, next };
}

function show(
  { actor, language }: WorkspaceContext,
  status: number,
  shown: Omit<ReturnedProps, 'workspaceKey'>,
): Reply {
  const { title } = entryMessages[language].returned;
  const home = { label: errandMessages[language].home, href: paths.feedback.to(actor.workspaceKey) };
  const body = <ReturnedPage workspaceKey={actor.workspaceKey} {...shown} />;
  return page({ title, section: 'feedback', breadcrumbs: [home, { label: title }], body }, status);
}

export const returnedRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.returned.pattern,
    who: secretariat,
    audit: 'feedback.look-up-sheet',
    handle: returned,
  }),
];
