/**
 * Resolves once, when somebody wants this process to end: Ctrl-C, SIGTERM, or the launcher gone without a word. The
 * listeners stay: a second, impatient Ctrl-C must not cut the good order short.
 */
export function askedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    if (process.env.RENKEI_LAUNCHER !== '1') return;
    if (!process.connected) return resolve('disconnect');
    process.once('disconnect', () => resolve('disconnect'));
    // Listening must not by itself keep a process alive that has nothing left to do, such as one that was refused.
    process.channel?.unref();
  });
}
