import { formatAsOf, parseAsOf } from '#kernel/as-of.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { PageFrame, RenderPage } from '#platform/http/respond.ts';
import type { PageContent } from '#platform/http/route.ts';
import type { Slice } from '#platform/slice.ts';
import type { Assets } from '#ui/assets.ts';
import { renderDocument } from '#ui/shell/render-document.tsx';
import { version } from './version.ts';

const WARN_PLAIN_HTTP = {
  ja: 'この接続は暗号化されていません。庁内などの閉じたネットワークだけで使ってください。',
  en: 'This connection is not encrypted. Use it on a closed network only.',
};

/** Puts a page into the shell: who is signed in, what they may go to, and what they should be warned of. */
export function pageRenderer(
  assets: Assets,
  slices: readonly Slice[],
  clock: Clock,
  onThisMachine: boolean,
): RenderPage {
  const entries = slices.flatMap((slice) => slice.navigation ?? []).sort((a, b) => a.order - b.order);
  return (content: PageContent, frame: PageFrame) => {
    const { actor, link, language } = frame;
    const today = parseAsOf(dateInJapan(clock.now()));
    return renderDocument(content, {
      language,
      workspaceName: actor?.workspaceName ?? link?.workspaceName ?? null,
      workspaceKey: actor?.workspaceKey ?? null,
      actor: actor ? { name: actor.name, role: actor.role } : null,
      navigation: actor
        ? entries
            .filter((entry) => entry.roles.includes(actor.role))
            .map((entry) => ({ key: entry.key, label: entry.label[language], href: entry.href(actor.workspaceKey) }))
        : [],
      currentPath: frame.path,
      homeHref: actor ? entries[0]?.href(actor.workspaceKey) : link?.home,
      warnings: frame.secure || onThisMachine ? [] : [WARN_PLAIN_HTTP[language]],
      version,
      today: today.ok ? formatAsOf(today.value, language) : '',
      assets: { css: assets.css, islands: assets.islands, icon: assets.icon },
    });
  };
}
