import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { type Column, DataTable } from '#ui/data-table/data-table.tsx';
import { type Action, hasNoOwner, isOverdue, ownerText } from '../domain/action.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { ActionSort } from '../use-cases/list-actions.ts';

export interface ActionTableProps {
  readonly caption: string;
  readonly actions: readonly Action[];
  readonly today: IsoDate;
  readonly empty: string;
  /** How a column's head leads to the same table sorted by it. */
  readonly sortable?: (label: string, sort: ActionSort) => Column;
  readonly actor: Actor;
  readonly language: Language;
}

/** Actions with owner, due date and state; what is missing or late is said in words. */
export function ActionTable({ caption, actions, today, empty, sortable, actor, language }: ActionTableProps) {
  const t = messages[language].actions;
  const column = sortable ?? ((label: string): Column => ({ label }));
  return (
    <DataTable
      caption={caption}
      captionHidden
      empty={empty}
      columns={[
        column(t.what, 'title'),
        column(t.owner, 'owner'),
        column(t.due, 'due'),
        column(t.state, 'state'),
        column(t.raisedOn, 'raised'),
      ]}
      rows={actions.map((action) => ({
        header: true,
        cells: [
          <a key="title" href={paths.action.to(actor.workspaceKey, action.actionId)}>
            {action.title}
          </a>,
          <Owner key="owner" action={action} language={language} />,
          <Due key="due" action={action} today={today} language={language} />,
          <span key="state" class="whole">
            {messages[language].actionStates[action.state]}
          </span>,
          formatAsOf(action.raisedOn, language),
        ],
      }))}
    />
  );
}

interface Shown {
  readonly action: Action;
  readonly language: Language;
}

export function Owner({ action, language }: Shown) {
  return hasNoOwner(action) ? (
    <Badge tone={action.state === 'open' ? 'concern' : 'plain'}>{messages[language].actions.noOwner}</Badge>
  ) : (
    <span>{ownerText(action)}</span>
  );
}

export function Due({ action, today, language }: Shown & { readonly today: IsoDate }) {
  const t = messages[language].actions;
  if (action.dueOn === null) return <span>{t.noDue}</span>;
  return (
    <span>
      {formatAsOf(action.dueOn, language)}
      {isOverdue(action, today) ? (
        <>
          {' '}
          <Badge tone="concern">{t.overdue}</Badge>
        </>
      ) : null}
    </span>
  );
}
