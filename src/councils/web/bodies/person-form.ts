import type { Language } from '#kernel/language.ts';
import { type Channel, channels } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import type { Person } from '../../store/bodies.ts';
import type { PersonInput } from '../../use-cases/bodies/save-person.ts';
import type { Typed } from './typed-form.ts';

export const personFields = [
  'name',
  'nameKana',
  'jobTitle',
  'organisationId',
  'channel',
  'postalCode',
  'address',
  'telephone',
  'fax',
  'email',
  'accountId',
  'note',
] as const;
export type PersonField = (typeof personFields)[number];

export function personLabels(language: Language): Readonly<Record<PersonField, string>> {
  const { seat, person: t } = messages[language];
  return {
    name: seat.name,
    nameKana: seat.kana,
    jobTitle: seat.jobTitle,
    organisationId: t.organisation,
    channel: t.channel,
    postalCode: t.postalCode,
    address: t.address,
    telephone: t.telephone,
    fax: t.fax,
    email: t.email,
    accountId: t.account,
    note: t.note,
  };
}

export const newPersonForm: Typed = { channel: 'paper' };

export const storedPersonForm = (person: Person): Typed =>
  Object.fromEntries(personFields.map((field) => [field, person[field] ?? '']));

export const readPersonForm = (typed: Typed): PersonInput => ({
  name: typed.name ?? '',
  nameKana: typed.nameKana,
  jobTitle: typed.jobTitle,
  organisationId: typed.organisationId || null,
  channel: channels.find((channel) => channel === typed.channel) ?? ('' as Channel),
  postalCode: typed.postalCode,
  address: typed.address,
  telephone: typed.telephone,
  fax: typed.fax,
  email: typed.email,
  accountId: typed.accountId || null,
  note: typed.note,
});
