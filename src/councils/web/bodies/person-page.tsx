import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { type Option, SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { type Channel, channels } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { Person } from '../../store/bodies.ts';
import type { LoadedPerson } from '../../use-cases/bodies/list-people.ts';
import { personFields, personLabels, storedPersonForm } from './person-form.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export interface PersonPageProps {
  /** null for somebody new. */
  readonly loaded: LoadedPerson | null;
  readonly form: FilledForm;
  readonly changed: boolean;
  /** Others of the same name. */
  readonly sameName: readonly Person[];
  readonly done: 'created' | 'changed' | null;
  readonly organisations: readonly Option[];
  readonly accounts: readonly Option[];
  readonly actor: Actor;
  readonly language: Language;
}

/** One person: how papers reach them, which seats they hold. */
export function PersonPage(props: PersonPageProps) {
  const { loaded, form, changed, sameName, done, actor, language } = props;
  const { person: t, form: words } = messages[language];
  const person = loaded?.person ?? null;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={person ? t.title(person.name) : t.newTitle} lead={t.lead} />
      {done === null ? null : <Notice kind="success" title={t.done[done]} />}
      {sameName.length > 0 ? (
        <Notice kind="warning" title={t.sameNameTitle}>
          <p>{person ? t.sameNameSaved : t.sameNameBody}</p>
          <ul>
            {sameName.map((each) => (
              <li key={each.personId}>
                <a href={paths.person.to(actor.workspaceKey, each.personId)}>{each.name}</a> {each.jobTitle}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {person && person.channel === 'fax' && person.fax === '' ? <Notice kind="warning" title={t.faxMissing} /> : null}
      {person && person.channel === 'paper' && person.address === '' ? (
        <Notice kind="info" title={t.addressMissing} />
      ) : null}
      {changed && person ? (
        <Notice kind="warning" title={words.changedTitle}>
          <p>{words.changedBody}</p>
          <SideBySide fields={differences(person, props)} />
        </Notice>
      ) : null}
      {loaded ? <Seats loaded={loaded} actor={actor} language={language} /> : null}
      <PersonFields {...props} />
    </>
  );
}

function PersonFields({ loaded, form, sameName, organisations, accounts, actor, language }: PersonPageProps) {
  const { person: t, seat } = messages[language];
  const person = loaded?.person ?? null;
  const labels = personLabels(language);
  const field = fieldsOf(form);
  const key = actor.workspaceKey;
  return (
    <Form action={person ? paths.person.to(key, person.personId) : paths.newPerson.to(key)}>
      {person ? <input type="hidden" name="version" value={String(person.version)} /> : null}
      <TextField {...field('name')} label={labels.name} maxLength={textLimits.name} required />
      <TextField {...field('nameKana')} label={labels.nameKana} maxLength={textLimits.name} />
      <SelectField
        {...field('organisationId')}
        label={labels.organisationId}
        placeholder={t.noOrganisation}
        options={organisations}
      />
      <TextField {...field('jobTitle')} label={labels.jobTitle} help={seat.jobTitleHelp} maxLength={textLimits.name} />
      <SelectField
        {...field('channel')}
        label={labels.channel}
        help={t.channelHelp}
        placeholder={null}
        options={channels.map((channel) => ({ value: channel, label: councilWords[language].channel[channel] }))}
      />
      <TextField {...field('postalCode')} label={labels.postalCode} maxLength={20} width="short" />
      <TextArea {...field('address')} label={labels.address} rows={2} maxLength={300} />
      <TextField {...field('telephone')} label={labels.telephone} type="tel" maxLength={50} />
      <TextField {...field('fax')} label={labels.fax} type="tel" maxLength={50} />
      <TextField {...field('email')} label={labels.email} type="email" maxLength={254} width="long" />
      <SelectField
        {...field('accountId')}
        label={labels.accountId}
        help={t.accountHelp}
        placeholder={t.noAccount}
        options={accounts}
      />
      <TextArea {...field('note')} label={labels.note} help={t.noteHelp} rows={2} maxLength={textLimits.sentence} />
      {!person && sameName.length > 0 ? (
        <CheckboxField name="another" label={t.sameNameConfirm} checked={form.typed.another === 'yes'} />
      ) : null}
      <Button>{person ? t.submitEdit : t.submitNew}</Button>
    </Form>
  );
}

function Seats({
  loaded,
  actor,
  language,
}: {
  readonly loaded: LoadedPerson;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const t = messages[language].person;
  const { body, office, term } = t.seatsColumns;
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t.seatsHeading}</h2>
      <DataTable
        caption={t.seatsHeading}
        captionHidden
        columns={[body, office, term].map((label) => ({ label }))}
        empty={t.seatsEmpty}
        rows={loaded.seats.map((seat) => ({
          header: true,
          cells: [
            <a key="seat" href={paths.seat.to(actor.workspaceKey, seat.seatId)}>
              {seat.bodyName}
            </a>,
            councilWords[language].office[seat.office],
            termPeriod(seat.appointedOn, seat.lastDay, language),
          ],
        }))}
      />
    </section>
  );
}

/** Only what differs, in the words of the form. */
function differences(stored: Person, { form, organisations, accounts, language }: PersonPageProps) {
  const labels = personLabels(language);
  const theirs = storedPersonForm(stored);
  const word = (field: string, value = ''): string => {
    if (field === 'channel') return councilWords[language].channel[value as Channel] ?? value;
    const options = field === 'organisationId' ? organisations : field === 'accountId' ? accounts : [];
    return options.find((option) => option.value === value)?.label ?? value;
  };
  return personFields
    .filter((field) => theirs[field] !== (form.typed[field] ?? '').replaceAll('\r\n', '\n'))
    .map((field) => ({
      label: labels[field],
      mine: word(field, form.typed[field]),
      theirs: word(field, theirs[field]),
    }));
}
