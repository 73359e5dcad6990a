/**
 * The tables Kysely knows. Each slice adds its own in `store/tables.ts`:
 *
 *   declare module '#platform/db/tables.ts' {
 *     interface Tables { 'evidence.figure': FigureTable }
 *   }
 *
 * so the platform never names a slice. Column names are snake_case in SQL and camelCase here.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}
