import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#platform/config/root.ts';

export interface Trial {
  readonly address: string;
  readonly dataDir: string;
  readonly workspaces: readonly { readonly key: string; readonly picture: string }[];
  readonly links: readonly { readonly workspace: string; readonly role: string; readonly url: string }[];
  /** Runs `renkei …` on the same data while the trial runs. */
  renkei(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Ends it as Ctrl-C would; the data folder goes too, unless it was given. */
  stop(): Promise<void>;
  /** What the server has said of itself so far: where an answer 500 comes from. */
  said(): string;
  /** Power cut: launcher and server are gone at once, without a word to anybody. */
  kill(): Promise<void>;
}

/** The same command a newcomer types, on a data folder and a port of its own. */
export async function startTrial(
  given: {
    readonly dataDir?: string;
    /** What an operator sets beside: RENKEI_SMTP_URL … */
    readonly settings?: Readonly<Record<string, string>>;
  } = {},
): Promise<Trial> {
  const dataDir = given.dataDir ?? (await newDataDir());
  const readyFile = join(dataDir, 'ready.json');
  // One left by a killed server would be taken for the new one's.
  await rm(readyFile, { force: true });
  const env = {
    ...process.env,
    RENKEI_DATA: dataDir,
    RENKEI_PORT: '0',
    RENKEI_READY_FILE: readyFile,
    RENKEI_LANG: 'ja',
    ...given.settings,
  };
  const child = spawn('node', [launcher(), 'trial'], { cwd: projectRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = gather(child);
  try {
    const ready = JSON.parse(await whenWritten(readyFile, child, said));
    return {
      ...ready,
      dataDir,
      renkei: (...args) => runRenkei(args, env),
      async stop() {
        if (child.exitCode === null) {
          child.kill('SIGTERM');
          await once(child, 'exit');
        }
        if (!given.dataDir) await rm(dataDir, { recursive: true, force: true });
      },
      said: () => said.stderr,
      async kill() {
        const ended = once(child, 'exit');
        for (const pid of [...childrenOf(child.pid!), child.pid!]) process.kill(pid, 'SIGKILL');
        await ended;
      },
    };
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
}

/** Readable for the user that PostgreSQL runs as, when the tests run as root. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'renkei-trial-'));
  await chmod(dataDir, 0o755);
  return dataDir;
}

const childrenOf = (pid: number): number[] =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

const launcher = (): string => join(projectRoot(), 'bin', 'renkei');

/** One command, to its end. */
async function runRenkei(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn('node', [launcher(), ...args], { cwd: projectRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = gather(child);
  const [code] = await once(child, 'close');
  return { code, stdout: said.stdout, stderr: said.stderr };
}

function gather(child: ChildProcess): { stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return said;
}

async function whenWritten(file: string, child: ChildProcess, said: { stderr: string }): Promise<string> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) return text;
    if (child.exitCode !== null) throw new Error(`the trial ended with ${child.exitCode}: ${said.stderr}`);
    await sleep(50);
  }
}
