import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { projectRoot } from '#platform/config/root.ts';
import type { AuditActions } from '#platform/slice.ts';
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

test('一つの操作の名は一か所で言う。別の操作が同じ名を持つと、監査の記録では見分けられない', async () => {
  const files = globSync('src/*/locales/**/audit-actions.ts', { cwd: projectRoot() });
  expect(files.length).toBeGreaterThan(10);
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const file of files) {
    const parts: Record<string, AuditActions> = await import(join(projectRoot(), file));
    for (const action of Object.values(parts).flatMap((part) => Object.keys(part.ja))) {
      if (seen.has(action)) twice.push(`${action}: ${seen.get(action)}, ${file}`);
      seen.set(action, file);
    }
  }
  expect(twice).toEqual([]);
});
