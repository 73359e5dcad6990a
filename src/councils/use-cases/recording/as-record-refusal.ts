import type { RecordProblem, RecordRefusal } from './recordable.ts';

type Elsewhere =
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly { readonly field: string; readonly finding: RecordProblem['error'] }[];
    };

/** What challenges refused, in the record's words. A challenge that is gone is the form's wrong choice, not a missing page. */
export const asRecordRefusal = (refusal: Elsewhere): RecordRefusal =>
  refusal.kind === 'invalid'
    ? { kind: 'invalid', problems: refusal.problems.map(({ field, finding }) => ({ field, error: finding })) }
    : { kind: 'invalid', problems: [{ field: 'challengeId', error: { kind: 'unknown' } }] };
