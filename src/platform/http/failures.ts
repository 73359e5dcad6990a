/** PostgreSQL is away, restarting, full or too slow: people see 503 in plain words, and nothing was committed (R18, R19). */
export function isDatabaseAway(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each ? String(each.code) : '';
    if (/^(08|53|57)/.test(code) || AWAY.has(code)) return true;
    if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(each.message))
      return true;
  }
  return false;
}

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);
