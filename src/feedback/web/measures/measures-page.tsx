import type { ComponentChildren } from 'preact';
import { fiscalYearLabel } from '#kernel/fiscal-year.ts';
import { queryText } from '#platform/http/query-text.ts';
import { DataTable, type Row } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import type { Days, Measures, SharedMeasures } from '../../domain/measures/measures.ts';
import { messages } from '../../locales/measures/messages.ts';
import { paths } from '../../paths.ts';
import type { LoadedMeasures } from '../../use-cases/measures/load-measures.ts';
import { isSmall, printedDays, printedRate, smallValues } from './measure-words.ts';

export interface MeasuresPageProps {
  readonly workspaceKey: string;
  readonly loaded: LoadedMeasures;
  readonly years: readonly number[];
  readonly bodies: readonly { readonly bodyId: string; readonly name: string }[];
  readonly fiscalYear: number | null;
  readonly bodyId: string | null;
}

/** 回答の割合と日数: whole for the 事務局; for others the sum, and their own organisation. */
export function MeasuresPage(props: MeasuresPageProps) {
  const t = messages[useLanguage()];
  const { overall, organisations, whole } = props.loaded;
  const all = [...(overall ? [overall] : []), ...organisations.map(({ measures }) => measures)];
  const small = smallValues(all);
  const empty = overall?.asked === 0 && organisations.length === 0;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={leadOf(overall, t)}
        actions={whole && !empty ? <Exports {...props} /> : empty ? null : <PrintButton />}
      />
      {whole ? <Filter {...props} /> : null}
      {empty ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <>
          <MeasuresTables {...props} />
          {whole ? null : <p>{overall === null ? t.overallHidden : t.overallAlways}</p>}
          {!whole && organisations.length === 0 ? <p>{t.ownNone}</p> : null}
          {small === 0 ? null : <p>{t.smallNote(small)}</p>}
          <section aria-labelledby="definition">
            <h2 id="definition">{t.definition}</h2>
            <ul>
              {t.definitions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}

function leadOf(overall: SharedMeasures | null, t: (typeof messages)['ja']): string {
  if (overall === null) return t.leadHidden;
  const { asked, silent } = overall;
  if (asked === 0) return t.leadNone;
  return t.lead({ rate: printedRate(overall), asked, answered: asked - silent, silent });
}

function Exports({ workspaceKey, fiscalYear, bodyId }: MeasuresPageProps) {
  const t = messages[useLanguage()];
  const rest = queryText({ year: fiscalYear === null ? '' : String(fiscalYear), body: bodyId });
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <LinkButton
          key={format}
          kind="secondary"
          download
          href={`${paths.measuresFile.to(workspaceKey, format)}${rest}`}
        >
          {t[format]}
        </LinkButton>
      ))}
      <PrintButton />
    </>
  );
}

function Filter({ workspaceKey, years, bodies, fiscalYear, bodyId }: MeasuresPageProps) {
  const language = useLanguage();
  const { filter } = messages[language];
  return (
    <FilterForm action={paths.measures.to(workspaceKey)} label={filter.label}>
      <SelectField
        name="year"
        label={filter.year}
        value={fiscalYear === null ? '' : String(fiscalYear)}
        placeholder={filter.allYears}
        options={years.map((year) => ({ value: String(year), label: fiscalYearLabel(year, language) }))}
      />
      <SelectField
        name="body"
        label={filter.body}
        value={bodyId ?? ''}
        placeholder={filter.allBodies}
        options={bodies.map((body) => ({ value: body.bodyId, label: body.name }))}
      />
    </FilterForm>
  );
}

/** Two tables: how many answered, and after how many days. */
function MeasuresTables({ loaded, workspaceKey }: MeasuresPageProps) {
  const language = useLanguage();
  const t = messages[language];
  const { columns } = t;
  const { overall, organisations, whole } = loaded;
  const rowsOf = (cells: (measures: Measures, hidden: SharedMeasures['hidden']) => readonly ComponentChildren[]) => [
    ...(overall ? [{ header: true, emphasis: true, cells: [t.overall, ...cells(overall, overall.hidden)] }] : []),
    ...organisations.map(({ organisationId, name, measures }): Row => {
      const named = whole ? <a href={paths.organisation.to(workspaceKey, organisationId)}>{name}</a> : name;
      return { header: true, cells: [named, ...cells(measures, [])] };
    }),
  ];
  return (
    <>
      <DataTable
        caption={t.rates}
        columns={[
          { label: columns.organisation },
          ...(['asked', 'rate', 'answers', 'noView', 'declined', 'silent'] as const).map((name) => ({
            label: columns[name],
            align: 'number' as const,
          })),
        ]}
        rows={rowsOf((measures) => [
          String(measures.asked),
          <Value key="rate" text={printedRate(measures) || t.noRate} n={measures.asked} />,
          String(measures.answers),
          String(measures.noView),
          String(measures.declined),
          String(measures.silent),
        ])}
      />
      <DataTable
        caption={t.daysCaption}
        columns={[{ label: columns.organisation }, { label: columns.toAnswer }, { label: columns.toReflection }]}
        rows={rowsOf(({ toAnswer, toReflection }, hidden) => [
          <DaysValue key="answer" days={toAnswer} hidden={hidden.includes('toAnswer')} />,
          <DaysValue key="reflection" days={toReflection} hidden={hidden.includes('toReflection')} />,
        ])}
      />
    </>
  );
}

function DaysValue({ days, hidden }: { readonly days: Days | null; readonly hidden: boolean }) {
  const language = useLanguage();
  if (hidden) return <>{messages[language].daysHidden}</>;
  return <Value text={printedDays(days, language)} n={days?.n ?? 0} />;
}

function Value({ text, n }: { readonly text: string; readonly n: number }) {
  const t = messages[useLanguage()];
  return (
    <>
      {text}
      {isSmall(n) ? <p class="note">{t.small}</p> : null}
    </>
  );
}
