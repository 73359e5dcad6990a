import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Indicator } from '../domain/figure.ts';
import type { IndicatorTable } from './tables.ts';

/** The catalogue in force: of every key the highest version, in catalogue order. */
export async function selectCatalogue(tx: Tx, workspaceId: string): Promise<readonly Indicator[]> {
  const rows = await tx
    .selectFrom('evidence.indicator')
    .selectAll()
    .distinctOn('key')
    .where('workspaceId', '=', workspaceId)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute();
  return rows.toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1)).map(toIndicator);
}

/** Versions and positions in force, for the writer that adds the next ones. */
export async function selectVersions(
  tx: Tx,
  workspaceId: string,
): Promise<ReadonlyMap<string, { readonly version: number; readonly position: number }>> {
  const rows = await tx
    .selectFrom('evidence.indicator')
    .select(['key', 'version', 'position'])
    .distinctOn('key')
    .where('workspaceId', '=', workspaceId)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.key, { version: row.version, position: row.position }]));
}

export async function insertIndicators(
  tx: Tx,
  rows: readonly {
    readonly workspaceId: string;
    readonly indicator: Indicator;
    readonly version: number;
    readonly position: number;
    readonly enteredBy: string;
    readonly enteredAt: Date;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  // 14 parameters a row: 1,000 rows stay well below the protocol's limit of 65,535.
  for (let from = 0; from < rows.length; from += 1_000) {
    await tx
      .insertInto('evidence.indicator')
      .values(
        rows.slice(from, from + 1_000).map(({ indicator, ...row }) => ({
          ...row,
          key: indicator.key,
          name: indicator.name,
          unit: indicator.unit,
          definition: indicator.definition,
          numerator: indicator.numerator,
          denominator: indicator.denominator,
          partitions: JSON.stringify(indicator.partitions),
          sumOverPlacesOf: indicator.sumOverPlacesOf,
          min: indicator.min,
          max: indicator.max,
          maxYearlyChangePercent: indicator.maxYearlyChangePercent,
        })),
      )
      .execute();
  }
}

const toIndicator = (row: Selectable<IndicatorTable>): Indicator => ({
  key: row.key,
  name: row.name,
  unit: row.unit,
  definition: row.definition,
  numerator: row.numerator,
  denominator: row.denominator,
  partitions: row.partitions,
  sumOverPlacesOf: row.sumOverPlacesOf,
  min: row.min,
  max: row.max,
  maxYearlyChangePercent: row.maxYearlyChangePercent,
});
