import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import '../tables.ts';
import type { MaterialTable, ReadingMarkTable, StoredFileTable } from '../tables/attending.ts';

/** A 資料 of a meeting, without its bytes. `mediaType` and `fileName` are null for a paper that Renkei makes. */
export interface Material extends Readonly<Selectable<MaterialTable>> {
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
}

export type ReadingMarkRow = Readonly<Selectable<ReadingMarkTable>>;

const select = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('councils.material as m')
    .leftJoin('councils.storedFile as f', (join) =>
      join.onRef('f.workspaceId', '=', 'm.workspaceId').onRef('f.fileId', '=', 'm.fileId'),
    )
    .where('m.workspaceId', '=', workspaceId)
    .selectAll('m')
    .select((eb) => [
      'f.name as fileName',
      'f.mediaType',
      eb.fn<number | null>('octet_length', ['f.bytes']).as('size'),
    ]);

/** All materials of a meeting by number, the older versions and the withdrawn too. */
export const materialsOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Material[]> =>
  select(tx, workspaceId)
    .where('m.meetingId', '=', meetingId)
    .orderBy('m.number')
    .orderBy('m.enteredAt')
    .orderBy('m.materialId')
    .execute();

export const findMaterial = (tx: Tx, workspaceId: string, materialId: string): Promise<Material | undefined> =>
  select(tx, workspaceId).where('m.materialId', '=', materialId).executeTakeFirst();

/** Those that are in force: not withdrawn, and no newer version there. */
export function inForce(materials: readonly Material[]): readonly Material[] {
  const superseded = new Set(materials.map(({ supersedes }) => supersedes));
  return materials.filter(({ materialId, withdrawnOn }) => withdrawnOn === null && !superseded.has(materialId));
}

export const insertMaterial = async (tx: Tx, row: Insertable<MaterialTable>): Promise<void> => {
  await tx.insertInto('councils.material').values(row).execute();
};

export const insertFile = async (tx: Tx, row: Insertable<StoredFileTable>): Promise<void> => {
  await tx.insertInto('councils.storedFile').values(row).execute();
};

export const readFile = (tx: Tx, workspaceId: string, fileId: string) =>
  tx
    .selectFrom('councils.storedFile')
    .select(['name', 'mediaType', 'bytes'])
    .where('workspaceId', '=', workspaceId)
    .where('fileId', '=', fileId)
    .executeTakeFirst();

/** False when the row no longer has `version`. */
export async function updateMaterial(
  tx: Tx,
  row: { readonly workspaceId: string; readonly materialId: string; readonly version: number },
  change: Partial<
    Pick<
      Insertable<MaterialTable>,
      'withdrawnOn' | 'withdrawReason' | 'title' | 'number' | 'visibility' | 'itemId' | 'presenterSeatId'
    >
  >,
): Promise<boolean> {
  const done = await tx
    .updateTable('councils.material')
    .set({ ...change, version: row.version + 1 })
    .where('workspaceId', '=', row.workspaceId)
    .where('materialId', '=', row.materialId)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** All marks on a meeting's materials; one query. */
export const readingMarksOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly ReadingMarkRow[]> =>
  tx
    .selectFrom('councils.readingMark as r')
    .innerJoin('councils.material as m', (join) =>
      join.onRef('m.workspaceId', '=', 'r.workspaceId').onRef('m.materialId', '=', 'r.materialId'),
    )
    .where('r.workspaceId', '=', workspaceId)
    .where('m.meetingId', '=', meetingId)
    .selectAll('r')
    .orderBy('r.enteredAt')
    .execute();

/** A mark that is there stays as it is: false. */
export async function insertReadingMark(tx: Tx, row: Insertable<ReadingMarkTable>): Promise<boolean> {
  const done = await tx
    .insertInto('councils.readingMark')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}
