import { join, resolve } from 'node:path';
import { z } from 'zod';
import { languages } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { readAddress } from '#platform/mail/read-address.ts';
import { isSmtpUrl } from '#platform/mail/smtp-url.ts';
import { projectRoot } from './root.ts';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');

const environment = z.object({
  RENKEI_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Interface to listen on. Only this machine unless the operator opens it. */
  RENKEI_HOST: z.string().min(1).default('127.0.0.1'),
  RENKEI_DATA: z.string().min(1).optional(),
  RENKEI_DB_USER: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]{0,31}$/)
    .default('renkei'),
  RENKEI_LANG: z.enum(languages).default('ja'),
  RENKEI_READY_FILE: z.string().min(1).optional(),
  /** 1: a TLS proxy in front writes X-Forwarded-For, -Proto and -Host, and its word counts. */
  RENKEI_PROXY: flag,
  /** A PostgreSQL 15 or newer instead of the embedded one: a superuser, or the database's owner who may create roles. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** smtp://user:password@host:587 or smtps://host: the server that takes our mails. Holds a password: named, never shown. */
  RENKEI_SMTP_URL: z.string().refine(isSmtpUrl).optional(),
  /** The address they come from, alone: renkei@city.example.jp. */
  RENKEI_MAIL_FROM: z
    .string()
    .refine((text) => readAddress(text).ok)
    .optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly filesDir: string;
  readonly dbUser: string;
  readonly language: (typeof languages)[number];
  readonly readyFile: string | null;
  readonly trustProxy: boolean;
  readonly databaseUrl: string | null;
  /** null: no mails are sent. The url holds a password. */
  readonly mail: { readonly url: string; readonly from: string } | null;
}

/** Names of the variables that cannot be used as they are set. */
export type ConfigRefusal = { readonly kind: 'bad-config'; readonly variables: readonly string[] };

export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, ConfigRefusal> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(present);
  if (!read.success) {
    return err({
      kind: 'bad-config',
      variables: [...new Set(read.error.issues.map((issue) => String(issue.path[0])))],
    });
  }
  const it = read.data;
  const { RENKEI_SMTP_URL: url, RENKEI_MAIL_FROM: from } = it;
  if ((url === undefined) !== (from === undefined)) {
    return err({ kind: 'bad-config', variables: [url === undefined ? 'RENKEI_SMTP_URL' : 'RENKEI_MAIL_FROM'] });
  }
  // Renkei's own folder, not the caller's: a command typed elsewhere must find the data, not begin a second, empty one.
  const dataDir = it.RENKEI_DATA === undefined ? join(projectRoot(), 'data') : resolve(it.RENKEI_DATA);
  return ok({
    port: it.RENKEI_PORT,
    host: it.RENKEI_HOST,
    dataDir,
    filesDir: resolve(dataDir, 'files'),
    dbUser: it.RENKEI_DB_USER,
    language: it.RENKEI_LANG,
    readyFile: it.RENKEI_READY_FILE ?? null,
    trustProxy: it.RENKEI_PROXY,
    databaseUrl: it.DATABASE_URL ?? null,
    mail: url === undefined || from === undefined ? null : { url, from },
  });
}
