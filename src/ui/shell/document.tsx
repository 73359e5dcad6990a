import type { PageContent } from '#platform/http/route.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { useUiMessages } from '#ui/messages.ts';
import { SkipLink } from '#ui/skip-link/skip-link.tsx';
import type { Frame } from './frame.ts';
import { ShellFooter } from './shell-footer.tsx';
import { ShellHeader } from './shell-header.tsx';
import { Warnings } from './warnings.tsx';

export function Document({ page, frame }: { readonly page: PageContent; readonly frame: Frame }) {
  const t = useUiMessages();
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${page.title} | ${t.productName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={frame.assets.css} />
        {frame.assets.icon ? <link rel="icon" href={frame.assets.icon} type="image/svg+xml" /> : null}
        <script type="module" src={frame.assets.islands} />
        {page.refreshSeconds ? (
          // Where scripts run, <renkei-poll> asks for the changing part alone and nothing jumps.
          <noscript>
            <meta http-equiv="refresh" content={String(page.refreshSeconds)} />
          </noscript>
        ) : null}
      </head>
      <body>
        <SkipLink />
        <ShellHeader frame={frame} section={page.section ?? null} />
        <Warnings warnings={frame.warnings} />
        <div class="shell-page">
          {page.breadcrumbs ? <Breadcrumbs items={page.breadcrumbs} /> : null}
          <main id="main" class="shell-main" tabIndex={-1}>
            {page.body}
          </main>
        </div>
        <ShellFooter frame={frame} title={page.title} />
      </body>
    </html>
  );
}
