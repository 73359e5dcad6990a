import { readPostalCode, readTelephone } from '#directory/domain/index.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import type { FeedbackSettings } from '../settings.ts';
import { readRemindDays } from './remind-days.ts';
import { readSiteAddress } from './site-address.ts';

/** The form of 照会の設定, as typed. */
export interface TypedSettings {
  readonly officeName: string;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly siteAddress: string;
  readonly remindersOn: boolean;
  /** 「3」, 「3, 14」. */
  readonly remindBefore: string;
  readonly remindAfter: string;
  readonly remindHour: string;
}

export type SettledSettings = Omit<FeedbackSettings, 'version'>;
export type SettingsField = keyof SettledSettings;
export interface SettingsProblem {
  readonly field: SettingsField;
  readonly finding:
    | TypedTextError
    | { readonly kind: 'postal-code' | 'telephone' | 'address' | 'site-address' | 'days' | 'hour' };
}

/** At most so many reminders before and after the due date: more is nagging. */
export const MOST_BEFORE = 3;
export const MOST_AFTER = 5;

/** @param readEmail one address, or what is wrong with it; '' is none */
export function settleSettings(
  typed: TypedSettings,
  readEmail: (typed: string) => Result<string, 'address'>,
): Result<SettledSettings, readonly SettingsProblem[]> {
  const problems: SettingsProblem[] = [];
  const text = (field: 'officeName' | 'address', limit: number): string => {
    const read = typedText(typed[field], { limit });
    if (read.ok) return read.value;
    problems.push({ field, finding: read.error });
    return '';
  };
  const taken = <T, K extends 'postal-code' | 'telephone' | 'address' | 'site-address' | 'days' | 'hour'>(
    field: SettingsField,
    read: Result<T, K>,
    instead: T,
  ): T => {
    if (read.ok) return read.value;
    problems.push({ field, finding: { kind: read.error } });
    return instead;
  };
  const email = typed.email.trim();
  const settled: SettledSettings = {
    officeName: text('officeName', textLimits.name),
    postalCode: taken('postalCode', readPostalCode(typed.postalCode), ''),
    address: text('address', textLimits.name * 2),
    telephone: taken('telephone', readTelephone(typed.telephone), ''),
    fax: taken('fax', readTelephone(typed.fax), ''),
    email: taken('email', email === '' ? ok('') : readEmail(email), ''),
    siteAddress: taken('siteAddress', readSiteAddress(typed.siteAddress), ''),
    remindersOn: typed.remindersOn,
    remindBefore: taken('remindBefore', readRemindDays(typed.remindBefore, MOST_BEFORE), []),
    remindAfter: taken('remindAfter', readRemindDays(typed.remindAfter, MOST_AFTER), []),
    remindHour: taken('remindHour', readHour(typed.remindHour), 0),
  };
  return problems.length === 0 ? ok(settled) : err(problems);
}

/** 「９」, 「9時」 → 9. */
function readHour(typed: string): Result<number, 'hour'> {
  const folded = nfkc(typed).trim().replace(/時$/u, '');
  return /^[0-9]{1,2}$/.test(folded) && Number(folded) <= 23 ? ok(Number(folded)) : err('hour');
}
