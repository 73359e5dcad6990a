import type { PersonalLink, PersonalLinks } from '#access/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { linkExpiry } from '../domain/link-life.ts';
import { isSilent } from '../domain/state.ts';
import { addressees } from '../store/addressees.ts';

/** One organisation's questions, all of them, and nothing else. Subject and holder are the organisation. */
export const ORGANISATION_LINK = 'feedback.organisation';

/**
 * The organisation's link, alive until its errands end: made, kept, or lengthened. Where the errands for which the old address was given
 * have ended, the next question comes with a new address, so that an old letter opens nothing. A revoked one stays revoked.
 *
 * @param today in Japan
 */
export async function organisationLink(
  tx: Tx,
  doer: Doer,
  links: PersonalLinks,
  asked: { readonly organisationId: string; readonly today: IsoDate; readonly at: Date },
): Promise<PersonalLink> {
  const { organisationId, today, at } = asked;
  const open = await addressees(tx, doer.workspaceId, { organisationIds: [organisationId] });
  const expiresAt = linkExpiry(open, today, at);
  const subject = { purpose: ORGANISATION_LINK, subjectId: organisationId };
  const there = await currentLink(tx, doer.workspaceId, links, { organisationId, at });
  // Whoever is still silent keeps the address on the sheet that lies on their desk; who had answered everything gets a new one.
  if (there?.state === 'expired') {
    const waiting = open.some(({ state, questionClosed }) => isSilent(state) && !questionClosed);
    if (waiting) {
      await links.reopen(tx, doer, { linkId: there.linkId, expiresAt, at });
      return { ...there, expiresAt, state: 'open' };
    }
    return (await links.replace(tx, doer, { linkId: there.linkId, expiresAt, at })) ?? there;
  }
  return links.issue(tx, doer, { ...subject, holderId: organisationId, expiresAt, at });
}

/** The organisation's link as it is, for pages and papers: a get makes none. null where none was ever made. */
export async function currentLink(
  tx: Tx,
  workspaceId: string,
  links: PersonalLinks,
  asked: { readonly organisationId: string; readonly at: Date },
): Promise<PersonalLink | null> {
  const { organisationId, at } = asked;
  const all = await links.list(tx, workspaceId, { purpose: ORGANISATION_LINK, subjectId: organisationId, at });
  return all.find(({ holderId }) => holderId === organisationId) ?? null;
}
