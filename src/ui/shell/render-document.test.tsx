import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { PageContent } from '#platform/http/route.ts';
import { useLanguage } from '#ui/language.ts';
import type { Frame } from './frame.ts';
import { renderDocument } from './render-document.tsx';

const Spoken = () => <p>{useLanguage()}</p>;
const page: PageContent = { title: '現状 <みほん>', body: <Spoken />, section: 'picture' };
const frame: Frame = {
  language: 'ja',
  workspaceName: 'みほん市',
  workspaceKey: 'mihon',
  actor: { name: '見本 花子', role: 'officer' },
  navigation: [
    { key: 'picture', label: '現状', href: '/w/mihon/picture' },
    { key: 'reports', label: '報告', href: '/w/mihon/reports' },
  ],
  currentPath: '/w/mihon/picture?view=all',
  warnings: ['暗号化されていません'],
  assets: { css: '/assets/a.css', islands: '/assets/b.js' },
  today: '令和8年10月4日（2026-10-04）',
};
const render = (content: PageContent, around: Frame) => new JSDOM(renderDocument(content, around)).window.document;

test('題名は画面の題名とRenkei、言語は人が選んだもの', () => {
  const document = render(page, { ...frame, language: 'en' });
  expect(document.title).toBe('現状 <みほん> | 連携 Renkei');
  expect(document.documentElement.lang).toBe('en');
  expect(document.querySelector('main')!.textContent).toBe('en');
});

test('いまいる部分がメニューで分かり、読み込むのは自分のサーバーの2つだけ', () => {
  const document = render(page, frame);
  expect([...document.querySelectorAll('nav [aria-current]')].map((link) => link.textContent)).toEqual(['現状']);
  const loaded = [...document.querySelectorAll('link[href], script[src]')];
  expect(loaded.map((element) => element.getAttribute('href') ?? element.getAttribute('src'))).toEqual([
    '/assets/a.css',
    '/assets/b.js',
  ]);
});

test('言語の切り替えは、いまの画面に戻ってくる', () => {
  const form = render(page, frame).querySelector<HTMLFormElement>('form[action="/language"]')!;
  expect(form.method).toBe('post');
  expect(form.querySelector('input')!.value).toBe('/w/mihon/picture?view=all');
  expect(form.querySelector('button')!.value).toBe('en');
});

test('サインインしていない人には、名前もサインアウトもメニューもない', () => {
  const document = render(page, { ...frame, actor: null, workspaceName: null, navigation: [], warnings: [] });
  expect(document.querySelector('form[action="/sign-out"]')).toBeNull();
  expect(document.querySelector('nav')).toBeNull();
  expect(document.querySelector('header')!.textContent).not.toContain('見本');
});

test('注意はどの画面にも出る。紙には、どこの何をいつ印刷したかが出る', () => {
  const document = render(page, frame);
  expect(document.querySelector('aside')!.textContent).toContain('暗号化されていません');
  expect(document.querySelector('footer')!.textContent).toContain(
    'みほん市　現状 <みほん>　印刷日 令和8年10月4日（2026-10-04）',
  );
});

test('進みぐあいの画面は、JavaScriptがなくても自分で読み直す', () => {
  const document = render({ ...page, refreshSeconds: 5 }, frame);
  expect(document.querySelector('noscript meta[http-equiv="refresh"]')!.getAttribute('content')).toBe('5');
  expect(render(page, frame).querySelector('noscript')).toBeNull();
});
