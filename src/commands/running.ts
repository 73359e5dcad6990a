/** Resolves once, when somebody wants this process to end: Ctrl-C, SIGTERM, or the launcher gone without a word. */
export function askedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal));
    if (process.env.RENKEI_LAUNCHER === '1' && process.connected)
      process.once('disconnect', () => resolve('disconnect'));
  });
}
