import type { Database } from '#platform/db/database.ts';
import type { Slice } from '#platform/slice.ts';
import { composeSlices } from '#src/slices.ts';

/** The slices as main.ts composes them, for tests that read their routes and jobs and never call them. */
export function composeForReading(): readonly Slice[] {
  const never = () => {
    throw new Error('composed for reading only');
  };
  const accessDatabase: Database = { inWorkspace: never, outsideWorkspaces: never, close: never };
  return composeSlices({ accessDatabase, secretKey: new Uint8Array(32), enqueue: never, mailer: null, filesDir: '' });
}
