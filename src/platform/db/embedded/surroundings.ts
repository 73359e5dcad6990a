import type { Log } from '#platform/log/log.ts';
import type { Binaries } from './binaries.ts';
import type { OsUser } from './os-user.ts';

/** What the steps of one start share, once folders, programs, OS user and secrets are settled. */
export interface Surroundings {
  readonly dataDir: string;
  /** The data directory proper, `<dataDir>/pg`. */
  readonly pgDir: string;
  readonly binaries: Binaries;
  readonly osUser: OsUser | null;
  readonly password: string;
  readonly secretsFile: string;
  readonly lockFile: string;
  readonly log: Log | undefined;
}
