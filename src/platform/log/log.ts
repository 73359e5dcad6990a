/**
 * One line of JSON an event on stderr. Fields carry ids, counts and durations only:
 * no names, no free text, no query strings (requirements S11).
 */
export interface Log {
  info(event: string, fields?: Record<string, string | number | boolean | null>): void;
  warn(event: string, fields?: Record<string, string | number | boolean | null>): void;
  error(event: string, error: unknown, fields?: Record<string, string | number | boolean | null>): void;
}
