import type { PersonalLinks } from '#access/index.ts';
import { findOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { linkExpiry } from '../../domain/link-life.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { currentLink, organisationLink } from '../organisation-link.ts';

export const linkChanges = ['issue', 'reopen', 'revoke', 'replace'] as const;
export type LinkChange = (typeof linkChanges)[number];

/**
 * An organisation's link: made or lengthened, ended, opened again under the same address, or replaced because its address got about.
 * An organisation that was never asked anything has none.
 */
export async function changeOrganisationLink(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: { readonly organisationId: string; readonly change: LinkChange; readonly clock: Clock },
): Promise<Result<null, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { organisationId, change, clock } = input;
  const asked = await addressees(tx, actor.workspaceId, { organisationIds: [organisationId] });
  if (asked.length === 0 || !(await findOrganisation(tx, actor.workspaceId, organisationId))) {
    return err({ kind: 'not-found' });
  }
  const at = clock.now();
  const today = dateInJapan(at);
  if (change === 'issue') {
    await organisationLink(tx, actor, links, { organisationId, today, at });
    return ok(null);
  }
  const there = await currentLink(tx, actor.workspaceId, links, { organisationId, at });
  if (!there) return err({ kind: 'not-found' });
  const link = { linkId: there.linkId, expiresAt: linkExpiry(asked, today, at), at };
  const done =
    change === 'revoke'
      ? await links.revoke(tx, actor, link)
      : change === 'reopen'
        ? await links.reopen(tx, actor, link)
        : (await links.replace(tx, actor, link)) !== null;
  return done ? ok(null) : err({ kind: 'not-found' });
}
