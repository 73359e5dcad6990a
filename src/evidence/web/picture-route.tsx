import { renderToString } from 'preact-render-to-string';
import { KEPT_HTML, page, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { LanguageContext } from '#ui/language.ts';
import type { PictureContributor } from '../contributors.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { loadPictureMaterial, pictureRevision } from '../use-cases/load-picture.ts';
import { KeptBodies } from './kept-bodies.ts';
import { PicturePage } from './picture-page.tsx';

/** A body is some 100 kB: 64 of them are the five roles and two languages of six workspaces. */
const KEPT = 64;

export function pictureRoute(parts: {
  readonly contributors: readonly PictureContributor[];
  readonly reportsHref: ((workspaceKey: string) => string) | null;
}) {
  const kept = new KeptBodies(KEPT);

  async function render({ tx, actor, language }: WorkspaceContext): Promise<Uint8Array> {
    const material = await loadPictureMaterial(tx, actor, language, parts.contributors);
    const html = renderToString(
      <LanguageContext.Provider value={language}>
        <PicturePage
          material={material}
          actor={actor}
          language={language}
          reportsHref={parts.reportsHref?.(actor.workspaceKey) ?? null}
        />
      </LanguageContext.Provider>,
    );
    return new TextEncoder().encode(html);
  }

  return workspaceRoute({
    method: 'get',
    path: paths.picture.pattern,
    who: 'signed-in',
    // Published figures about an area, nothing about a person.
    audit: 'none',
    async handle(context) {
      const { tx, actor, language } = context;
      const revision = await pictureRevision(tx, actor, parts.contributors);
      const key = [actor.workspaceId, actor.workspaceKey, actor.workspaceName, actor.role, language].join('\n');
      const rendered = await kept.get(key, revision, () => render(context));
      return page({
        title: messages[language].navigation,
        section: 'picture',
        body: <div class="page-flow" dangerouslySetInnerHTML={{ __html: KEPT_HTML }} />,
        kept: rendered,
      });
    },
  });
}
