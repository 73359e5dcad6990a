import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { figureKinds } from '../domain/figure.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { ImportRefusal } from '../use-cases/import-figures.ts';
import { FirstRows } from './import-preview-page.tsx';
import { MessageList } from './message-list.tsx';

/** What was typed beside the table; the same for a file and a paste. */
export interface TypedOptions {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly locator: string;
  readonly licence: string;
  readonly kind: string;
}

export type OptionField = keyof TypedOptions;

export interface ImportPageProps {
  readonly pasted: boolean;
  /** The pasted block; a file has to be chosen again, since browsers fill in no file field. */
  readonly text: string;
  readonly typed: TypedOptions;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly refused: Extract<ImportRefusal, { kind: 'refused' }> | null;
  readonly actor: Actor;
  readonly language: Language;
}

export function ImportPage(props: ImportPageProps) {
  const { pasted, text, errors, refused, actor, language } = props;
  const t = messages[language].import;
  const key = actor.workspaceKey;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={pasted ? t.pasteTitle : t.title} lead={pasted ? t.pasteLead : t.lead} />
      {refused ? (
        <>
          <MessageList kind="error" list={refused.errors} more={refused.more.errors} language={language} />
          <MessageList kind="warning" list={refused.warnings} more={refused.more.warnings} language={language} />
          <FirstRows rows={refused.preview} encoding={refused.encoding} language={language} />
        </>
      ) : null}
      <Form action={pasted ? paths.pasteFigures.to(key) : paths.importFigures.to(key)} multipart>
        {pasted ? (
          <TextArea
            name="text"
            label={t.paste}
            help={t.pasteHelp}
            value={text}
            error={errorOf('text')}
            rows={10}
            required
          />
        ) : (
          <FileField
            name="file"
            label={t.file}
            help={t.fileHelp}
            accept=".csv,.tsv,.txt,text/csv"
            error={errorOf('file')}
            required
          />
        )}
        <Options {...props} />
        <Button>{t.dryRun}</Button>
      </Form>
      <p>
        <LinkButton kind="tertiary" download href={paths.figuresTemplate.to(key)}>
          {t.template}
        </LinkButton>
      </p>
    </>
  );
}

function Options({ pasted, typed, errors, language }: ImportPageProps) {
  const { record: r, import: t, kinds } = messages[language];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const about = (field: OptionField) => ({ name: field, value: typed[field], error: errorOf(field) });
  return (
    <Disclosure summary={t.optionsLegend} open={pasted || typed.title !== '' || errors.length > 0}>
      <p>{t.optionsHelp}</p>
      <TextField {...about('title')} label={r.sourceTitle} width="long" />
      <TextField {...about('publisher')} label={r.publisher} />
      <TextField {...about('publishedOn')} label={r.publishedOn} help={r.publishedOnHelp} width="short" />
      <TextField {...about('locator')} label={r.locator} width="long" />
      <TextField {...about('licence')} label={r.licence} help={r.licenceHelp} />
      <RadioGroup
        {...about('kind')}
        legend={r.kind}
        options={figureKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
    </Disclosure>
  );
}
