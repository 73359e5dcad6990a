const MINUTE = 60_000;

/** 無操作で30分, 連続で12時間 (requirements S14); the second factor has 10 minutes. Milliseconds. */
const IDLE_LIMIT = 30 * MINUTE;
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;
const HALF_LIMIT = 10 * MINUTE;
/** `seen_at` is written at most this often, so that reading a page costs no write. */
const TOUCH_EVERY = MINUTE;

export interface SessionState {
  readonly stage: 'half' | 'full';
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** True while the session may be used. Example: seen 29 minutes ago, begun 11 hours ago → true. */
export function isAlive(session: SessionState, now: Date): boolean {
  const age = now.getTime() - session.createdAt.getTime();
  const idle = now.getTime() - session.seenAt.getTime();
  if (session.stage === 'half') return age < HALF_LIMIT;
  return age < ABSOLUTE_LIMIT && idle < IDLE_LIMIT;
}

/** True when `seen_at` is due to be written. */
export const needsTouch = (session: SessionState, now: Date): boolean =>
  session.stage === 'full' && now.getTime() - session.seenAt.getTime() >= TOUCH_EVERY;
