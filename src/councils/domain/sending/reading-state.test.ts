import { expect, test } from 'vitest';
import { readingState } from './reading-state.ts';

const member = (personId: string | null) => ({ personId, role: 'member' as const });
const material = (visibility: 'public' | 'members' | 'secretariat') => ({ materialId: 'm1', visibility });

test('読んだ人と、まだの人を数える。二つの席を持つ人は一人、招聘者とほかの資料の既読は数えない', () => {
  const attendees = [member('a'), member('b'), member('b'), member(null), { personId: 'g', role: 'guest' as const }];
  const marks = [
    { materialId: 'm1', personId: 'a' },
    { materialId: 'm1', personId: 'g' },
    { materialId: 'm2', personId: 'b' },
  ];
  expect(readingState(material('members'), attendees, marks)).toEqual({ readers: 2, read: 1, unread: ['b'] });
});

test('事務局限りの資料は、だれの既読も待たない', () => {
  expect(readingState(material('secretariat'), [member('a')], [])).toEqual({ readers: 0, read: 0, unread: [] });
});
