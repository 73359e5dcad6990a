import type { PersonalLinks } from '#access/index.ts';
import type { Actor, Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { hasAnswered } from '../../domain/state.ts';
import { sheetsPdf } from '../../paper/sending/sheets-pdf.ts';
import { paths } from '../../paths.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';
import { readSettings } from '../../store/settings.ts';
import { loadPost } from './load-post.ts';

export interface SheetsAsked {
  /** 'https://…' as the request knows us, where nobody has set an address; '' for none. */
  readonly origin: string;
  readonly language: Language;
  readonly clock: Clock;
}

/**
 * 照会票 and 回答票 of these 照会先, an organisation after the other; null where there is none. Whoever asks has checked for whom it is: the
 * secretariat, or the organisation itself by account or link. An organisation's link is printed while it is open; none is made here.
 */
export async function sheetsOf(
  tx: Tx,
  doer: Pick<Doer, 'workspaceId' | 'workspaceKey' | 'workspaceName'>,
  links: PersonalLinks,
  { addresseeIds, origin, language, clock }: SheetsAsked & { readonly addresseeIds: readonly string[] },
): Promise<Uint8Array | null> {
  const madeAt = clock.now();
  const posts = await loadPost(tx, doer.workspaceId, links, { addresseeIds, at: madeAt });
  if (posts.length === 0) return null;
  const settings = await readSettings(tx, doer.workspaceId);
  const site = settings.siteAddress || origin;
  const linkOf = (organisationId: string): string | null => {
    const link = posts.find(({ organisation }) => organisation.organisationId === organisationId)?.link;
    return link?.state === 'open' && site !== '' ? site + paths.link.questions.to(doer.workspaceKey, link.token) : null;
  };
  return sheetsPdf({ posts, linkOf, settings, workspaceName: doer.workspaceName, language, madeAt });
}

/** Which sheets the secretariat prints. */
export type SheetsWanted =
  | { readonly addresseeId: string }
  /** All that an organisation has not answered yet. */
  | { readonly organisationId: string }
  /** All organisations of a question, or the ones named. */
  | { readonly questionId: string; readonly addresseeIds?: readonly string[] }
  | { readonly questionId: string; readonly organisationId: string };

export interface PrintedSheets {
  readonly bytes: Uint8Array;
  readonly addresseeIds: readonly string[];
}

/** The secretariat's sheets. 'not-asked': the question is there, and was never put to that organisation. */
export async function printSheets(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  { wanted, ...asked }: SheetsAsked & { readonly wanted: SheetsWanted },
): Promise<Result<PrintedSheets, { readonly kind: 'forbidden' | 'not-found' | 'not-asked' }>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const addresseeIds = await wantedIds(tx, actor.workspaceId, wanted);
  const bytes = await sheetsOf(tx, actor, links, { ...asked, addresseeIds });
  if (bytes) return ok({ bytes, addresseeIds });
  const known = 'questionId' in wanted && (await findQuestion(tx, actor.workspaceId, wanted.questionId));
  return err({ kind: known ? 'not-asked' : 'not-found' });
}

async function wantedIds(tx: Tx, workspaceId: string, wanted: SheetsWanted): Promise<readonly string[]> {
  const ids = (found: Awaited<ReturnType<typeof addressees>>) => found.map(({ addresseeId }) => addresseeId);
  if ('addresseeId' in wanted) return ids(await addressees(tx, workspaceId, { addresseeIds: [wanted.addresseeId] }));
  if (!('questionId' in wanted)) {
    const open = await addressees(tx, workspaceId, { organisationIds: [wanted.organisationId], closed: false });
    return ids(open.filter(({ state }) => !hasAnswered(state)));
  }
  const questionIds = [wanted.questionId];
  if ('organisationId' in wanted) {
    return ids(await addressees(tx, workspaceId, { questionIds, organisationIds: [wanted.organisationId] }));
  }
  const all = ids(await addressees(tx, workspaceId, { questionIds }));
  return wanted.addresseeIds ? all.filter((id) => wanted.addresseeIds?.includes(id)) : all;
}
