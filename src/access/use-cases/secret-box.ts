import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What is done with the key of secrets.json, which is never in the database or a dump of it: TOTP secrets are encrypted
 * (AES-256-GCM, bound to their account), recovery codes are kept as HMAC-SHA-256.
 */
export interface SecretBox {
  seal(accountId: string, secret: string): string;
  /** Throws when the key or the account is another one: a bug or a foreign key file, never a person's mistake. */
  open(accountId: string, sealed: string): string;
  recoveryHash(accountId: string, code: string): string;
}

const VERSION = 'v1';

export function openSecretBox(secretKey: Uint8Array): SecretBox {
  if (secretKey.length < 32) throw new Error('the secret key must have at least 32 bytes');
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secretKey, '', `renkei access ${purpose}`, 32));
  const totpKey = derived('totp');
  const recoveryKey = derived('recovery');
  return {
    seal(accountId, secret) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', totpKey, iv).setAAD(Buffer.from(accountId));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [VERSION, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
    },
    open(accountId, sealed) {
      const [version, iv, tag, text] = sealed.split('.');
      if (version !== VERSION || !iv || !tag || !text) throw new Error('unknown form of a sealed secret');
      const decipher = createDecipheriv('aes-256-gcm', totpKey, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(accountId)).setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
    },
    recoveryHash: (accountId, code) => createHmac('sha256', recoveryKey).update(`${accountId} ${code}`).digest('hex'),
  };
}
