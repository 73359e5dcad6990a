import type { Language } from '#kernel/language.ts';
import type { AuditActions } from '#platform/slice.ts';
import { messages } from './messages.ts';

/** What an action is called, ours or another slice's; one that nobody has named is shown by its identifier. */
export function actionName(language: Language, action: string, others: readonly AuditActions[] = []): string {
  for (const names of [messages[language].actionName, ...others.map((each) => each[language])]) {
    if (Object.hasOwn(names, action)) return (names as Readonly<Record<string, string>>)[action]!;
  }
  return action;
}

const atTheConsole: Readonly<Record<Language, (user: string) => string>> = {
  ja: (user) => `コマンド操作（${user}）`,
  en: (user) => `command line (${user})`,
};

const byLink: Readonly<Record<Language, (link: string) => string>> = {
  ja: (link) => `個人リンク（${link}）`,
  en: (link) => `personal link (${link})`,
};

const byItself: Readonly<Record<Language, string>> = { ja: '連携（自動）', en: 'Renkei (by itself)' };

/** Who stands behind an audit name: somebody with a seat, whoever worked at the server's own console, a link's holder, or nobody (`job:`). */
export function spokenName(
  auditName: string,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const known = names.get(auditName);
  if (known !== undefined) return known;
  const [, door, rest = ''] = /^(cli|link|job):(.*)$/.exec(auditName) ?? [];
  if (door === undefined) return auditName;
  if (door === 'job') return byItself[language];
  return door === 'cli' ? atTheConsole[language](rest) : byLink[language](rest.slice(0, 8));
}
