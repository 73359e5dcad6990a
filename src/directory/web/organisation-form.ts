import { parseClockTime } from '#kernel/clock-time.ts';
import type { Language } from '#kernel/language.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { OrganisationProblem, TypedOrganisation } from '../domain/settle-organisation.ts';
import { messages } from '../locales/messages.ts';
import { findingSentence } from '../locales/organisation-finding.ts';

const textFields = [
  'name',
  'nameKana',
  'kind',
  'sector',
  'headTitle',
  'headName',
  'contactName',
  'postalCode',
  'address',
  'telephone',
  'fax',
  'email',
  'note',
] as const;
const ruleFields = ['week', 'weekday', 'at'] as const;
export type FormField = (typeof textFields)[number] | (typeof ruleFields)[number];

/** What stands in the form, as typed. */
export type OrganisationForm = Readonly<Record<FormField, string>>;

export interface FieldError {
  readonly field: FormField;
  readonly message: string;
}

export const readOrganisationForm = (form: FormValues): OrganisationForm =>
  Object.fromEntries([...textFields, ...ruleFields].map((field) => [field, form.get(field)])) as OrganisationForm;

/** What is stored, as the form shows it; empty for a new organisation. */
export function organisationForm(organisation: Organisation | null): OrganisationForm {
  const texts = textFields.map((field) => [field, organisation?.[field] ?? '']);
  const meets = organisation?.meets ?? null;
  const rule = {
    week: meets ? String(meets.week) : '',
    weekday: meets ? String(meets.weekday) : '',
    at: meets?.at ?? '',
  };
  return { ...Object.fromEntries(texts), ...rule } as OrganisationForm;
}

/** The rule's three fields as one; 'half' where one or two of them are missing, 'time' where the third cannot be read. */
export function readRule(form: OrganisationForm): TypedOrganisation['meets'] | 'half' | 'time' {
  // "No rule" decides, whatever is left in the two fields beside it.
  if (form.week === '') return null;
  if (form.weekday === '' || form.at.trim() === '') return 'half';
  const at = parseClockTime(form.at);
  return at.ok ? { week: Number(form.week), weekday: Number(form.weekday), at: at.value } : 'time';
}

export function wordProblem({ field, finding }: OrganisationProblem, language: Language): FieldError {
  const label = messages[language].fields[field];
  return { field: field === 'meets' ? 'week' : field, message: findingSentence(finding, label, language) };
}

/** In the order in which the fields stand. */
export function inFormOrder(errors: readonly FieldError[]): readonly FieldError[] {
  const order: readonly FormField[] = [
    'name',
    'nameKana',
    'kind',
    'sector',
    'postalCode',
    'address',
    'telephone',
    'fax',
    'email',
    'headTitle',
    'headName',
    'contactName',
    'week',
    'weekday',
    'at',
    'note',
  ];
  return [...errors].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}
