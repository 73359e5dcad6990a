import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { carriedSince, type HeldMeeting, type RootedThing, thingKey } from '../../domain/meetings/carry-over.ts';
import { titleOf } from '../../domain/meetings/title-of.ts';
import { unreadBy } from '../../domain/meetings/unread.ts';
import { stricter } from '../../domain/viewpoint.ts';
import { inBoth } from '../../locales/meetings/in-both.ts';
import { paths } from '../../paths.ts';
import { materialsForMembers, membersAt, readingMarksOf } from '../../store/carry-over.ts';
import type { Body } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';

/**
 * Materials of held meetings that wait for readers: the presenter, and those who were away when it was shown. Who has left
 * the body since is not waited for.
 */
export async function unreadMaterials(
  tx: Tx,
  actor: Actor,
  body: Body,
  held: readonly HeldMeeting[],
  today: IsoDate,
): Promise<readonly RootedThing[]> {
  const { workspaceId } = actor;
  const materials = await materialsForMembers(
    tx,
    workspaceId,
    held.map(({ meetingId }) => meetingId),
  );
  if (materials.length === 0) return [];
  const members = await membersAt(tx, workspaceId, [...new Set(materials.map(({ meetingId }) => meetingId))]);
  const marks = await readingMarksOf(
    tx,
    workspaceId,
    materials.map(({ materialId }) => materialId),
  );
  const seated = (await seatingOn(tx, workspaceId, body.bodyId, today)).flatMap(({ seatId, person }) =>
    person === null ? [] : [{ seatId, personId: person.personId }],
  );
  return materials.flatMap((material): RootedThing[] => {
    const meeting = held.find(({ meetingId }) => meetingId === material.meetingId)!;
    const unread = unreadBy(material, {
      asked: members.filter(({ meetingId }) => meetingId === material.meetingId),
      seated,
      latest: held.at(-1) === meeting,
      read: new Set(marks.filter((mark) => mark.materialId === material.materialId).map(({ personId }) => personId)),
    });
    if (unread.length === 0) return [];
    const { materialId, number, title, presenterSeatId } = material;
    const visibility = stricter(material.visibility, material.itemVisibility ?? 'public');
    return [
      {
        root: thingKey('material', materialId),
        thing: {
          kind: 'material',
          id: materialId,
          title: titleOf(`資料${number} ${title}`),
          since: meeting.heldOn,
          ...carriedSince(held, { meetingId: meeting.meetingId, since: meeting.heldOn }),
          reason: inBoth(({ reasons }) => reasons.material(meeting.number, unread.length)),
          itemKind: 'information',
          minutes: 5,
          visibility,
          presenterSeatId,
          href: paths.material.to(actor.workspaceKey, materialId),
        },
      },
    ];
  });
}
