import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import { isWeekday } from '#kernel/weekday.ts';
import { readEmail, readPostalCode, readTelephone } from './contact-text.ts';
import {
  type Organisation,
  type OrganisationKind,
  organisationKinds,
  type Sector,
  sectorOfKind,
  sectors,
} from './organisation.ts';
import { meetingWeeks, type RegularMeetingRule } from './regular-meetings.ts';

/** An organisation as forms, files and samples hand it in; what is left out is empty. */
export interface TypedOrganisation {
  readonly name: string;
  readonly kind: string;
  /** The kind's usual sector where it is left out or ''. */
  readonly sector?: string;
  readonly nameKana?: string;
  readonly headTitle?: string;
  readonly headName?: string;
  readonly contactName?: string;
  readonly postalCode?: string;
  readonly address?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly note?: string;
  /** `at` as 'HH:MM'. */
  readonly meets?: { readonly week: number; readonly weekday: number; readonly at: string } | null;
}

export type OrganisationField = keyof TypedOrganisation;

export type OrganisationFinding =
  | TypedTextError
  | { readonly kind: 'unknown-kind' | 'unknown-sector'; readonly text: string }
  | { readonly kind: 'postal-code' | 'telephone' | 'email'; readonly text: string }
  | { readonly kind: 'meets' }
  /** Another organisation of the list bears the name. */
  | { readonly kind: 'name-taken' };

export interface OrganisationProblem {
  readonly field: OrganisationField;
  readonly finding: OrganisationFinding;
}

/** What is kept of an organisation. */
export type OrganisationContent = Omit<
  Organisation,
  'organisationId' | 'endedOn' | 'endReason' | 'version' | 'byName' | 'enteredAt'
>;

const oneLine = ['name', 'nameKana', 'headTitle', 'headName', 'contactName'] as const;
const contact = { postalCode: readPostalCode, telephone: readTelephone, fax: readTelephone, email: readEmail } as const;

/** Everything wrong with it at once, or the organisation as it is kept. */
export function settleOrganisation(
  typed: TypedOrganisation,
): Result<OrganisationContent, readonly OrganisationProblem[]> {
  const problems: OrganisationProblem[] = [];
  const note = (field: OrganisationField, finding: OrganisationFinding) => void problems.push({ field, finding });
  const text = (field: Exclude<OrganisationField, 'meets'>, limit: number, lines?: 'several-lines'): string => {
    const settled = typedText(typed[field] ?? '', { limit, required: field === 'name', lines });
    if (!settled.ok) note(field, settled.error);
    return settled.ok ? settled.value : '';
  };
  const written = Object.fromEntries(oneLine.map((field) => [field, text(field, textLimits.name)]));
  const reached = (field: keyof typeof contact): string => {
    const settled = text(field, textLimits.name);
    const read = contact[field](settled);
    if (!read.ok) note(field, { kind: read.error, text: settled });
    return read.ok ? read.value : '';
  };
  const kind = organisationKinds.find((one) => one === typed.kind);
  if (!kind) note('kind', { kind: 'unknown-kind', text: typed.kind.slice(0, textLimits.name) });
  const sector = sectorOf(typed.sector ?? '', kind);
  if (kind && !sector) note('sector', { kind: 'unknown-sector', text: (typed.sector ?? '').slice(0, textLimits.name) });
  const content = {
    ...(written as Record<(typeof oneLine)[number], string>),
    postalCode: reached('postalCode'),
    address: text('address', 200),
    telephone: reached('telephone'),
    fax: reached('fax'),
    email: reached('email'),
    note: text('note', textLimits.sentence, 'several-lines'),
  };
  const meets = typed.meets ? ruleOf(typed.meets) : null;
  if (typed.meets && !meets) note('meets', { kind: 'meets' });
  return kind && sector && problems.length === 0 ? ok({ ...content, kind, sector, meets }) : err(problems);
}

function sectorOf(typed: string, kind: OrganisationKind | undefined): Sector | undefined {
  if (typed === '') return kind && sectorOfKind[kind];
  return sectors.find((one) => one === typed);
}

function ruleOf({ week, weekday, at }: NonNullable<TypedOrganisation['meets']>): RegularMeetingRule | null {
  const nth = meetingWeeks.find((one) => one === week);
  return nth && isWeekday(weekday) && isTimeOfDay(at) ? { week: nth, weekday, at } : null;
}

/** 'HH:MM', 00:00 to 23:59. */
export const isTimeOfDay = (text: string): boolean => /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(text);
