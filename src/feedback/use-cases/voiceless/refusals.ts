import type { TypedTextError } from '#kernel/typed-text.ts';
import type { Founding } from '../../store/foundings.ts';

/** What is wrong with a field of a founding's forms. `field` is the name in the form. */
export type FoundingProblem =
  | { readonly kind: 'text'; readonly field: string; readonly error: TypedTextError }
  | {
      readonly kind: /** None of those there are to choose from. */
        | 'choose'
        /** No seat of a running body. */
        | 'no-such-seat'
        /** Written as no day is. */
        | 'no-day'
        /** A step is entered when it is done. */
        | 'future-day'
        /** Not in the directory, or ended. */
        | 'no-such-organisation'
        /** 設立 is not entered yet. */
        | 'not-founded'
        /** There is no organisation yet to give the seats to. */
        | 'no-organisation'
        /** No seat was chosen. */
        | 'no-seat';
      readonly field: string;
    };

export type FoundingRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FoundingProblem[] }
  /** Somebody changed it, or entered the same step, in the meantime: what stands there now. */
  | { readonly kind: 'changed'; readonly stored: Founding }
  /** 取りやめ: taken up again first. */
  | { readonly kind: 'given-up' };
