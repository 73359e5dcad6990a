import type { Actor } from '#kernel/actor.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { AuditHead } from '../domain/audit-chain.ts';
import { messages } from '../locales/messages.ts';
import { spokenName } from '../locales/spoken-names.ts';
import { paths } from '../paths.ts';
import type { AuditPage as AuditPart } from '../use-cases/read-audit.ts';
import type { TypedFilter } from './audit-filter.ts';
import { errorOf, type FormError } from './sign-in-page.tsx';
import { instantText } from './when.ts';

interface AuditPageProps {
  readonly actor: Actor;
  readonly typed: TypedFilter;
  readonly errors: readonly FormError[];
  readonly part: AuditPart;
  readonly current: number;
  readonly last: number;
  readonly actions: readonly string[];
  readonly head: AuditHead | null;
  readonly actionOf: (action: string) => string;
  /** Names of people by account id. */
  readonly names: ReadonlyMap<string, string>;
}

export function AuditPage(props: AuditPageProps) {
  const language = useLanguage();
  const t = messages[language];
  const { actor, typed, part, head, names, current, last, actionOf } = props;
  const { workspaceKey } = actor;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={t.auditTitle}
        lead={t.auditLead(part.total)}
        actions={
          <LinkButton kind="secondary" href={paths.auditCsv.to(workspaceKey, { ...typed })} download>
            {t.auditCsvLink}
          </LinkButton>
        }
      />
      <AuditFilterForm {...props} />
      <DataTable
        caption={t.auditCaption}
        captionHidden
        columns={[
          { label: t.columnSeq, align: 'number' },
          ...[t.columnAt, t.columnActor, t.columnAction, t.columnRecord, t.columnOutcome].map((label) => ({ label })),
        ]}
        rows={part.rows.map((row) => ({
          cells: [
            row.seq,
            <span key={row.seq} class="whole">
              {instantText(row.at)}
            </span>,
            spokenName(row.actor, language, names),
            actionOf(row.action),
            <span key={row.seq} class="as-written">
              {row.record}
            </span>,
            <span key={row.seq} class="whole">
              {t.outcome[row.outcome]}
            </span>,
          ],
        }))}
      />
      <Pagination
        current={current}
        last={last}
        href={(n) => paths.audit.to(workspaceKey, { ...typed, page: n === 1 ? undefined : String(n) })}
      />
      {head ? (
        <section aria-labelledby="head">
          <h2 id="head">{t.auditHead}</h2>
          <p>
            <code class="as-written" translate={false}>
              {`${head.seq}:${head.hash}`}
            </code>
          </p>
          <p class="note">{t.auditHeadHelp}</p>
        </section>
      ) : null}
    </>
  );
}

function AuditFilterForm({ actor, typed, errors, actions, actionOf }: AuditPageProps) {
  const t = messages[useLanguage()];
  return (
    <FilterForm action={paths.audit.to(actor.workspaceKey)} label={t.filterLabel}>
      <SelectField
        name="action"
        label={t.filterAction}
        options={actions.map((action) => ({ value: action, label: actionOf(action) }))}
        value={typed.action}
        placeholder={t.filterAny}
      />
      <TextField name="record" label={t.filterRecord} value={typed.record} maxLength={200} />
      <TextField
        name="from"
        label={t.filterFrom}
        help={t.filterDateHelp}
        value={typed.from}
        error={errorOf(errors, 'from')}
        width="short"
      />
      <TextField
        name="until"
        label={t.filterUntil}
        value={typed.until}
        error={errorOf(errors, 'until')}
        width="short"
      />
    </FilterForm>
  );
}
