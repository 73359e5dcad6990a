import { formatAsOf } from '#kernel/as-of.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { paths } from '../../paths.ts';
import { handChannels } from '../../use-cases/reminders/remind-by-hand.ts';
import { referenceOf } from './reminder-table.tsx';

/** As typed. */
export interface RemindForm {
  readonly channel: string;
  readonly on: string;
  readonly note: string;
  readonly also: readonly string[];
}

export interface RemindPageProps {
  readonly workspaceKey: string;
  readonly addressee: Addressee;
  /** Whom to call, in one line. */
  readonly contact: string;
  /** Other silent questions of the same organisation. */
  readonly others: readonly Addressee[];
  readonly form: RemindForm;
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
}

/** 手で督促したことの記録. */
export function RemindPage({ workspaceKey, addressee, contact, others, form, errors }: RemindPageProps) {
  const language = useLanguage();
  const t = messages[language];
  const { remind, columns } = t;
  const title = remind.title(addressee.organisationName);
  const named = (it: Addressee) => `${referenceOf(it)} ${it.questionTitle}`;
  const about = (name: string) => ({ name, error: errors.find(({ field }) => field === name)?.message ?? null });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={title} lead={remind.lead} />
      <DescriptionList
        items={[
          {
            term: remind.about,
            description: <a href={paths.addressee.to(workspaceKey, addressee.addresseeId)}>{named(addressee)}</a>,
          },
          { term: columns.due, description: formatAsOf(addressee.dueOn, language) },
          ...(contact === '' ? [] : [{ term: remind.contact, description: contact }]),
        ]}
      />
      <Form action={paths.remind.to(workspaceKey, addressee.addresseeId)} label={title}>
        {others.length === 0 ? null : (
          <fieldset class="field">
            <legend class="field__label">{remind.also}</legend>
            {others.map((other) => (
              <CheckboxField
                key={other.addresseeId}
                name="also"
                id={`also-${other.addresseeId}`}
                value={other.addresseeId}
                label={named(other)}
                checked={form.also.includes(other.addresseeId)}
              />
            ))}
          </fieldset>
        )}
        <RadioGroup
          {...about('channel')}
          legend={remind.channel}
          required
          value={form.channel}
          options={handChannels.map((value) => ({ value, label: remind.handChannels[value] }))}
        />
        <TextField {...about('on')} label={remind.on} help={remind.onHelp} value={form.on} required />
        <TextArea
          {...about('note')}
          label={remind.note}
          help={remind.noteHelp}
          value={form.note}
          maxLength={textLimits.sentence}
        />
        <Button>{remind.submit}</Button>
      </Form>
      <p>
        <a href={paths.reminders.to(workspaceKey)}>{remind.back}</a>
      </p>
    </>
  );
}
