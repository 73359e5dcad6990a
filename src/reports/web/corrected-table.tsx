import type { CorrectedFigure, Namer } from '#evidence/index.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { ReportsMessages } from '../locales/ja.ts';

interface CorrectedTableProps {
  readonly corrected: readonly CorrectedFigure[];
  readonly words: ReportsMessages;
  readonly names: Namer;
}

/** What the paper says, beside what stands today. */
export function CorrectedTable({ corrected, words, names }: CorrectedTableProps) {
  const columns = words.superseded;
  return (
    <DataTable
      caption={words.replaceCaption}
      columns={[
        { label: columns.figure },
        { label: columns.place },
        { label: columns.asOf },
        { label: columns.old, align: 'number' },
        { label: columns.now, align: 'number' },
      ]}
      rows={corrected.map((figure) => ({
        header: true,
        cells: [
          names.name(figure.indicator),
          figure.place,
          words.date(figure.asOf),
          names.amount(figure.value, figure.indicator),
          names.amount(figure.nowValue, figure.indicator),
        ],
      }))}
    />
  );
}
