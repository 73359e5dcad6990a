import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface KeptFile {
  readonly workspaceId: string;
  readonly sha256: string;
}

const folderOf = (filesDir: string, workspaceId: string) => join(filesDir, 'reports', workspaceId);
const SHA256 = /^[0-9a-f]{64}$/;

export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/**
 * Keeps the bytes under their own sha256 before the row that names them is committed: a row never points at nothing. A file
 * whose row was rolled back does no harm.
 */
export async function keepBytes(filesDir: string, workspaceId: string, bytes: Uint8Array): Promise<KeptFile> {
  const sha256 = sha256Of(bytes);
  const folder = folderOf(filesDir, workspaceId);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `.${randomUUID()}`);
  const handle = await open(half, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(half, join(folder, sha256));
    await keepNames(made === undefined ? [folder] : [folder, dirname(folder), dirname(made)]);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(half, { force: true });
    throw error;
  }
  return { workspaceId, sha256 };
}

/**
 * A file that was synced is found again after a power cut only if the folder that names it was synced too. Windows opens
 * no folders, and writes names down by itself.
 */
async function keepNames(folders: readonly string[]): Promise<void> {
  if (process.platform === 'win32') return;
  for (const folder of folders) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** The bytes as they were kept; null when they are gone or no longer the same. */
export async function readBytes(filesDir: string, file: KeptFile): Promise<Uint8Array | null> {
  if (!SHA256.test(file.sha256)) return null;
  const bytes = await readFile(join(folderOf(filesDir, file.workspaceId), file.sha256)).catch(() => null);
  return bytes !== null && sha256Of(bytes) === file.sha256 ? new Uint8Array(bytes) : null;
}
