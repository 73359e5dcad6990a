import { describe, expect, it, test } from 'vitest';
import { invisibleIn, withoutInvisible } from './invisible-text.ts';

describe('見えない文字', () => {
  test.each([
    ['みほん\u200b市', 'U+200B'],
    ['みほん市\u202e', 'U+202E'],
    ['\u2066みほん市', 'U+2066'],
    ['みほん\u00ad市', 'U+00AD'],
    ['みほん\u3164市', 'U+3164'],
    ['みほん\ufeff市', 'U+FEFF'],
    ['みほん\u0007市', 'U+0007'],
    ['みほん\u0085市', 'U+0085'],
    ['みほん\u2028市', 'U+2028'],
    ['みほん\u{e0041}市', 'U+E0041'],
    ['みほん\n市', 'U+000A'],
  ])('%j の %s を見つける', (text, codePoint) => {
    expect(invisibleIn(text, 'one-line')?.codePoint).toBe(codePoint);
  });

  it('異体字・外字・全角の空白・濁点の分かれた文字は、見えない文字ではない', () => {
    for (const text of ['葛\u{e0100}城市', '神\u{e0101}', '\ue000', 'みほん　市', 'は\u309a', '髙﨑', '①㈱～']) {
      expect(invisibleIn(text, 'one-line')).toBeNull();
    }
  });

  it('何行かの文章では、改行とタブだけはよい', () => {
    expect(invisibleIn('一行目\r\n\t二行目', 'several-lines')).toBeNull();
    expect(invisibleIn('一行目\n\u200b二行目', 'several-lines')).toEqual({ codePoint: 'U+200B', before: '一行目\n' });
  });

  it('人の名前からは取り除く', () => {
    expect(withoutInvisible('葛\u{e0100}\u202e城\u200b花子')).toBe('葛\u{e0100}城花子');
  });
});
