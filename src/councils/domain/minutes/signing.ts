import { err, ok, type Result } from '#kernel/result.ts';
import type { Office } from '../body.ts';

/** 署名 as kept: over the hash of the closed edition's text. */
export interface Signature {
  readonly asOffice: 'chair' | 'member';
  readonly personId: string;
  readonly signerName: string;
  readonly textSha256: string;
}

/** Who might sign: whoever holds a seat on the meeting's day. */
export interface Signer {
  readonly personId: string;
  readonly name: string;
  readonly office: Office;
  /** Came in person (not by proxy), or answered a 書面開催. */
  readonly attended: boolean;
}

export type SigningRefusal =
  | { readonly kind: 'no-such-signer' }
  /** Only 座長・副座長 sign as chair. */
  | { readonly kind: 'not-the-chair' }
  /** The other signature is a member's, not the chair's. */
  | { readonly kind: 'is-the-chair' }
  | { readonly kind: 'did-not-attend' }
  | { readonly kind: 'already-signed'; readonly by: string }
  /** One person, two signatures. */
  | { readonly kind: 'same-person' };

/** Signatures that count: those over the present text, the first of each office. */
export function standing<S extends Signature>(
  signatures: readonly S[],
  textSha256: string,
): { readonly chair: S | null; readonly member: S | null } {
  const over = signatures.filter((signature) => signature.textSha256 === textSha256);
  const first = (office: Signature['asOffice']) => over.find(({ asOffice }) => asOffice === office) ?? null;
  return { chair: first('chair'), member: first('member') };
}

/**
 * May this person sign the present text in this place? The chair's place is for 座長 or 副座長, the other for one member who attended
 * and is not the chair. 根拠: 審議会等の会議録の要綱 (浜松市ほか) ask for the chair and at least one member.
 */
export function maySign(
  asked: { readonly asOffice: Signature['asOffice']; readonly personId: string; readonly textSha256: string },
  signers: readonly Signer[],
  signatures: readonly Signature[],
): Result<Signer, SigningRefusal> {
  const signer = signers.find(({ personId }) => personId === asked.personId);
  if (!signer) return err({ kind: 'no-such-signer' });
  if (asked.asOffice === 'chair' && signer.office === 'member') return err({ kind: 'not-the-chair' });
  if (asked.asOffice === 'member' && signer.office === 'chair') return err({ kind: 'is-the-chair' });
  if (asked.asOffice === 'member' && !signer.attended) return err({ kind: 'did-not-attend' });
  const now = standing(signatures, asked.textSha256);
  const there = now[asked.asOffice];
  if (there) return err({ kind: 'already-signed', by: there.signerName });
  const other = asked.asOffice === 'chair' ? now.member : now.chair;
  return other?.personId === asked.personId ? err({ kind: 'same-person' }) : ok(signer);
}
