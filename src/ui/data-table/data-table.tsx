import type { ComponentChildren } from 'preact';
import { useUiMessages } from '#ui/messages.ts';

export interface Column {
  /** With the unit of its numbers: 「認定者数（人）」. */
  readonly label: string;
  readonly align?: 'text' | 'number';
  /** Whole sentences: on a phone they take the full width and go without a label. */
  readonly sentences?: boolean;
  /** A short value that reads badly in two lines: a date in both eras, a telephone number. */
  readonly unbroken?: boolean;
  /** A name or a title: keeps room for some ten characters in a line, whatever stands beside it. */
  readonly name?: boolean;
  /** Address of this page sorted by this column. */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
}

export interface Row {
  readonly cells: readonly ComponentChildren[];
  /** The first cell names the row. */
  readonly header?: boolean;
  /** A line to be seen: a sum, or the subject of the sentence above. */
  readonly emphasis?: boolean;
}

export interface DataTableProps {
  readonly caption: ComponentChildren;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Shown in place of rows; 「まだありません。」 unless told. */
  readonly empty?: ComponentChildren;
  /** The caption is read by screen readers only, where a heading just above says the same. */
  readonly captionHidden?: boolean;
  /** More columns than a page is wide: the table scrolls inside itself. Needs an id for its name. */
  readonly wideId?: string;
  /** Many short columns, days above all: they stand closer together. */
  readonly dense?: boolean;
}

export function DataTable({ caption, columns, rows, empty, captionHidden, wideId, dense }: DataTableProps) {
  const t = useUiMessages();
  if (rows.length === 0) {
    return (
      <div class="data-table-frame">
        <p class={captionHidden ? 'visually-hidden' : 'data-table__caption'}>{caption}</p>
        <p class="data-table__empty">{empty ?? t.noRows}</p>
      </div>
    );
  }
  const table = (
    <table class={dense ? 'data-table data-table--dense' : 'data-table'}>
      <caption class={captionHidden ? 'visually-hidden' : 'data-table__caption'} id={wideId}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <BodyRow key={index} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
  if (!wideId) return <div class="data-table-frame">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="data-table-frame data-table-frame--wide" role="group" aria-labelledby={wideId} tabIndex={0}>
      {table}
    </div>
  );
}

const cellClass = (column: Column | undefined): string | undefined =>
  column?.align === 'number'
    ? 'data-table__number'
    : column?.sentences
      ? 'data-table__sentences'
      : column?.unbroken
        ? 'data-table__unbroken'
        : column?.name
          ? 'data-table__name'
          : undefined;

function HeadCell({ column }: { readonly column: Column }) {
  const t = useUiMessages();
  const direction = column.sorted === 'ascending' ? t.sortedAscending : t.sortedDescending;
  return (
    <th scope="col" class={cellClass(column)} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a class="data-table__sort" href={column.sortHref} title={t.sortBy(column.label)}>
          {column.label}
        </a>
      ) : (
        column.label
      )}
      {column.sorted ? <span class="data-table__direction">{direction}</span> : null}
    </th>
  );
}

function BodyRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  return (
    <tr class={row.emphasis ? 'data-table__emphasis' : undefined}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const attributes = { class: cellClass(column), 'data-label': column?.label };
        // One box for the value, so that a phone can set the label beside it.
        const value = <div class="data-table__value">{cell}</div>;
        return index === 0 && row.header ? (
          <th key={index} scope="row" {...attributes}>
            {value}
          </th>
        ) : (
          <td key={index} {...attributes}>
            {value}
          </td>
        );
      })}
    </tr>
  );
}
