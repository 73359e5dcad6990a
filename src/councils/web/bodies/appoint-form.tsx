import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { type Option, SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { channels, offices } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import type { Body } from '../../store/meetings.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export const appointFields = [
  'personId',
  'name',
  'nameKana',
  'jobTitle',
  'channel',
  'appointedOn',
  'endsOn',
  'howNamed',
  'office',
] as const;

export function appointLabels(language: Language) {
  const t = messages[language].seat;
  return {
    personId: t.person,
    name: t.name,
    nameKana: t.kana,
    jobTitle: t.jobTitle,
    channel: t.channel,
    appointedOn: t.appointedOn,
    endsOn: t.endsOn,
    howNamed: t.howNamed,
    office: t.office,
  };
}

interface AppointFormProps {
  readonly form: FilledForm;
  readonly action: string;
  readonly body: Body;
  readonly people: readonly Option[];
  readonly language: Language;
}

/** Somebody of the books, or somebody new, in one form. */
export function AppointForm({ form, action, body, people, language }: AppointFormProps) {
  const t = messages[language];
  const words = councilWords[language];
  const labels = appointLabels(language);
  const field = fieldsOf(form);
  const name = (key: 'name' | 'nameKana' | 'jobTitle', help?: string) => (
    <TextField {...field(key)} label={labels[key]} help={help} maxLength={textLimits.name} />
  );
  return (
    <section aria-labelledby="appoint">
      <h2 id="appoint">{t.seat.appointHeading}</h2>
      <p>{t.seat.appointHelp}</p>
      <Form action={action} label={t.seat.appointHeading}>
        <SelectField {...field('personId')} label={labels.personId} placeholder={t.seat.noPerson} options={people} />
        <h3>{t.seat.newPerson}</h3>
        {name('name')}
        {name('nameKana')}
        {name('jobTitle', t.seat.jobTitleHelp)}
        <SelectField
          {...field('channel')}
          label={labels.channel}
          placeholder={null}
          options={channels.map((channel) => ({ value: channel, label: words.channel[channel] }))}
        />
        <h3>{t.body.columns.term}</h3>
        <TextField
          {...field('appointedOn')}
          label={labels.appointedOn}
          help={t.form.dateHelp}
          maxLength={100}
          required
        />
        <TextField
          {...field('endsOn')}
          label={labels.endsOn}
          help={t.seat.endsOnHelp(t.body.months(body.termMonths))}
          maxLength={100}
        />
        <TextField
          {...field('howNamed')}
          label={labels.howNamed}
          help={t.seat.howNamedHelp}
          maxLength={textLimits.name}
        />
        <SelectField
          {...field('office')}
          label={labels.office}
          placeholder={null}
          options={offices.map((office) => ({ value: office, label: words.office[office] }))}
        />
        <Button>{t.seat.appointSubmit}</Button>
      </Form>
    </section>
  );
}
