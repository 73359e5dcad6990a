import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { FormValues } from '#platform/http/route.ts';
import { remindDaysText } from '../../domain/mail/remind-days.ts';
import type { SettingsField, SettingsProblem, TypedSettings } from '../../domain/mail/settle-settings.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/mail/messages.ts';

export const settingsFields = [
  'officeName',
  'postalCode',
  'address',
  'telephone',
  'fax',
  'email',
  'siteAddress',
  'remindersOn',
  'remindBefore',
  'remindAfter',
  'remindHour',
] as const satisfies readonly SettingsField[];

/** What stands in the form, as typed; a ticked box is 'yes'. */
export interface SettingsForm {
  readonly typed: Readonly<Record<SettingsField, string>>;
  readonly errors: readonly { readonly field: SettingsField; readonly message: string }[];
}

export const storedSettingsForm = (stored: FeedbackSettings): SettingsForm['typed'] => ({
  ...stored,
  remindersOn: stored.remindersOn ? 'yes' : '',
  remindBefore: remindDaysText(stored.remindBefore),
  remindAfter: remindDaysText(stored.remindAfter),
  remindHour: String(stored.remindHour),
});

export const postedSettingsForm = (form: FormValues): SettingsForm['typed'] =>
  Object.fromEntries(settingsFields.map((name) => [name, form.get(name)])) as Record<SettingsField, string>;

export const typedSettings = (typed: SettingsForm['typed']): TypedSettings => ({
  ...typed,
  remindersOn: typed.remindersOn === 'yes',
});

/** What is wrong with each field, with the name that stands above it. */
export const settingsErrors = (problems: readonly SettingsProblem[], language: Language): SettingsForm['errors'] =>
  problems.map(({ field, finding }) => {
    const { fields, findings } = messages[language].settings;
    const label = fields[field];
    switch (finding.kind) {
      case 'missing':
      case 'too-long':
      case 'invisible':
        return { field, message: typedTextRefusal(finding, label, language) };
      default:
        return { field, message: `${label}${language === 'ja' ? '：' : ': '}${findings[finding.kind]}` };
    }
  });
