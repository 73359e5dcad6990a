import type { EventEmitter } from 'node:events';

/** Whoever read our words may go away (`npm start | head`, a closed terminal): no reason to leave the database behind. */
export function outliveReaders(streams: readonly EventEmitter[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
