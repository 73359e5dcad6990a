import type { Clock } from '#kernel/clock.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { Result } from '#kernel/result.ts';
import type { TypedTextError } from '#kernel/typed-text.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { type Reply, redirect, refuse, type WorkspaceContext } from '#platform/http/route.ts';
import type { ClosePageProps } from './close-page.tsx';

/** What the closing form shows beside its record. */
export type Shown = Pick<ClosePageProps, 'form' | 'errors'> & { readonly changed: boolean };
export const untouched: Shown = { form: { state: '', note: '' }, errors: [], changed: false };

type Refusal<T> =
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly { readonly finding: TypedTextError | { kind: 'unknown' } }[];
    }
  /** Somebody else was here first: what stands there now. */
  | { readonly kind: 'changed'; readonly current: T };

/** Ending a challenge or an action with a sentence, or taking it up again. */
export interface Closing<T> {
  readonly id: string;
  readonly record: T;
  readonly noteLabel: string;
  /** What to say where how it ends was to be chosen, and was not. */
  readonly stateMissing: string | null;
  readonly doneHref: string;
  run(input: {
    readonly note: string;
    readonly version: number;
    readonly clock: Clock;
  }): Promise<Result<unknown, Refusal<T>>>;
  page(record: T, shown: Shown, status: number): Reply;
}

/** The answer to a sent closing form: its record's page, or the form again with everything typed. */
export async function answerClosing<T>(context: WorkspaceContext, closing: Closing<T>): Promise<Reply> {
  const { form: sent, clock, language } = context;
  const form = { state: sent.get('state'), note: sent.get('note') };
  const missing: ClosePageProps['errors'] = closing.stateMissing
    ? [{ field: 'state', message: closing.stateMissing }]
    : [];
  const again = (record: T, errors: ClosePageProps['errors'], changed: boolean) =>
    closing.page(record, { form, errors, changed }, changed ? 409 : 422);
  const closed = await closing.run({ note: form.note, version: formVersion(sent), clock });
  if (closed.ok) {
    // Nothing was chosen: status 422 undoes what was written.
    if (missing.length > 0) return again(closing.record, missing, false);
    context.touch(closing.id);
    return redirect(closing.doneHref);
  }
  switch (closed.error.kind) {
    case 'not-found':
      return refuse('not-found');
    case 'changed':
      return again(closed.error.current, missing, true);
    case 'invalid': {
      const errors = closed.error.problems.flatMap(({ finding }) =>
        finding.kind === 'unknown'
          ? []
          : [{ field: 'note' as const, message: typedTextRefusal(finding, closing.noteLabel, language) }],
      );
      return again(closing.record, [...missing, ...errors], false);
    }
  }
}
