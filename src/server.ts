import { serve } from '@hono/node-server';
import { createGate } from '#access/index.ts';
import { systemClock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Config } from '#platform/config/config.ts';
import { type Connection, sealingKey } from '#platform/db/connect.ts';
import { openDatabase } from '#platform/db/database.ts';
import { watchFreeSpace } from '#platform/db/embedded/free-space.ts';
import { buildApp } from '#platform/http/app.ts';
import { startPeriodic } from '#platform/jobs/periodic.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import type { Log } from '#platform/log/log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { loadAssets } from '#ui/assets.ts';
import { pageRenderer } from './pages.ts';
import { platformRoutes } from './platform-routes.tsx';
import { composeSlices } from './slices.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

export type ServeRefusal =
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly port: number };

/**
 * Web and jobs in one process, on a database that is already connected. `extend` adds routes beside the app's own:
 * bench/ measures against an empty one.
 */
export async function startServer(
  config: Config,
  connection: Connection,
  log: Log,
  extend: (app: ReturnType<typeof buildApp>) => void = () => {},
): Promise<Result<RunningServer, ServeRefusal>> {
  const { database } = connection;
  const queue = await openQueue(connection.appUrl, (error) => log.error('jobs.failed', error));
  const accessDatabase = openDatabase({
    url: connection.appUrl,
    poolSize: 3,
    onError: (error) => log.error('database.connection-lost', error),
  });
  const slices = composeSlices({
    accessDatabase,
    secretKey: sealingKey(connection.secrets),
    enqueue: queue.enqueue,
    mailer: config.mail === null ? null : createMailer(config.mail),
    filesDir: config.filesDir,
  });
  const assets = await loadAssets();
  let lowSpace = false;
  const endWatch = watchFreeSpace(config.dataDir, (low) => {
    lowSpace = low;
  });
  const app = buildApp({
    routes: [...platformRoutes(assets), ...slices.flatMap((slice) => slice.routes ?? [])],
    database,
    gate: createGate(database),
    clock: systemClock,
    log,
    render: pageRenderer(assets, slices, systemClock, config.host === '127.0.0.1' && !config.trustProxy),
    trustProxy: config.trustProxy,
    readOnly: () => lowSpace,
  });
  extend(app);
  const listening = await listen(app.fetch, config);
  if (!listening.ok) {
    endWatch();
    await queue.stop();
    await accessDatabase.close();
    return listening;
  }
  const definitions = slices.flatMap((slice) => slice.jobs ?? []);
  const jobContext = { database, clock: systemClock, log, filesDir: config.filesDir };
  await queue.work(definitions, jobContext);
  const periodic = startPeriodic(
    slices.flatMap((slice) => slice.periodic ?? []),
    jobContext,
  );
  return ok({
    address: listening.value.address,
    async stop() {
      endWatch();
      await listening.value.close();
      await Promise.all([periodic.stop(), queue.stop()]);
      await accessDatabase.close();
    },
  });
}

type Listening = { address: string; close(): Promise<void> };

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<Result<Listening, ServeRefusal>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, (info) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      const address = `http://${name === '0.0.0.0' || name === '[::]' ? 'localhost' : name}:${info.port}`;
      resolve(ok({ address, close }));
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(err({ kind: 'port-taken', port: config.port }));
      else if (error.code === 'EACCES') resolve(err({ kind: 'port-forbidden', port: config.port }));
      else reject(error);
    });
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        // Keep-alive connections of idle browsers would hold the door open; requests under way are finished.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000).unref();
      });
  });
}
