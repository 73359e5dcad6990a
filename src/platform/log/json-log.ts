import type { Log } from './log.ts';

/** One JSON object a line on stderr. Of an error only its class, code and place are kept: messages may carry data (S11). */
export function jsonLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const put = (level: string, event: string, fields: object) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  return {
    info: (event, fields = {}) => put('info', event, fields),
    warn: (event, fields = {}) => put('warn', event, fields),
    error: (event, error, fields = {}) => put('error', event, { ...fields, ...describe(error) }),
  };
}

/** For commands: only what went wrong, so that people read words and not events. */
export const quietLog = (): Log => ({ ...jsonLog(), info() {} });

export const silentLog: Log = { info() {}, warn() {}, error() {} };

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : null;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause: object | null = error.cause === undefined ? null : describe(error.cause);
  return { error: error.name, code, where: places.slice(0, 4).map((line) => line.trim()), cause };
}
