import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { type BodyKind, bodyKinds, type QuorumRule, quorumRules } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import type { Body } from '../../store/meetings.ts';
import type { BodyInput, SettledBody } from '../../use-cases/bodies/body-input.ts';
import { dayReader, type FieldError, type Labels, printedDay, type Typed, wholeNumber } from './typed-form.ts';

export const bodyFields = [
  'name',
  'kind',
  'parentId',
  'purpose',
  'legalGround',
  'secretariat',
  'secretariatContact',
  'appointingAuthority',
  'convener',
  'documentPrefix',
  'quorum',
  'proxiesCount',
  'noticeDays',
  'openToPublic',
  'termMonths',
  'position',
  'foundedOn',
] as const;
type BodyField = (typeof bodyFields)[number];

export function bodyLabels(language: Language): Labels & Readonly<Record<BodyField, string>> {
  const t = messages[language].form;
  return {
    name: t.name,
    kind: t.kind,
    parentId: t.parent,
    purpose: t.purpose,
    legalGround: t.legalGround,
    secretariat: t.secretariat,
    secretariatContact: t.secretariatContact,
    appointingAuthority: t.authority,
    convener: t.convener,
    documentPrefix: t.prefix,
    quorum: t.quorum,
    proxiesCount: t.proxies,
    noticeDays: t.noticeDays,
    openToPublic: t.open,
    termMonths: t.termMonths,
    position: t.position,
    foundedOn: t.founded,
  };
}

/** What a new body's form proposes. */
export const newBodyForm = (parentId: string): Typed => ({
  kind: 'working-group',
  parentId,
  quorum: 'majority',
  proxiesCount: 'yes',
  noticeDays: '7',
  openToPublic: '',
  termMonths: '24',
  position: '0',
});

export const storedBodyForm = (body: Body | SettledBody, language: Language): Typed => ({
  ...Object.fromEntries(bodyFields.map((field) => [field, String(body[field] ?? '')])),
  proxiesCount: body.proxiesCount ? 'yes' : '',
  openToPublic: body.openToPublic ? 'yes' : '',
  foundedOn: printedDay(body.foundedOn, language),
});

/** What the form asks for; words that no select offers become a finding of the use case. */
export function readBodyForm(
  typed: Typed,
  language: Language,
): { readonly body: BodyInput; readonly errors: readonly FieldError[] } {
  const text = (field: BodyField) => typed[field] ?? '';
  const days = dayReader(typed, bodyLabels(language), language);
  const foundedOn: IsoDate | null = days.day('foundedOn', 'optional');
  const body: BodyInput = {
    name: text('name'),
    kind: bodyKinds.find((kind) => kind === text('kind')) ?? ('' as BodyKind),
    parentId: text('parentId') || null,
    purpose: text('purpose'),
    legalGround: text('legalGround'),
    secretariat: text('secretariat'),
    secretariatContact: text('secretariatContact'),
    appointingAuthority: text('appointingAuthority'),
    convener: text('convener'),
    documentPrefix: text('documentPrefix'),
    quorum: quorumRules.find((rule) => rule === text('quorum')) ?? ('' as QuorumRule),
    proxiesCount: text('proxiesCount') === 'yes',
    noticeDays: wholeNumber(text('noticeDays')),
    openToPublic: text('openToPublic') === 'yes',
    termMonths: wholeNumber(text('termMonths')),
    position: wholeNumber(text('position') || '0'),
    foundedOn,
  };
  return { body, errors: days.errors };
}
