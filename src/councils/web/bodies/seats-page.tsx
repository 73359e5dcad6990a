import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Option } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { RosterFinding } from '../../domain/bodies/roster-file.ts';
import { rosterHeadings } from '../../domain/bodies/roster-words.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { findingSentence } from '../../locales/bodies/roster-finding.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import { SeatFields } from './seat-fields.tsx';
import { seatLabels } from './seat-form.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export interface SeatsPageProps {
  readonly body: Body;
  readonly form: FilledForm;
  /** What was wrong with a file; null where none was sent. */
  readonly refused: {
    readonly fileName: string;
    readonly findings: readonly RosterFinding[];
    readonly message: string | null;
  } | null;
  readonly organisations: readonly Option[];
  readonly actor: Actor;
  readonly language: Language;
}

/** More are not read in one go; mending these mends many of the others. */
const SHOWN = 50;

/** Seats by hand, several at once, or a whole roster from a file. */
export function SeatsPage({ body, form, refused, organisations, actor, language }: SeatsPageProps) {
  const { seats: t, importing, list } = messages[language];
  const key = actor.workspaceKey;
  const fileError = refused?.message ?? null;
  const errors = fileError === null ? form.errors : [...form.errors, { field: 'file', message: fileError }];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title(body.name)} lead={t.lead} />
      {refused && refused.findings.length > 0 ? <Findings {...refused} language={language} /> : null}
      <section aria-labelledby="add">
        <h2 id="add">{t.addHeading}</h2>
        <Form action={paths.seats.to(key, body.bodyId)} label={t.addHeading}>
          <SeatFields form={form} organisations={organisations} language={language} />
          <TextField
            {...fieldsOf(form)('count')}
            label={seatLabels(language).count}
            inputMode="numeric"
            maxLength={3}
            width="short"
            required
          />
          <Button>{t.submit}</Button>
        </Form>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{importing.heading}</h2>
        <p>{importing.lead}</p>
        <p>{importing.headings(list(Object.values(rosterHeadings)))}</p>
        <Form action={paths.importRoster.to(key, body.bodyId)} label={importing.heading} multipart>
          <FileField
            name="file"
            label={importing.file}
            help={importing.fileHelp}
            accept=".csv,.tsv,.txt,text/csv"
            error={fileError}
            required
          />
          <Button kind="secondary">{importing.check}</Button>
        </Form>
      </section>
    </>
  );
}

function Findings({
  fileName,
  findings,
  language,
}: {
  readonly fileName: string;
  readonly findings: readonly RosterFinding[];
  readonly language: Language;
}) {
  const t = messages[language].importing;
  return (
    <Notice kind="error" title={t.refusedTitle(findings.length)}>
      <p>{t.fileLine(fileName)}</p>
      <ul>
        {findings.slice(0, SHOWN).map((finding) => {
          const sentence = findingSentence(finding, language);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      {findings.length > SHOWN ? <p>{t.more(findings.length - SHOWN)}</p> : null}
    </Notice>
  );
}
