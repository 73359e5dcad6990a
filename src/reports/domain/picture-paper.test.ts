import { describe, expect, test } from 'vitest';
import { otsukiFigures, otsukiFindings, otsukiPicture } from '../fixtures.ts';
import { pictureContent, picturePaper } from './picture-paper.ts';

const identity = {
  edition: 2,
  madeOn: '2026-11-22',
  checkCode: '7K3M-9Q2D',
  workspaceName: '大月市',
  language: 'ja',
} as const;
const content = pictureContent(otsukiPicture, otsukiFindings, 'ja');

describe('現状の資料', () => {
  test('一枚目に共有目標がのる。目標がなければ、のらない', () => {
    expect(picturePaper(otsukiPicture, [], identity).goal?.id).toBe('shared-goal');
    const without = { ...otsukiPicture, sections: otsukiPicture.sections.slice(1) };
    expect(picturePaper(without, [], identity).goal).toBeNull();
  });

  test('出典は、はじめに出てきた順に一度ずつ', () => {
    const twice = { ...otsukiPicture, sections: [...otsukiPicture.sections, ...otsukiPicture.sections] };
    expect(picturePaper(twice, [], identity).sources).toEqual(picturePaper(otsukiPicture, [], identity).sources);
  });

  test('内容が同じなら、数値の並びや書き方の順が違っても同じ', () => {
    const shuffled = { ...otsukiPicture, figures: otsukiFigures.toReversed() };
    expect(pictureContent(shuffled, otsukiFindings, 'ja')).toBe(content);
    const rebuilt = Object.fromEntries(Object.entries(otsukiPicture).toReversed()) as unknown as typeof otsukiPicture;
    expect(pictureContent(rebuilt, otsukiFindings, 'ja')).toBe(content);
  });

  test('数値・文・食い違いの説明の、どれが変わっても内容が変わる', () => {
    const different = new Set([content]);
    for (const [index, figure] of otsukiFigures.entries()) {
      const figures = otsukiFigures.with(index, { ...figure, value: `${figure.value}1` });
      different.add(pictureContent({ ...otsukiPicture, figures }, otsukiFindings, 'ja'));
    }
    for (const [index, section] of otsukiPicture.sections.entries()) {
      const sections = otsukiPicture.sections.with(index, { ...section, message: `${section.message}。` });
      different.add(pictureContent({ ...otsukiPicture, sections }, otsukiFindings, 'ja'));
    }
    different.add(pictureContent(otsukiPicture, otsukiFindings.slice(1), 'ja'));
    different.add(
      pictureContent(otsukiPicture, [{ ...otsukiFindings[0]!, explained: null }, otsukiFindings[1]!], 'ja'),
    );
    expect(different.size).toBe(1 + otsukiFigures.length + otsukiPicture.sections.length + 2);
  });
});
