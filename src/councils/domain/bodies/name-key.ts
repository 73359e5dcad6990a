import { foldForReading } from '#kernel/digits.ts';

/** A name as it is compared: full-width folded, without spaces. '見本　花子' and '見本花子' are one name. */
export const nameKey = (name: string): string => foldForReading(name);
