import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { refusalPage } from './refusal-page.tsx';

const words = (language: 'ja' | 'en') => renderToString(refusalPage('not-found', language).body as never);

test('ないページは、届いたリンクから来た人にも、次にすることを言う（どのアドレスでも同じ文）', () => {
  expect(words('ja')).toContain('届いたリンクから開いたときは、新しいご案内のリンクを使うか、事務局にお尋ねください。');
  expect(words('en')).toContain('If you came by a link that you were sent');
});
