import type { EventEmitter } from 'node:events';
import type { Log } from '#platform/log/log.ts';

/**
 * The last net under a server (requirements R18, ASVS 16.5.4): an error that nobody met is written down, without what it
 * says (S11), and the others go on working. Each errand has its own transaction, so that none is left half done by it.
 */
export function outliveErrors(process: EventEmitter, log: Log): void {
  process.on('uncaughtException', (error: unknown) => log.error('process.uncaught', error));
  process.on('unhandledRejection', (error: unknown) => log.error('process.unhandled-rejection', error));
}
