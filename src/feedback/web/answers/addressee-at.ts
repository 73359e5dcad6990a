import type { Language } from '#kernel/language.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { findAddressee } from '../../store/addressees.ts';

/** The 照会先 that the address names, noted for the audit trail; undefined when there is none in this workspace. */
export async function addresseeAt(context: WorkspaceContext): Promise<Addressee | undefined> {
  const { addressee } = context.params;
  if (!isUuid(addressee)) return undefined;
  const found = await findAddressee(context.tx, context.actor.workspaceId, addressee);
  if (found) context.touch(addressee);
  return found;
}

/** 照会 › the question › the organisation › this page. */
export const addresseeCrumbs = (key: string, it: Addressee, language: Language, step: string) => [
  { label: errandMessages[language].home, href: paths.feedback.to(key) },
  { label: it.questionTitle, href: paths.question.to(key, it.questionId) },
  { label: it.organisationName, href: paths.addressee.to(key, it.addresseeId) },
  { label: step },
];
