import { createPersonalLinks, findWorkspace, makeSampleLinks } from '#access/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { sealingKey } from '#platform/db/connect.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { samples } from '#samples/samples.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { startServer } from '#src/server.ts';
import { connectScratch, scratchConfig } from './scratch.ts';

/**
 * The real server, jobs and all, in a process of its own: `served <data folder>`. One route more than in life, the
 * empty one to compare with. Tells its parent where it is, answers each message with its memory, ends with its parent.
 */
export interface Served {
  readonly address: string;
  readonly towns: readonly { readonly key: string; readonly signIn: string }[];
}

const config = scratchConfig(process.argv[2] ?? '');
const connection = await connectScratch(config);
for (const sample of samples) {
  const loaded = await loadSample(
    connection.database,
    sample,
    systemClock,
    'cli:bench',
    createPersonalLinks(sealingKey(connection.secrets)),
  );
  if (!loaded.ok) throw new Error(`sample refused: ${loaded.error.kind}`);
}
const server = await startServer(config, connection, silentLog, (app) => {
  app.get('/bench/empty', (c) => c.body(''));
});
if (!server.ok) throw new Error(`server refused: ${server.error.kind}`);
const towns = await Promise.all(samples.map(async ({ key }) => ({ key, signIn: await officerLink(key) })));
process.send?.({ address: server.value.address, towns } satisfies Served);
process.on('message', () => process.send?.(process.memoryUsage().rss));
process.once('disconnect', async () => {
  await server.value.stop();
  await connection.close();
});

async function officerLink(key: string): Promise<string> {
  const found = await connection.database.outsideWorkspaces((tx) => findWorkspace(tx, key));
  if (!found) throw new Error(`no town ${key}`);
  const links = await connection.database.inWorkspace(found.workspaceId, (tx) =>
    makeSampleLinks(tx, { workspaceId: found.workspaceId, clock: systemClock }),
  );
  if (!links.ok) throw new Error(links.error.kind);
  return links.value.find((link) => link.role === 'officer')!.path;
}
