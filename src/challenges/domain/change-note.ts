/** What of a challenge or an action was changed. An organisation stands by its name at the time. */
export const changedFields = ['title', 'description', 'owner', 'due', 'evidence'] as const;
export type ChangedField = (typeof changedFields)[number];

export interface FieldChange {
  readonly field: ChangedField;
  /** '' for nothing. Long texts are not repeated: then both are ''. */
  readonly from: string;
  readonly to: string;
}

/** The fields that differ, for the note of a 'changed' event: facts, worded when they are shown. */
export const changeNote = (changes: readonly FieldChange[]): string => JSON.stringify(changes);

/** Reads a note back; anything else that stands there is shown as it is, as one sentence. */
export function readChangeNote(note: string): readonly FieldChange[] | string {
  try {
    const read: unknown = JSON.parse(note);
    return Array.isArray(read) && read.every(isChange) ? read : note;
  } catch {
    return note;
  }
}

function isChange(value: unknown): value is FieldChange {
  if (typeof value !== 'object' || value === null) return false;
  const { field, from, to } = value as Record<string, unknown>;
  return changedFields.some((one) => one === field) && typeof from === 'string' && typeof to === 'string';
}
