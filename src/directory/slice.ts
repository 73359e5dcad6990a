import type { Slice } from '#platform/slice.ts';

export function directorySlice(): Slice {
  return { name: 'directory', routes: [], auditActions: { ja: {}, en: {} }, navigation: [] };
}
