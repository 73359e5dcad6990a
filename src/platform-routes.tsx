import { LANGUAGE_COOKIE } from '#platform/http/language-cookie.ts';
import { localPath } from '#platform/http/local-path.ts';
import { file, openRoute, type Route, redirect, refuse } from '#platform/http/route.ts';
import type { Assets } from '#ui/assets.ts';

const YEAR = 31_536_000;

/** What belongs to no slice: stylesheet and islands, the choice of language, and a word for whoever watches the server. */
export const platformRoutes = (assets: Assets): readonly Route[] => [
  openRoute({
    method: 'get',
    path: '/assets/:name',
    who: 'anyone',
    audit: 'none',
    async handle({ url }) {
      const asset = assets.files.get(url.pathname);
      if (!asset) return refuse('not-found');
      return file(asset.bytes, asset.type, null, { 'cache-control': `public, max-age=${YEAR}, immutable` });
    },
  }),
  openRoute({
    method: 'get',
    path: '/favicon.ico',
    who: 'anyone',
    audit: 'none',
    async handle() {
      const icon = [...assets.files].find(([path]) => path.includes('favicon'));
      return icon
        ? file(icon[1].bytes, icon[1].type, null, { 'cache-control': 'public, max-age=86400' })
        : refuse('not-found');
    },
  }),
  openRoute({
    method: 'post',
    path: '/language',
    who: 'anyone',
    audit: 'none',
    async handle({ form }) {
      const language = form.get('language') === 'en' ? 'en' : 'ja';
      return redirect(localPath(form.get('return')), [{ name: LANGUAGE_COOKIE, value: language, maxAgeSeconds: YEAR }]);
    },
  }),
  openRoute({
    method: 'get',
    path: '/healthz',
    who: 'anyone',
    audit: 'none',
    handle: async () => file(new TextEncoder().encode('ok\n'), 'text/plain; charset=utf-8', null),
  }),
];
