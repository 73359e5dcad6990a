import { evidencePaths, type PictureSection } from '#evidence/index.ts';
import { renderChart } from '#platform/paper/chart.ts';
import { ChartBlock } from '#ui/chart-block/chart-block.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';

/** The goal's chart, sentences and table; every number leads to where it comes from. */
export function GoalBlock({
  section,
  workspaceKey,
}: {
  readonly section: PictureSection;
  readonly workspaceKey: string;
}) {
  const { chart, message, sentences } = section;
  const drawing = (width: number) =>
    chart && renderChart(chart, { width, title: message, description: sentences.join(' ') });
  const { caption, columns, rows } = section.table;
  return (
    <ChartBlock
      id={section.id}
      heading={section.message}
      sentences={section.sentences}
      svg={drawing(640)}
      svgNarrow={drawing(340)}
      tableOpen
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows.map((cells) => ({
            header: true,
            cells: cells.map(({ text, figureId }) =>
              figureId ? (
                <a key={figureId} href={evidencePaths.figure.to(workspaceKey, figureId)}>
                  {text}
                </a>
              ) : (
                text
              ),
            ),
          }))}
        />
      }
      notes={section.notes}
      sources={section.sources}
    />
  );
}
