import type { OrganisationUse } from '#directory/index.ts';
import { paths } from './paths.ts';
import './store/tables.ts';

/** Before an organisation is ended: the seats that are still for it. */
export const seatsOfOrganisation: OrganisationUse = {
  async uses(tx, actor, { organisationId }) {
    const seats = await tx
      .selectFrom('councils.seat as s')
      .innerJoin('councils.body as b', (join) =>
        join.onRef('b.workspaceId', '=', 's.workspaceId').onRef('b.bodyId', '=', 's.bodyId'),
      )
      .where('s.workspaceId', '=', actor.workspaceId)
      .where('s.organisationId', '=', organisationId)
      .where('s.endedOn', 'is', null)
      .where('b.endedOn', 'is', null)
      .select(['b.bodyId', 'b.name'])
      .select((eb) => eb.fn.countAll<number>().as('seats'))
      .groupBy(['b.bodyId', 'b.name', 'b.position'])
      .orderBy('b.position')
      .orderBy('b.name')
      .execute();
    return seats.map(({ bodyId, name, seats: count }) => ({
      text: Number(count) === 1 ? name : `${name} (${count})`,
      href: paths.body.to(actor.workspaceKey, bodyId),
    }));
  },
};
