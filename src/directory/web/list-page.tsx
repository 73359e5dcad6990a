import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { type Organisation, organisationKinds, sectors } from '../domain/organisation.ts';
import type { RegularMeeting } from '../domain/regular-meetings.ts';
import { importMessages } from '../locales/import-messages.ts';
import { messages } from '../locales/messages.ts';
import { dateWithWeekday } from '../locales/regular-meeting-words.ts';
import { paths } from '../paths.ts';
import { directoryPolicy } from '../policy.ts';
import { asQuery, type ListFilter, type Sort } from './list-filter.ts';

export interface ListPageProps {
  /** One page of those that match. */
  readonly organisations: readonly Organisation[];
  readonly shown: number;
  readonly total: number;
  readonly lastPage: number;
  /** The next one that takes place, by organisation. */
  readonly next: ReadonlyMap<string, RegularMeeting>;
  readonly filter: ListFilter;
  /** What an import has just done. */
  readonly taken: { readonly added: number; readonly changed: number } | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 地域資源: which organisations there are, and when they meet. */
export function ListPage(props: ListPageProps) {
  const { shown, total, lastPage, filter, actor, language } = props;
  const t = messages[language];
  const key = actor.workspaceKey;
  const writes = directoryPolicy['organisation.write'](actor);
  const add = <LinkButton href={paths.newOrganisation.to(key)}>{t.add}</LinkButton>;
  const take = (
    <LinkButton kind="secondary" href={paths.importOrganisations.to(key)}>
      {t.import}
    </LinkButton>
  );
  if (total === 0 && !filter.ended) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          title={t.empty.title}
          action={
            writes ? (
              <div class="actions">
                {add}
                {take}
              </div>
            ) : null
          }
        >
          <p>{t.empty.body}</p>
          <p>{writes ? t.empty.how : t.empty.reader}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(total, shown)}
        actions={
          writes ? (
            <>
              {add}
              {take}
            </>
          ) : null
        }
      />
      {props.taken ? (
        <Notice kind="success" title={importMessages[language].done(props.taken.added, props.taken.changed)} />
      ) : null}
      <Filter {...props} />
      <OrganisationTable {...props} />
      <Pagination
        current={filter.page}
        last={lastPage}
        href={(page) => paths.organisations.to(key, { ...asQuery(filter), page: String(page) })}
      />
      <div class="actions">
        <LinkButton kind="tertiary" download href={paths.exportCsv.to(key, asQuery(filter))}>
          {t.exportCsv}
        </LinkButton>
        <PrintButton />
      </div>
    </>
  );
}

function Filter({ filter, actor, language }: ListPageProps) {
  const t = messages[language];
  return (
    <FilterForm action={paths.organisations.to(actor.workspaceKey)} label={t.filterLabel}>
      <SelectField
        name="sector"
        label={t.fields.sector}
        placeholder={t.all}
        value={filter.sector ?? ''}
        options={sectors.map((value) => ({ value, label: t.sectors[value] }))}
      />
      <SelectField
        name="kind"
        label={t.fields.kind}
        placeholder={t.all}
        value={filter.kind ?? ''}
        options={organisationKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField name="text" label={t.text} type="search" value={filter.text ?? ''} maxLength={100} />
      <CheckboxField name="ended" label={t.withEnded} checked={filter.ended} />
    </FilterForm>
  );
}

function OrganisationTable({ organisations, next, filter, actor, language }: ListPageProps) {
  const t = messages[language];
  const key = actor.workspaceKey;
  const sortable = (label: string, sort: Sort) => ({
    label,
    sorted: filter.sort !== sort ? undefined : filter.descending ? ('descending' as const) : ('ascending' as const),
    sortHref: paths.organisations.to(key, {
      ...asQuery(filter),
      sort: sort === 'name' ? null : sort,
      order: filter.sort === sort && !filter.descending ? 'descending' : null,
    }),
  });
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      empty={t.noMatch}
      columns={[
        sortable(t.fields.name, 'name'),
        sortable(t.fields.kind, 'kind'),
        sortable(t.fields.sector, 'sector'),
        { label: t.fields.telephone },
        sortable(t.next, 'next'),
      ]}
      rows={organisations.map((one) => {
        const meeting = next.get(one.organisationId);
        return {
          header: true,
          cells: [
            <>
              <a href={paths.organisation.to(key, one.organisationId)}>{one.name}</a>
              {one.endedOn === null ? null : (
                <>
                  {' '}
                  <Badge>{t.ended}</Badge>
                </>
              )}
            </>,
            t.kinds[one.kind],
            <span key="sector" class="whole">
              {t.sectors[one.sector]}
            </span>,
            <span key="telephone" class="whole">
              {one.telephone || t.none}
            </span>,
            meeting ? [dateWithWeekday(meeting.heldOn, language), meeting.heldAt].join(' ').trim() : t.none,
          ],
        };
      })}
    />
  );
}
