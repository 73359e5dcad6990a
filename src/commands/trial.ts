import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { createPersonalLinks, findWorkspace, makeSampleLinks } from '#access/index.ts';
import { evidencePaths } from '#evidence/index.ts';
import type { Role } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { ExitCode } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { type Connection, sealingKey } from '#platform/db/connect.ts';
import type { Log } from '#platform/log/log.ts';
import { samples } from '#samples/samples.ts';
import { cliName } from './cli-actor.ts';
import { loadSample } from './load-sample.ts';
import { runServer } from './serve.ts';

/** As town halls name them; also the names in the ready file, so they stay Japanese in either language. */
const roleNames: Record<Role, string> = {
  officer: '事務局',
  member: 'WG委員(医師会)',
  head: '団体長',
  council: '推進会議委員',
  viewer: '閲覧のみ',
};

const words = {
  ja: {
    loading: (name: string) => `見本「${name}」を読み込んでいます…`,
    taken: (key: string) => `「${key}」は見本ではない導入単位が使っているため、見本は読み込みません。`,
    ready: (address: string) => `連携（お試し）が動いています: ${address}`,
    links: '次のリンクを開くとサインインします（それぞれ1回限り、1時間以内、この機械の中だけ）。',
    stop: '止めるには Ctrl-C を押してください。',
  },
  en: {
    loading: (name: string) => `Loading the sample town ${name}…`,
    taken: (key: string) => `"${key}" belongs to a workspace that is no sample; the sample is not loaded.`,
    ready: (address: string) => `Renkei (trial) is running: ${address}`,
    links: 'Opening one of these links signs you in (each once, within one hour, on this machine only).',
    stop: 'Press Ctrl-C to stop.',
  },
} satisfies Record<Language, unknown>;

interface Ready {
  readonly address: string;
  readonly workspaces: readonly { readonly key: string; readonly picture: string }[];
  readonly links: readonly { readonly workspace: string; readonly role: string; readonly url: string }[];
}

/** `npm start`: the trial. Loads what is missing of the sample towns and hands out one-time links, one a role. */
export async function trial(config: Config, log: Log): Promise<ExitCode> {
  const t = words[config.language];
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  if (config.readyFile) await rm(config.readyFile, { force: true });
  return runServer(
    config,
    log,
    async (server, connection) => {
      const ready = await offerLinks(connection, server.address);
      if (config.readyFile) await writeReady(config.readyFile, ready);
      say(`\n${t.ready(ready.address)}\n${t.links}`);
      for (const { key, picture } of ready.workspaces) {
        say(`\n${samples.find((sample) => sample.key === key)?.name ?? key}  ${picture}`);
        for (const link of ready.links.filter((each) => each.workspace === key)) say(`  ${link.role}: ${link.url}`);
      }
      say(`\n${t.stop}`);
    },
    async (connection) => {
      const links = createPersonalLinks(sealingKey(connection.secrets));
      for (const sample of samples) {
        const present = await connection.database.outsideWorkspaces((tx) => findWorkspace(tx, sample.key));
        if (!present) say(t.loading(sample.name));
        const outcome = await loadSample(connection.database, sample, systemClock, cliName(), links);
        if (!outcome.ok) say(t.taken(sample.key));
      }
    },
  );
}

async function offerLinks({ database }: Connection, address: string): Promise<Ready> {
  const workspaces: { key: string; picture: string }[] = [];
  const links: { workspace: string; role: string; url: string }[] = [];
  for (const { key } of samples) {
    const found = await database.outsideWorkspaces((tx) => findWorkspace(tx, key));
    if (!found) continue;
    const made = await database.inWorkspace(found.workspaceId, (tx) =>
      makeSampleLinks(tx, { workspaceId: found.workspaceId, clock: systemClock }),
    );
    if (!made.ok) continue;
    workspaces.push({ key, picture: `${address}${evidencePaths.picture.to(key)}` });
    for (const link of made.value) {
      links.push({ workspace: key, role: roleNames[link.role], url: `${address}${link.path}` });
    }
  }
  return { address, workspaces, links };
}

/** Whole or not at all, and for the owner's eyes only: the links sign in. */
async function writeReady(file: string, ready: Ready): Promise<void> {
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(ready, null, 2)}\n`, { mode: 0o600 });
  await chmod(half, 0o600);
  await rename(half, file);
}
