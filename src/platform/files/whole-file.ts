import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that appears under its name whole, or not at all. */
export interface WholeFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Puts what was written under its name. */
  keep(): Promise<void>;
  /** Leaves nothing behind; does nothing after `keep`. */
  drop(): Promise<void>;
}

/** null where nothing can be written: found out before anything else is done. */
export async function openWholeFile(path: string): Promise<WholeFile | null> {
  const half = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const handle = await open(half, 'wx').catch(() => null);
  if (!handle) return null;
  return {
    async write(bytes) {
      await handle.writeFile(bytes);
      await handle.sync();
    },
    async keep() {
      await handle.close();
      await rename(half, path);
    },
    async drop() {
      await handle.close().catch(() => {});
      await rm(half, { force: true });
    },
  };
}
