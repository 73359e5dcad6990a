import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PageContent } from '#platform/http/route.ts';
import { LanguageContext } from '#ui/language.ts';
import { Document } from './document.tsx';
import type { Frame } from './frame.ts';

/** A whole page as text. Everything it refers to comes from this server; nothing is inline (CSP default-src 'self'). */
export function renderDocument(page: PageContent, frame: Frame): string {
  const document = (
    <LanguageContext.Provider value={frame.language}>
      <Document page={page} frame={frame} />
    </LanguageContext.Provider>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}
