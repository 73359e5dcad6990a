import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { startRefusalSentence } from './refusal-words.ts';

describe('DATABASE_URL で始められないとき', () => {
  const said = (code: string) => startRefusalSentence({ kind: 'unreachable', code }, 'ja');

  it('何を直せばよいかを、理由ごとに言う', () => {
    expect(said('28P01')).toContain('パスワード');
    expect(said('3D000')).toContain('データベースがありません');
    expect(said('42501')).toContain('CREATEROLE');
    expect(said('ECONNREFUSED')).toContain('アドレス');
  });

  it('どのことばでも、理由の番号を添える', () => {
    for (const language of languages) {
      for (const code of ['28P01', '28000', '3D000', '42501', 'ENOTFOUND']) {
        expect(startRefusalSentence({ kind: 'unreachable', code }, language)).toContain(code);
      }
    }
  });
});
