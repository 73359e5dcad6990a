import { hash, verify } from '@node-rs/argon2';
import { newToken } from './token.ts';

/** argon2id, 19 MiB, 2 passes, 1 lane. 根拠: OWASP Password Storage Cheat Sheet; the library's default is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;
/** A hash that no password fits, made at the same cost. */
const decoyHash = (): Promise<string> => {
  decoy ??= hashPassword(newToken());
  return decoy;
};

/** Does the same work whether there is a hash to compare with or not (requirements S17). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const nobody = await decoyHash();
  const fits = await verify(stored ?? nobody, password);
  return stored !== null && fits;
}
