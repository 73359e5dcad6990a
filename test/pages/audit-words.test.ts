import { expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { composeForReading } from '#test/support/compose-for-reading.ts';

test('どの経路が監査の記録に書く操作にも、両方の言語で名前がある', () => {
  const slices = composeForReading();
  const written = new Set(slices.flatMap((slice) => (slice.routes ?? []).map((route) => route.audit)));
  written.delete('none');
  expect(written.size).toBeGreaterThan(20);
  for (const language of languages) {
    const named = Object.assign({}, ...slices.map((slice) => slice.auditActions?.[language]));
    expect([...written].filter((action) => !named[action])).toEqual([]);
  }
});
