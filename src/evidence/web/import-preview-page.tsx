import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { TextRow } from '#kernel/text-table.ts';
import type { FileEncoding } from '#platform/tabular/decode.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Indicator } from '../domain/figure.ts';
import { figureFileMessage } from '../locales/figure-file-messages.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import type { ImportReport } from '../use-cases/import-figures.ts';
import { MessageList } from './message-list.tsx';

export interface ImportPreviewPageProps {
  readonly draftId: string;
  readonly pasted: boolean;
  readonly report: ImportReport;
  readonly catalogue: readonly Indicator[];
  readonly actor: Actor;
  readonly language: Language;
}

/** What would happen, before it happens. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { draftId, pasted, report, actor, language } = props;
  const t = messages[language].import;
  const key = actor.workspaceKey;
  const writes = report.added + report.corrected > 0;
  return (
    <>
      <PageHeader title={t.previewTitle} lead={t.previewLead(report.added, report.corrected, report.unchanged)} />
      <MessageList kind="warning" list={report.warnings} more={report.more.warnings} language={language} />
      <FirstRows rows={report.preview} encoding={report.encoding} language={language} />
      <Counts report={report} language={language} />
      <Corrections {...props} />
      <Skipped report={report} language={language} />
      {writes ? (
        <Form action={paths.importPreview.to(key, draftId)}>
          <Button>{t.takeIn}</Button>
        </Form>
      ) : (
        <p>{t.nothingNew}</p>
      )}
      <p>
        <LinkButton kind="tertiary" href={pasted ? paths.pasteFigures.to(key) : paths.importFigures.to(key)}>
          {t.startOver}
        </LinkButton>
      </p>
    </>
  );
}

interface CountsProps {
  readonly report: Pick<ImportReport, 'fileName' | 'rows' | 'added' | 'corrected' | 'unchanged' | 'skipped' | 'more'>;
  readonly language: Language;
}

function Counts({ report, language }: CountsProps) {
  const t = messages[language].import;
  const count = (n: number) => printedNumber(String(n));
  return (
    <DescriptionList
      items={[
        { term: t.fileName, description: report.fileName },
        { term: t.rows, description: count(report.rows) },
        { term: t.added, description: count(report.added) },
        { term: t.corrected, description: count(report.corrected) },
        { term: t.unchanged, description: count(report.unchanged) },
        { term: t.skipped, description: count(report.skipped.length + report.more.skipped) },
      ]}
    />
  );
}

function Corrections({ report, catalogue, language }: ImportPreviewPageProps) {
  if (report.corrections.length === 0) return null;
  const { import: t, figures: f } = messages[language];
  const words = namer(catalogue, language);
  return (
    <DataTable
      caption={t.correctionsCaption}
      columns={[
        { label: t.row, align: 'number' },
        { label: f.indicator },
        { label: f.place },
        { label: f.asOf },
        { label: t.before, align: 'number' },
        { label: t.after, align: 'number' },
      ]}
      rows={report.corrections.map(({ draft, before }) => ({
        cells: [
          String(draft.row),
          words.name(draft.indicator),
          draft.place,
          formatAsOf(draft.asOf, language),
          printedNumber(before),
          printedNumber(draft.value),
        ],
      }))}
    />
  );
}

function Skipped({ report, language }: Pick<ImportPreviewPageProps, 'report' | 'language'>) {
  if (report.skipped.length === 0) return null;
  const t = messages[language].import;
  return (
    <Disclosure summary={t.skippedCaption(report.skipped.length + report.more.skipped)}>
      <ul>
        {report.skipped.slice(0, 100).map((message) => (
          <li key={`${message.row} ${message.column}`}>{figureFileMessage(message, language)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

export interface FirstRowsProps {
  readonly rows: readonly TextRow[];
  readonly encoding: FileEncoding | null;
  readonly language: Language;
}

/** The first rows as they were read: whoever sees 莉玖ｭｷ instead of 介護 knows that the encoding was taken wrongly. */
export function FirstRows({ rows, encoding, language }: FirstRowsProps) {
  const t = messages[language].import;
  const [header, ...rest] = rows;
  if (!header) return null;
  return (
    <>
      {encoding ? (
        <p>
          {t.encoding}: {encoding}
        </p>
      ) : null}
      <DataTable
        caption={t.firstRows}
        wideId="first-rows"
        columns={[
          { label: t.row, align: 'number' },
          ...header.cells.map((cell, index) => ({ label: cell || `(${index + 1})` })),
        ]}
        rows={rest.map((row) => ({ cells: [String(row.row), ...row.cells] }))}
      />
    </>
  );
}
