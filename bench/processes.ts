import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load } from './load.ts';
import type { Served } from './served.ts';

/** The bundled entry beside this one. */
const entry = (name: string): string => join(import.meta.dirname, `${name}.js`);

export interface BenchServer extends Served {
  /** Signs in as 事務局 of a town; the cookie to send. */
  signIn(key: string): Promise<string>;
  /** Resident memory in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

export async function startServed(dataDir: string): Promise<BenchServer> {
  const child = fork(entry('served'), [dataDir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const served = (await answerOf(child)) as Served;
  return {
    ...served,
    async signIn(key) {
      const town = served.towns.find((each) => each.key === key)!;
      const answer = await fetch(served.address + town.signIn, { redirect: 'manual' });
      const [cookie] = answer.headers.getSetCookie();
      if (answer.status !== 303 || !cookie) throw new Error(`sign-in answered ${answer.status}`);
      return cookie.split(';')[0]!;
    },
    async memory() {
      child.send('memory');
      return (await answerOf(child)) as number;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  const answer = once(child, 'message').then(([message]) => message as unknown);
  try {
    return await Promise.race([answer, exit]);
  } finally {
    exit.catch(() => {});
    ended.abort();
  }
}

export interface Errand {
  readonly address: string;
  readonly path: string;
  readonly cookie: string;
  readonly connections: number;
  readonly seconds: number;
}

/** One run of the load generator. */
export async function runLoad({ address, path, cookie, connections, seconds }: Errand): Promise<Load> {
  const args = [entry('load'), address, path, cookie, String(connections), String(seconds)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`load generator ended with ${code}`);
  return JSON.parse(said);
}
