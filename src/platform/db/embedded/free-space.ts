import { statfs } from 'node:fs/promises';

/** Below this much free space Renkei turns read-only (requirements E8). Unit: bytes. */
const LOW_SPACE_BYTES = 2 * 1024 ** 3;

/** Free bytes on the volume of `folder` that a process without root's reserve can use. */
async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether the volume of the data directory has less than 2 GB left. */
export async function freeSpaceLow(dataDir: string, lowBelow: number = LOW_SPACE_BYTES): Promise<boolean> {
  return (await freeBytes(dataDir)) < lowBelow;
}

/**
 * Calls `onChange` with the first judgement and whenever it changes, so that the application can turn read-only and
 * back without a restart. The server itself stays writable: signing in and the audit trail must go on (R3).
 * Returns the function that ends the watch.
 */
export function watchFreeSpace(
  dataDir: string,
  onChange: (low: boolean) => void,
  options: { readonly everyMs?: number; readonly lowBelow?: number } = {},
): () => void {
  let before: boolean | null = null;
  let ended = false;
  const look = async () => {
    const low = await freeSpaceLow(dataDir, options.lowBelow).catch(() => before ?? false);
    if (ended || low === before) return;
    before = low;
    onChange(low);
  };
  void look();
  const timer = setInterval(look, options.everyMs ?? 60_000);
  timer.unref();
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
