import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in 43 characters; only the hash is ever stored (requirements S14). */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256, hexadecimal. Enough for a random token: there is nothing to guess that a slow hash would protect. */
export const hashToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
