import type { PersonalLink, PersonalLinks } from '#access/index.ts';
import { findOrganisation, type Organisation } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Question } from '../../domain/question.ts';
import { addressees } from '../../store/addressees.ts';
import { questions } from '../../store/questions.ts';
import { carriersOf } from '../../store/sending.ts';
import { currentLink } from '../organisation-link.ts';

/** One question as it goes to one organisation. */
export interface AskedQuestion {
  readonly question: Question;
  readonly addressee: Addressee;
  /** 持ち帰る委員, where the seat is held today. */
  readonly carrierName: string | null;
}

/** What one organisation is sent at once: everything it is asked, and its link as it is. */
export interface OrganisationPost {
  readonly organisation: Organisation;
  readonly asked: readonly AskedQuestion[];
  readonly link: PersonalLink | null;
}

/** What mails and sheets are made from, an organisation after the other in the order in which they were asked. Makes no link. */
export async function loadPost(
  tx: Tx,
  workspaceId: string,
  links: PersonalLinks,
  { addresseeIds, at }: { readonly addresseeIds: readonly string[]; readonly at: Date },
): Promise<readonly OrganisationPost[]> {
  const found = await addressees(tx, workspaceId, { addresseeIds });
  const asked = await questions(tx, workspaceId, { questionIds: [...new Set(found.map((it) => it.questionId))] });
  const carriers = await carriersOf(tx, workspaceId, addresseeIds, dateInJapan(at));
  const posts: OrganisationPost[] = [];
  for (const [organisationId, theirs] of Map.groupBy(found, (it) => it.organisationId)) {
    const organisation = await findOrganisation(tx, workspaceId, organisationId);
    if (!organisation) continue;
    posts.push({
      organisation,
      asked: theirs.flatMap((addressee) => {
        const question = asked.find(({ questionId }) => questionId === addressee.questionId);
        return question ? [{ question, addressee, carrierName: carriers.get(addressee.addresseeId) ?? null }] : [];
      }),
      link: await currentLink(tx, workspaceId, links, { organisationId, at }),
    });
  }
  return posts;
}

/**
 * The order in which every errand takes the rows of links, so that no two wait for each other: those of the organisations that were asked
 * in another order by another question too.
 */
export const inOrderOfLinks = (posts: readonly OrganisationPost[]): readonly OrganisationPost[] =>
  posts.toSorted((a, b) => (a.organisation.organisationId < b.organisation.organisationId ? -1 : 1));
