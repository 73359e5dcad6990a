import type { Organisation } from './domain/organisation.ts';
import { messages } from './locales/messages.ts';
import { regularMeetingText } from './locales/regular-meeting-words.ts';

/**
 * The columns of the file, in their order; always in Japanese, so that what is exported can be taken in again wherever it is opened.
 * `inner`: for the 事務局 only.
 */
export const organisationColumns = [
  { header: '名称', field: 'name', inner: false },
  { header: 'ふりがな', field: 'nameKana', inner: false },
  { header: '種別', field: 'kind', inner: false },
  { header: '区分', field: 'sector', inner: false },
  { header: '郵便番号', field: 'postalCode', inner: false },
  { header: '住所', field: 'address', inner: false },
  { header: '電話', field: 'telephone', inner: false },
  { header: 'FAX', field: 'fax', inner: true },
  { header: 'メール', field: 'email', inner: true },
  { header: '団体長の職名', field: 'headTitle', inner: true },
  { header: '団体長', field: 'headName', inner: true },
  { header: '担当者', field: 'contactName', inner: true },
  { header: '例会', field: 'meets', inner: false },
] as const;

export type ColumnField = (typeof organisationColumns)[number]['field'];

/** The organisations as rows of a file, header first. */
export function organisationSheet(organisations: readonly Organisation[], withInner: boolean): readonly string[][] {
  const columns = organisationColumns.filter(({ inner }) => withInner || !inner);
  return [
    columns.map(({ header }) => header),
    ...organisations.map((one) => columns.map(({ field }) => cellOf(one, field))),
  ];
}

/** What stands in a file for a field. */
export function cellOf(one: Pick<Organisation, ColumnField>, field: ColumnField): string {
  const { kinds, sectors } = messages.ja;
  if (field === 'kind') return kinds[one.kind];
  if (field === 'sector') return sectors[one.sector];
  if (field === 'meets') return one.meets ? regularMeetingText(one.meets, 'ja') : '';
  return one[field];
}
