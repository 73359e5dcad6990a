import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { queryText } from '#platform/http/query-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import type { LetterBatch, Letters } from '../../use-cases/bodies/load-letters.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export interface AppointmentsPageProps {
  readonly body: Body;
  readonly letters: Letters;
  readonly form: FilledForm;
  /** The terms that are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** What has just been registered; null where nothing was. */
  readonly done: LetterBatch | null;
  /** As typed with the letters that were just registered. */
  readonly authority: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** 委嘱状: for whom, under which number; and the register of those that have left the house. */
export function AppointmentsPage(props: AppointmentsPageProps) {
  const { body, form, done, language } = props;
  const t = messages[language].letter;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={t.heading(body.name)} lead={t.lead} />
      {done ? <Done {...props} batch={done} /> : null}
      <LetterForm {...props} />
      <Register {...props} />
    </>
  );
}

function Files({ body, batch, authority, actor, language }: AppointmentsPageProps & { readonly batch: LetterBatch }) {
  const t = messages[language].letter;
  const asked = queryText({ number: batch.documentNumber, dated: batch.dated, authority });
  const href = (format: 'pdf' | 'docx') =>
    `${paths.appointmentFile.to(actor.workspaceKey, body.bodyId, format)}${asked}`;
  return (
    <>
      <a href={href('pdf')} download>
        {t.pdf}
      </a>{' '}
      <a href={href('docx')} download>
        {t.docx}
      </a>
    </>
  );
}

function Done(props: AppointmentsPageProps & { readonly batch: LetterBatch }) {
  const { batch, language } = props;
  const t = messages[language].letter;
  return (
    <>
      <Notice kind="success" title={t.doneTitle}>
        <p>{t.doneBody(batch.terms.length, batch.documentNumber, formatAsOf(batch.dated, language))}</p>
        <p>
          <Files {...props} />
        </p>
      </Notice>
      {batch.sameNumber.length > 0 ? (
        <Notice kind="warning" title={t.sameTitle}>
          <ul>
            {batch.sameNumber.map((other) => {
              const sentence = t.same(t.kinds[other.kind], other.bodyName, formatAsOf(other.dated, language));
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function LetterForm({ body, letters, form, chosen, actor, language }: AppointmentsPageProps) {
  const { letter: t, form: words } = messages[language];
  const field = fieldsOf(form);
  if (letters.terms.length === 0) return <p>{t.nobody}</p>;
  return (
    <Form action={paths.appointments.to(actor.workspaceKey, body.bodyId)}>
      <fieldset class="field">
        <legend class="field__label">{t.choose}</legend>
        {letters.terms.map(({ term }, index) => (
          <CheckboxField
            key={term.termId}
            name="term"
            id={index === 0 ? 'field-term' : `field-term-${index + 1}`}
            value={term.termId}
            label={`${term.personName}（${termPeriod(term.appointedOn, term.endsOn, language)}）`}
            checked={chosen.has(term.termId)}
          />
        ))}
      </fieldset>
      <TextField
        {...field('number')}
        label={t.number}
        help={t.numberHelp(body.documentPrefix)}
        maxLength={50}
        required
      />
      <TextField {...field('dated')} label={t.date} help={words.dateHelp} maxLength={100} required />
      <TextField
        {...field('authority')}
        label={t.authority}
        help={words.authorityHelp}
        maxLength={textLimits.name}
        width="long"
        required
      />
      <Button>{t.submit}</Button>
    </Form>
  );
}

function Register(props: AppointmentsPageProps) {
  const { letters, body, language } = props;
  const { letter: t, list } = messages[language];
  const { number, date, names, files } = t.registerColumns;
  return (
    <section aria-labelledby="register">
      <h2 id="register">{t.registerHeading}</h2>
      <DataTable
        caption={t.registerHeading}
        captionHidden
        columns={[number, date, names, files].map((label) => ({ label }))}
        empty={t.registerEmpty}
        rows={letters.batches.map((batch) => ({
          header: true,
          cells: [
            batch.documentNumber,
            formatAsOf(batch.dated, language),
            list(batch.terms.map(({ term }) => term.personName)),
            <Files key="files" {...props} batch={batch} authority={body.appointingAuthority} />,
          ],
        }))}
      />
    </section>
  );
}
