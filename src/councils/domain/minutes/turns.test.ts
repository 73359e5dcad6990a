import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOfTurns, type SpokenLine, transcriptVisibility, turnsOf } from './turns.ts';

const line = (speaker: string, text: string, startsMs: number | null = null, beginsTurn = false): SpokenLine => ({
  speaker,
  text,
  startsMs,
  beginsTurn,
});

describe('文字起こしから発言へ', () => {
  test('同じ人の続きは一つの発言にまとめ、英数字の間だけを空ける', () => {
    expect(
      turnsOf([line('甲', '在宅を', 0), line('甲', '支えます。', 900), line('乙', 'ICT'), line('乙', 'tools')]),
    ).toEqual([
      { speaker: '甲', text: '在宅を支えます。', startsMs: 0 },
      { speaker: '乙', text: 'ICT tools', startsMs: null },
    ]);
  });

  test('言葉は一つも失われず、順も変わらない', () => {
    const lines = fc.array(
      fc.record({
        speaker: fc.constantFrom('甲', '乙', ''),
        text: fc.constantFrom('あ', 'い。', 'うえ'),
        startsMs: fc.constant(null),
        beginsTurn: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(lines, (spoken) => {
        const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('');
        expect(text(turnsOf(spoken))).toBe(text(spoken));
      }),
    );
  });

  test('時刻のある議題に、開会からの時間で割り当てる。議題の前後や時刻のないものは割り当てない', () => {
    const items = [
      { id: 'a', visibility: 'public' as const, startedAt: '14:05', endedAt: '14:20' },
      { id: 'b', visibility: 'public' as const, startedAt: '14:20', endedAt: '' },
      { id: 'c', visibility: 'public' as const, startedAt: '', endedAt: '' },
    ];
    const minutes = [0, 5, 19.9, 20, 60];
    const turns = minutes.map((minute) => ({ speaker: '甲', text: '', startsMs: minute * 60_000 }));
    expect(itemOfTurns(turns, items, '14:00')).toEqual([null, 'a', 'a', 'b', 'b']);
    expect(itemOfTurns([{ speaker: '甲', text: '', startsMs: null }], items, '14:00')).toEqual([null]);
    expect(itemOfTurns(turns, items, '')).toEqual(minutes.map(() => null));
  });

  test('一つでも公開でない議題があれば、文字起こしは公開版に出さない', () => {
    expect(transcriptVisibility([{ visibility: 'public' }], true)).toBe('public');
    expect(transcriptVisibility([{ visibility: 'public' }], false)).toBe('members');
    expect(transcriptVisibility([{ visibility: 'public' }, { visibility: 'members' }], true)).toBe('members');
  });
});
