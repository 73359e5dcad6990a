import type { Slice } from '#platform/slice.ts';

export function challengesSlice(): Slice {
  return { name: 'challenges', routes: [], auditActions: { ja: {}, en: {} }, navigation: [] };
}
