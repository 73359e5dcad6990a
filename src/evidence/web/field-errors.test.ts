import { expect, test } from 'vitest';
import { fieldErrors } from './field-errors.ts';

test('様式の誤りは、欄の並びの順に、欄の上にある名前で言う。表の見出しの名前では言わない', () => {
  const required = (field: 'asOf' | 'source', header: string) => ({
    field,
    finding: { kind: 'required' as const, header },
  });
  const errors = [
    required('source', '出典'),
    required('asOf', '時点'),
    { field: null, finding: { kind: 'half-ratio' } },
  ];
  const labels = { asOf: 'As of', source: 'Title of the source' };
  const said = fieldErrors(errors as Parameters<typeof fieldErrors<'asOf' | 'source'>>[0], labels, 'en');
  expect(said.map((error) => error.field)).toEqual([null, 'asOf', 'source']);
  expect(said[1]!.message).toContain('“As of”');
  expect(said[2]!.message).toContain('“Title of the source”');
});
