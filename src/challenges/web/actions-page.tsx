import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { actionStates } from '../domain/action.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { challengesPolicy } from '../policy.ts';
import { type ActionFilter, type ActionList, type ActionSort, dueFilters } from '../use-cases/list-actions.ts';
import { ActionTable } from './action-table.tsx';
import { asQuery } from './actions-filter.ts';

export interface ActionsPageProps {
  readonly list: ActionList;
  readonly filter: ActionFilter;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly language: Language;
}

/** 実施事項: who does what by when, what is late and what nobody has taken on. */
export function ActionsPage(props: ActionsPageProps) {
  const { list, filter, today, actor, language } = props;
  const { actions: t, actionsTitle } = messages[language];
  const key = actor.workspaceKey;
  const writes = challengesPolicy['action.write'](actor);
  const add = writes ? <LinkButton href={paths.newAction.to(key)}>{t.add}</LinkButton> : null;
  if (list.counts.all === 0) {
    return (
      <>
        <PageHeader title={actionsTitle} />
        <EmptyState title={t.emptyTitle} action={add}>
          <p>{t.emptyBody}</p>
          <p>{writes ? t.emptyHow : t.emptyReader}</p>
        </EmptyState>
      </>
    );
  }
  const { open, overdue, unowned } = list.counts;
  const sortable = (label: string, sort: ActionSort) => ({
    label,
    sorted: filter.sort !== sort ? undefined : filter.descending ? ('descending' as const) : ('ascending' as const),
    sortHref: paths.actions.to(key, {
      ...asQuery(filter),
      sort: sort === 'due' ? null : sort,
      order: filter.sort === sort && !filter.descending ? 'descending' : null,
    }),
  });
  return (
    <>
      <PageHeader title={actionsTitle} lead={t.lead(open, overdue, unowned)} actions={add} />
      <Filter {...props} />
      <ActionTable
        caption={t.caption}
        actions={list.actions}
        today={today}
        empty={t.noMatch}
        sortable={sortable}
        actor={actor}
        language={language}
      />
      <div class="actions">
        <LinkButton kind="tertiary" download href={paths.actionsCsv.to(key, asQuery(filter))}>
          {t.exportCsv}
        </LinkButton>
        <PrintButton />
      </div>
    </>
  );
}

function Filter({ list, filter, actor, language }: ActionsPageProps) {
  const t = messages[language];
  return (
    <FilterForm action={paths.actions.to(actor.workspaceKey)} label={t.actions.filterLabel}>
      <SelectField
        name="state"
        label={t.actions.state}
        placeholder={null}
        value={filter.state ?? 'all'}
        options={[
          ...actionStates.map((value) => ({ value: value as string, label: t.actionStates[value] })),
          { value: 'all', label: t.all },
        ]}
      />
      <SelectField
        name="owner"
        label={t.actions.owner}
        placeholder={t.all}
        value={filter.owner ?? ''}
        options={[
          { value: 'none', label: t.actions.noOwner },
          ...list.owners.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
        ]}
      />
      <SelectField
        name="due"
        label={t.actions.due}
        placeholder={t.all}
        value={filter.due ?? ''}
        options={dueFilters.map((value) => ({ value, label: t.actions.dueFilters[value] }))}
      />
    </FilterForm>
  );
}
