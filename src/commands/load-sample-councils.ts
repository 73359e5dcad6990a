import { type PersonalLinks, sampleAccount } from '#access/index.ts';
import { addSeat, appoint, foundBody, savePerson } from '#councils/index.ts';
import { saveOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SampleBody, SampleCouncils } from '#samples/sample-councils.ts';
import { loadMeeting } from './load-sample-meeting.ts';
import { must, type SampleBooks } from './sample-books.ts';

/** Enters a sample's organisations, people, bodies and meetings as a secretariat would, each on the day it happened. */
export async function loadCouncils(
  tx: Tx,
  actor: Actor,
  councils: SampleCouncils,
  { links, clock }: { readonly links: PersonalLinks; readonly clock: Clock },
): Promise<SampleBooks> {
  const organisations = new Map<string, string>();
  for (const { key, ...organisation } of councils.organisations) {
    const saved = await saveOrganisation(tx, actor, { organisationId: null, ...organisation, clock });
    organisations.set(key, must(saved).organisationId);
  }
  const people = new Map<string, { personId: string; name: string }>();
  for (const { key, organisation, kana, account, ...person } of councils.people) {
    const from = councils.organisations.find((each) => each.key === organisation);
    const saved = await savePerson(tx, actor, {
      personId: null,
      ...person,
      nameKana: kana,
      organisationId: organisations.get(organisation) ?? null,
      postalCode: from?.postalCode ?? '',
      address: from?.address ?? '',
      telephone: from?.telephone ?? '',
      fax: from?.fax ?? '',
      accountId: account
        ? await sampleAccount(tx, { workspaceId: actor.workspaceId, role: account, at: clock.now() })
        : null,
      email: person.channel === 'link' ? `${key}@example.jp` : '',
      clock,
    });
    people.set(key, { personId: must(saved).personId, name: person.name });
  }
  const bodies = new Map<string, string>();
  const books: SampleBooks = { organisations, people, bodies, links };
  for (const body of councils.bodies) bodies.set(body.key, await loadBody(tx, actor, body, { books, clock }));
  for (const meeting of councils.meetings) await loadMeeting(tx, actor, meeting, books, clock);
  return books;
}

async function loadBody(
  tx: Tx,
  actor: Actor,
  { key: _, parent, seats, ...body }: SampleBody,
  { books, clock }: { readonly books: SampleBooks; readonly clock: Clock },
): Promise<string> {
  const parentId = parent === null ? null : (books.bodies.get(parent) ?? null);
  const { bodyId } = must(await foundBody(tx, actor, { ...body, parentId, clock }));
  for (const { sector, organisation, note, holders } of seats) {
    const organisationId = organisation === null ? null : (books.organisations.get(organisation) ?? null);
    const seat = must(await addSeat(tx, actor, { bodyId, sector, organisationId, note: note ?? '', clock }));
    for (const { person, ...term } of holders ?? []) {
      const { personId } = books.people.get(person)!;
      must(await appoint(tx, actor, { seatId: seat.seatId, personId, ...term, clock }));
    }
  }
  return bodyId;
}
