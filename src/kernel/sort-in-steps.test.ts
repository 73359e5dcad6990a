import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSteps } from './sort-in-steps.ts';

test('区切りながら並べても、ふつうに並べたのと同じ順になる（同じ値は元の順）', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (values, step) => {
      const items = values.map((value, at) => ({ value, at }));
      const steps = sortInSteps(items, (a, b) => a.value - b.value, step);
      let next = steps.next();
      let breaths = 0;
      for (; !next.done; next = steps.next()) breaths += 1;
      expect(next.value).toEqual([...items].sort((a, b) => a.value - b.value));
      expect(breaths).toBeGreaterThanOrEqual(Math.floor(items.length / step));
    }),
  );
});
