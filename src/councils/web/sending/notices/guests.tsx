import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { Act } from './recipients.tsx';

export interface GuestSectionProps {
  readonly workspaceKey: string;
  readonly action: string;
  readonly attendees: readonly Attendee[];
  /** Everybody of the books, by name. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly form: {
    readonly role: string;
    readonly personId: string;
    readonly name: string;
    readonly organisationName: string;
  };
  readonly errors: readonly FieldError[];
  readonly closed: 'cancelled' | 'closed' | null;
}

/** 招聘者, 傍聴者 and 事務局職員 of this one meeting. */
export function GuestSection({ workspaceKey, action, attendees, people, form, errors, closed }: GuestSectionProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const words = sendingWords[language];
  const others = attendees.filter(({ role }) => role !== 'member');
  const error = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">{t.guests}</h2>
      <p>{t.guestsLead}</p>
      {others.length > 0 ? (
        <ul>
          {others.map((attendee) => (
            <li key={attendee.attendeeId}>
              {[words.roles[attendee.role], attendee.organisationName, attendee.name].filter(Boolean).join(' ')}
              {closed ? null : (
                <Act
                  attendee={attendee}
                  workspaceKey={workspaceKey}
                  what="remove"
                  label={t.remove}
                  spoken={t.removeOf(attendee.name)}
                  confirm={t.removeConfirm(attendee.name)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {closed ? null : (
        <Form action={action} label={t.guests}>
          <input type="hidden" name="do" value="guest" />
          <RadioGroup
            name="role"
            legend={t.guestRole}
            value={form.role}
            error={error('role')}
            options={(['guest', 'observer', 'secretariat'] as const).map((value) => ({
              value,
              label: words.roles[value],
            }))}
            required
          />
          <SelectField
            name="personId"
            label={t.guestPerson}
            placeholder={t.guestNobody}
            value={form.personId}
            error={error('personId')}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <TextField
            name="name"
            label={t.guestName}
            help={t.guestNameHelp}
            value={form.name}
            error={error('name')}
            maxLength={textLimits.name}
          />
          <TextField
            name="organisationName"
            label={t.guestOrganisation}
            value={form.organisationName}
            error={error('organisationName')}
            maxLength={textLimits.name}
          />
          <Button kind="secondary">{t.guestSubmit}</Button>
        </Form>
      )}
    </section>
  );
}
