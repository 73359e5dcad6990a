import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { organisationKinds } from '../domain/organisation.ts';
import type { FileMessage } from '../domain/organisation-file.ts';
import { fileSentence, importMessages } from '../locales/import-messages.ts';
import { messages } from '../locales/messages.ts';
import { organisationColumns } from '../organisation-sheet.ts';
import { paths } from '../paths.ts';
import type { OrganisationImport } from '../use-cases/import-organisations.ts';

/** More than a person reads at once; the rest is counted. */
const SHOWN = 100;

export interface ImportPageProps {
  /** Why no table could be read; null before anything was sent. */
  readonly error: string | null;
  readonly refused: readonly FileMessage[];
  readonly actor: Actor;
  readonly language: Language;
}

export function ImportPage({ error, refused, actor, language }: ImportPageProps) {
  const t = importMessages[language];
  const key = actor.workspaceKey;
  const listed = (texts: readonly string[]) => texts.join(messages[language].listSeparator);
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: 'file', message: error }]} />
      <PageHeader title={t.title} lead={t.lead} />
      {refused.length > 0 ? (
        <Notice kind="error" title={t.refusedTitle(refused.length)}>
          <p>{t.refusedBody}</p>
          <ul>
            {refused.slice(0, SHOWN).map((message, index) => (
              <li key={index}>{fileSentence(message, language)}</li>
            ))}
          </ul>
          {refused.length > SHOWN ? <p>{t.more(refused.length - SHOWN)}</p> : null}
        </Notice>
      ) : null}
      <ul>
        {t.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Form action={paths.importOrganisations.to(key)} multipart>
        <FileField
          name="file"
          label={t.file}
          help={t.fileHelp}
          accept=".csv,.tsv,.txt,text/csv"
          error={error}
          required
        />
        <Button>{t.dryRun}</Button>
      </Form>
      <Disclosure summary={t.columnsTitle}>
        <p>{t.columns(listed(organisationColumns.map(({ header }) => header)))}</p>
        <p>{t.kinds(listed(organisationKinds.map((kind) => messages.ja.kinds[kind])))}</p>
      </Disclosure>
      <p>
        <LinkButton kind="tertiary" download href={paths.template.to(key)}>
          {t.template}
        </LinkButton>
      </p>
    </>
  );
}

export interface PreviewPageProps {
  readonly draftId: string;
  readonly fileName: string;
  readonly report: OrganisationImport;
  readonly actor: Actor;
  readonly language: Language;
}

/** What would happen, before it happens. */
export function PreviewPage({ draftId, fileName, report, actor, language }: PreviewPageProps) {
  const t = importMessages[language];
  const key = actor.workspaceKey;
  const { fields } = messages[language];
  return (
    <>
      <PageHeader title={t.previewTitle} lead={t.previewLead(report.added, report.changed, report.unchanged)} />
      <DescriptionList items={[{ term: t.fileName, description: fileName }]} />
      {report.changes.length === 0 ? (
        <p>{t.nothingNew}</p>
      ) : (
        <>
          <DataTable
            caption={t.changesCaption}
            columns={[{ label: t.row, align: 'number' }, { label: t.name }, { label: t.change, sentences: true }]}
            rows={report.changes.slice(0, SHOWN).map((change) => ({
              cells: [
                String(change.row),
                change.name,
                change.fields.length === 0 ? (
                  t.isNew
                ) : (
                  <ul key="fields">
                    {change.fields.map(({ field, from, to }) => (
                      <li key={field}>{t.changed(fields[field], from || t.blank, to || t.blank)}</li>
                    ))}
                  </ul>
                ),
              ],
            }))}
          />
          {report.changes.length > SHOWN ? <p>{t.more(report.changes.length - SHOWN)}</p> : null}
          <Form action={paths.importPreview.to(key, draftId)}>
            <Button>{t.takeIn}</Button>
          </Form>
        </>
      )}
      <p>
        <LinkButton kind="tertiary" href={paths.importOrganisations.to(key)}>
          {t.startOver}
        </LinkButton>
      </p>
    </>
  );
}
