import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/minutes/canonical-json.ts';
import type { MinutesDocument } from '../../domain/minutes/document.ts';

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of an edition, in UTF-8. What is confirmed and signed is that of the closed edition. */
export const textSha256 = (edition: MinutesDocument): string =>
  createHash('sha256').update(canonicalJson(edition), 'utf8').digest('hex');
