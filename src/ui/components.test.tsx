import { expect, test } from 'vitest';
import { checkHtml } from '#test/support/check-html.ts';
import { galleryFrame, galleryPage } from '#test/support/gallery.tsx';
import { renderDocument } from './shell/render-document.tsx';

const frame = galleryFrame({ css: '/assets/renkei.css', islands: '/assets/islands.js', icon: '/assets/icon.svg' });

test('すべての部品を並べた画面に、HTMLの誤りも利用しにくい箇所もない', async () => {
  expect(await checkHtml(renderDocument(galleryPage, frame))).toEqual([]);
});

test('英語でも同じ', async () => {
  expect(await checkHtml(renderDocument(galleryPage, { ...frame, language: 'en' }))).toEqual([]);
});

test('検査は、書式と利用しやすさの誤り、画面に書き込まれた体裁や処理、外部への通信を見つける', async () => {
  const wrong = '<h4 style="color:red">a</h4><p><p></p><input><img src="//example.com/a.png" onclick="x()">';
  const body = <div dangerouslySetInnerHTML={{ __html: wrong }} />;
  const problems = (await checkHtml(renderDocument({ title: '誤り', body }, frame))).join('\n');
  for (const expected of [
    'markuplint heading-levels',
    'markuplint required-h1',
    'axe image-alt',
    'axe label',
    'csp: attribute style',
    'csp: attribute onclick',
    'csp: other host',
  ]) {
    expect(problems).toContain(expected);
  }
});
