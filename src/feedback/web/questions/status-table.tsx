import { queryText } from '#platform/http/query-text.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { referenceText } from '../../domain/reference.ts';
import { shownStates } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { StatusFilter, StatusSort } from '../../use-cases/questions/narrow-status.ts';
import type { StatusRow } from '../../use-cases/questions/question-status.ts';
import { Day } from './day.tsx';
import { StateBadge } from './state-badge.tsx';
import { asQuery } from './status-filter.ts';

/** Rows of one page. */
export const PAGE_ROWS = 50;

export interface StatusTableProps {
  readonly workspaceKey: string;
  readonly filter: StatusFilter;
  /** Those that the filter asks for. */
  readonly rows: readonly StatusRow[];
  /** All of the workspace, for the choices of the filter. */
  readonly all: readonly StatusRow[];
  readonly page: number;
}

/** Every question with every organisation: filter, table, pages, files. */
export function StatusTable(props: StatusTableProps) {
  const { workspaceKey, filter, rows } = props;
  const t = messages[useLanguage()].table;
  const last = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const current = Math.min(props.page, last);
  const file = (format: 'csv' | 'xlsx') => `${paths.statusFile.to(workspaceKey, format)}${queryText(asQuery(filter))}`;
  return (
    <section aria-labelledby="status">
      <h2 id="status">{t.heading}</h2>
      <Filter {...props} />
      <Rows {...props} rows={rows.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)} count={rows.length} />
      <Pagination
        current={current}
        last={last}
        href={(page) =>
          `${paths.feedback.to(workspaceKey)}${queryText({ ...asQuery(filter), page: page === 1 ? null : String(page) })}`
        }
      />
      {rows.length > 0 ? (
        <div class="actions">
          <LinkButton kind="tertiary" download href={file('csv')}>
            {t.csv}
          </LinkButton>
          <LinkButton kind="tertiary" download href={file('xlsx')}>
            {t.xlsx}
          </LinkButton>
          <PrintButton />
        </div>
      ) : null}
    </section>
  );
}

function Filter({ workspaceKey, filter, all }: StatusTableProps) {
  const language = useLanguage();
  const t = messages[language].table;
  const { states } = feedbackWords[language];
  const collator = new Intl.Collator(language);
  const named = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs)]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
  return (
    <FilterForm action={paths.feedback.to(workspaceKey)} label={t.filterLabel}>
      <TextField name="q" label={t.text} help={t.textHelp} value={filter.text} maxLength={100} type="search" />
      <SelectField
        name="state"
        label={t.stateFilter}
        value={filter.state ?? ''}
        placeholder={t.all}
        options={[
          { value: 'silent', label: t.silent },
          ...shownStates.map((value) => ({ value, label: states[value] })),
        ]}
      />
      <SelectField
        name="organisation"
        label={t.organisationFilter}
        value={filter.organisationId ?? ''}
        placeholder={t.all}
        options={named(all.map((row) => [row.organisationId, row.organisationName]))}
      />
      <SelectField
        name="body"
        label={t.bodyFilter}
        value={filter.bodyId ?? ''}
        placeholder={t.all}
        options={named(all.map((row) => [row.bodyId, row.bodyName]))}
      />
      <SelectField
        name="scope"
        label={t.scope}
        value={filter.scope}
        placeholder={null}
        options={(['open', 'ended', 'withdrawn'] as const).map((value) => ({ value, label: t.scopes[value] }))}
      />
    </FilterForm>
  );
}

function Rows({ workspaceKey, filter, rows, count }: StatusTableProps & { readonly count: number }) {
  const language = useLanguage();
  const t = messages[language].table;
  const sortable = (label: string, sort: StatusSort) => ({
    label,
    sorted: filter.sort !== sort ? undefined : filter.descending ? ('descending' as const) : ('ascending' as const),
    sortHref: `${paths.feedback.to(workspaceKey)}${queryText(
      asQuery({ ...filter, sort, descending: filter.sort === sort && !filter.descending }),
    )}`,
  });
  return (
    <DataTable
      caption={t.caption(count)}
      empty={t.noMatch}
      dense
      columns={[
        { ...sortable(t.columns.organisation, 'organisation'), name: true },
        { ...sortable(t.columns.question, 'reference'), name: true },
        sortable(t.columns.state, 'state'),
        { ...sortable(t.columns.due, 'due'), unbroken: true },
        { ...sortable(t.columns.sent, 'sent'), unbroken: true },
        { label: t.columns.answered, unbroken: true },
        { label: t.columns.days, align: 'number' },
      ]}
      rows={rows.map((row) => ({ header: true, cells: cellsOf(row, workspaceKey) }))}
    />
  );
}

const cellsOf = (row: StatusRow, key: string) => [
  <a href={paths.addressee.to(key, row.addresseeId)}>{row.organisationName}</a>,
  <a href={paths.question.to(key, row.questionId)}>
    {referenceText({ fiscalYear: row.fiscalYear, number: row.questionNumber, addressee: null })} {row.title}
  </a>,
  <StateBadge state={row.shown} silenceAgrees={row.silenceAgrees} />,
  <Day day={row.dueOn} />,
  <Day day={row.sentOn} />,
  <Day day={row.answeredOn} />,
  row.daysSilent === null ? '' : String(row.daysSilent),
];
