import type { Clock } from '#kernel/clock.ts';
import type { OpenContext } from '#platform/http/route.ts';
import type { AccessDeps } from '../deps.ts';
import { sessionCookieName } from '../gate.ts';
import { messages } from '../locales/messages.ts';
import type { SecretBox } from '../use-cases/secret-box.ts';

/** What the pages of this room need besides the request. */
export interface Door extends AccessDeps {
  readonly box: SecretBox;
}

export const words = (context: Pick<OpenContext, 'language'>) => messages[context.language];

export const sessionToken = (context: OpenContext): string | undefined =>
  context.cookie(sessionCookieName(context.secure));

/** The cookie of a session that has just begun; it ends with the browser, or when the session does. */
export const sessionCookie = (context: OpenContext, token: string | null) => ({
  name: sessionCookieName(context.secure),
  value: token,
});

/** For 「あと約n分」: whole minutes, at least one. */
export const minutesUntil = (until: Date, clock: Clock): number =>
  Math.max(1, Math.ceil((until.getTime() - clock.now().getTime()) / 60_000));
