import type { AsOf } from '#kernel/as-of.ts';
import type { InvisibleCharacter } from '#kernel/invisible-text.ts';
import type { JapaneseDateError } from '#kernel/japanese-date.ts';
import type { NumberTextError } from '#kernel/number-text.ts';

/** Where: the row that Excel shows (header = 1) and the column as letter and header, 'C 時点'. */
export interface CellPlace {
  readonly row: number;
  /** Empty when the message is about the row or the file as a whole. */
  readonly column: string;
}

/** What is wrong or doubtful, as facts. Worded in locales/figure-file-messages.ts. */
export type CellFinding =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'ragged'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'unknown-header'; readonly header: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-header'; readonly header: string }
  | { readonly kind: 'repeated-header'; readonly header: string; readonly otherColumn: string }
  | { readonly kind: 'required'; readonly header: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'text-too-long'; readonly length: number; readonly limit: number }
  | ({ readonly kind: 'invisible' } & InvisibleCharacter)
  | { readonly kind: 'unknown-indicator'; readonly text: string; readonly nearest: string | null }
  | { readonly kind: 'ambiguous-indicator'; readonly text: string; readonly keys: readonly string[] }
  | { readonly kind: 'date'; readonly error: JapaneseDateError }
  | { readonly kind: 'future'; readonly asOf: AsOf; readonly today: string }
  | { readonly kind: 'number'; readonly error: NumberTextError }
  | { readonly kind: 'unknown-kind'; readonly text: string }
  | { readonly kind: 'unit'; readonly text: string; readonly unit: string; readonly indicator: string }
  | { readonly kind: 'below-min'; readonly value: string; readonly limit: string; readonly indicator: string }
  | { readonly kind: 'above-max'; readonly value: string; readonly limit: string; readonly indicator: string }
  | {
      readonly kind: 'duplicate';
      readonly indicator: string;
      readonly asOf: AsOf;
      readonly otherRow: number;
      readonly otherColumn: string;
    }
  | { readonly kind: 'missing-value'; readonly mark: string; readonly indicator: string; readonly asOf: AsOf }
  | { readonly kind: 'bad-key'; readonly text: string; readonly suggestion: string | null }
  | { readonly kind: 'repeated-key'; readonly text: string; readonly otherRow: number }
  /** otherRow is null when the name belongs to an indicator that exists already. */
  | { readonly kind: 'repeated-name'; readonly text: string; readonly key: string; readonly otherRow: number | null }
  | { readonly kind: 'half-ratio' }
  | { readonly kind: 'single-part'; readonly text: string }
  | { readonly kind: 'repeated-part'; readonly text: string }
  | { readonly kind: 'min-above-max'; readonly min: string; readonly max: string }
  | { readonly kind: 'cycle'; readonly path: readonly string[] };

export type CellMessage = CellPlace & CellFinding;
/** A row whose value is missing (－, …, 空欄): not an error, not a zero, simply not taken in. */
export type RowMessage = CellPlace & Extract<CellFinding, { kind: 'missing-value' }>;

/** More messages than a person reads are counted, not kept. */
const MESSAGES_KEPT = 1000;

export interface MessageCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly skipped: number;
}

export interface KeptMessages {
  readonly errors: readonly CellMessage[];
  readonly warnings: readonly CellMessage[];
  readonly skipped: readonly RowMessage[];
  /** How many of each there are beyond those kept. */
  readonly more: MessageCounts;
}

/** Gathers messages; at most MESSAGES_KEPT stay, errors before warnings before skipped rows. */
export class MessageBook {
  readonly #errors: CellMessage[] = [];
  readonly #warnings: CellMessage[] = [];
  readonly #skipped: RowMessage[] = [];
  #counts = { errors: 0, warnings: 0, skipped: 0 };

  get refused(): boolean {
    return this.#counts.errors > 0;
  }

  /** False once no further error is kept: costly facts (suggestions) need not be worked out any more. */
  get hasRoom(): boolean {
    return this.#errors.length < MESSAGES_KEPT;
  }

  error(place: CellPlace, finding: CellFinding): null {
    this.#counts.errors += 1;
    if (this.hasRoom) this.#errors.push({ ...place, ...finding });
    return null;
  }

  warning(place: CellPlace, finding: CellFinding): void {
    this.#counts.warnings += 1;
    if (this.#warnings.length < MESSAGES_KEPT) this.#warnings.push({ ...place, ...finding });
  }

  skip(message: RowMessage): void {
    this.#counts.skipped += 1;
    if (this.#skipped.length < MESSAGES_KEPT) this.#skipped.push(message);
  }

  kept(): KeptMessages {
    const errors = [...this.#errors].sort(byRow);
    const warnings = this.#warnings.slice(0, MESSAGES_KEPT - errors.length);
    const skipped = this.#skipped.slice(0, MESSAGES_KEPT - errors.length - warnings.length);
    const { errors: e, warnings: w, skipped: s } = this.#counts;
    const more = { errors: e - errors.length, warnings: w - warnings.length, skipped: s - skipped.length };
    return { errors, warnings, skipped, more };
  }
}

const byRow = (a: CellPlace, b: CellPlace): number => a.row - b.row;
