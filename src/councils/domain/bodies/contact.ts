import { foldForReading } from '#kernel/digits.ts';

/** 郵便番号 as printed, 〒 and 全角 allowed: '〒４０１－０００１' → '401-0001'; null when it is none. '' stays ''. */
export function readPostalCode(text: string): string | null {
  const folded = foldForReading(text).replace(/^〒/u, '');
  if (folded === '') return '';
  const found = /^([0-9]{3})-?([0-9]{4})$/.exec(folded);
  return found ? `${found[1]}-${found[2]}` : null;
}

/**
 * 電話番号 or FAX: ten or eleven digits from 0 on, with hyphens or brackets as typed. '０５５４（２２）００００' → '0554-22-0000';
 * null when it is none. '' stays ''. 根拠: 電気通信番号規則（固定10桁、携帯・IP 11桁）
 */
export function readTelephone(text: string): string | null {
  const folded = foldForReading(text).replace(/[()]+/g, '-').replace(/-+/g, '-').replace(/^-|-$/g, '');
  if (folded === '') return '';
  const digits = folded.replaceAll('-', '');
  return /^0[0-9]{9,10}$/.test(digits) && /^[0-9-]+$/.test(folded) ? folded : null;
}

/** A mail address, 全角 folded; null when it cannot be one. '' stays ''. */
export function readEmail(text: string): string | null {
  const folded = foldForReading(text);
  if (folded === '') return '';
  return folded.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(folded) ? folded : null;
}

/** A name as it is compared: full-width folded, without spaces. '見本　花子' and '見本花子' are one name. */
export const nameKey = (name: string): string => foldForReading(name);
