import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasNoOwner, isOverdue, ownerText } from './action.ts';
import { changedFields, changeNote, readChangeNote } from './change-note.ts';

test('期限の日はまだ過ぎておらず、翌日から期限切れ。終わったものと期限のないものは切れない', () => {
  expect(isOverdue({ state: 'open', dueOn: '2026-11-22' }, '2026-11-22')).toBe(false);
  expect(isOverdue({ state: 'open', dueOn: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(isOverdue({ state: 'done', dueOn: '2026-11-22' }, '2026-11-23')).toBe(false);
  expect(isOverdue({ state: 'open', dueOn: null }, '2026-11-23')).toBe(false);
});

test('担当は団体でも名前でもよく、どちらもなければ担当なし', () => {
  expect(hasNoOwner({ ownerOrganisationId: null, ownerName: '' })).toBe(true);
  expect(hasNoOwner({ ownerOrganisationId: null, ownerName: '座長' })).toBe(false);
  expect(ownerText({ ownerOrganisationName: 'みほん市医師会', ownerName: '見本 一郎' })).toBe(
    'みほん市医師会　見本 一郎',
  );
  expect(ownerText({ ownerOrganisationName: '', ownerName: '座長' })).toBe('座長');
});

test('変更の記録は、書いたとおりに読み返せる。ほかの文はそのまま返る', () => {
  const change = fc.record({ field: fc.constantFrom(...changedFields), from: fc.string(), to: fc.string() });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      expect(readChangeNote(changeNote(changes))).toEqual(changes);
    }),
  );
  expect(readChangeNote('手で書いた文')).toBe('手で書いた文');
  expect(readChangeNote('[{"field":"x","from":"","to":""}]')).toBe('[{"field":"x","from":"","to":""}]');
});
