import { type Organisation, type OrganisationProblem, organisationFindingSentence } from '#directory/index.ts';
import { parseClockTime } from '#kernel/clock-time.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import type { Founding } from '../../store/foundings.ts';
import type { FoundedOrganisation } from '../../use-cases/voiceless/found-organisation.ts';
import type { FieldError, TypedForm } from './typed-form.ts';

export const organisationFields = [
  'organisationId',
  'name',
  'nameKana',
  'sector',
  'headTitle',
  'headName',
  'contactName',
  'telephone',
  'fax',
  'email',
  'week',
  'weekday',
  'at',
] as const;
type Values = TypedForm['values'];

/** What is known of it already. */
export const proposedOrganisation = ({ plannedName, sector, organisationId }: Founding): Values => ({
  organisationId: organisationId ?? '',
  name: organisationId === null ? plannedName : '',
  sector,
  headTitle: '',
});

/** The rule's three fields as one; a sentence where they make none. */
export function readFounded(
  values: Values,
  language: Language,
): { readonly organisation: FoundedOrganisation; readonly errors: readonly FieldError[] } {
  const { organisationId = '', week = '', weekday = '', at = '', ...texts } = values;
  if (organisationId !== '') return { organisation: { organisationId }, errors: [] };
  const t = messages[language].organisation;
  const time = parseClockTime(at);
  const half = week !== '' && (weekday === '' || at.trim() === '');
  const errors: FieldError[] = half
    ? [{ field: 'week', message: t.meetsHalf }]
    : week !== '' && !time.ok
      ? [{ field: 'at', message: t.meetsTime }]
      : [];
  const meets =
    week === '' || half || !time.ok ? null : { week: Number(week), weekday: Number(weekday), at: time.value };
  return { organisation: { enter: { ...texts, name: texts.name ?? '', kind: 'liaison-group', meets } }, errors };
}

const isField = (field: string): field is Exclude<(typeof organisationFields)[number], 'organisationId'> =>
  organisationFields.some((each) => each === field && each !== 'organisationId');

/** What the directory says of a field, with the name that stands above it here. */
export function wordOrganisationProblem({ field, finding }: OrganisationProblem, language: Language): FieldError {
  const t = messages[language].organisation;
  const label = isField(field) ? t[field] : t.name;
  const message = organisationFindingSentence(finding, label, language);
  return { field: field === 'meets' ? 'week' : field, message };
}

export const optionsOf = (organisations: readonly Organisation[]) =>
  organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
