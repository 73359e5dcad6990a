import type { PictureSection, PictureTable } from '#evidence/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { renderChart } from '#platform/paper/chart.ts';
import { columnWidths } from '#platform/paper/column-widths.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { PicturePaper } from '../domain/picture-paper.ts';
import type { ReportsMessages } from '../locales/ja.ts';

/** The paper as PDF. The template stands beside this file. */
export async function picturePdf(paper: PicturePaper, madeAt: Date, words: ReportsMessages): Promise<Uint8Array> {
  const files: Record<string, string> = {};
  const sections = paper.sections.map((section, index) => {
    const path = `/charts/${index + 1}.svg`;
    if (section.chart) {
      files[path.slice(1)] = renderChart(section.chart, {
        width: 640,
        title: section.message,
        description: section.sentences.join(' '),
      });
    }
    return {
      message: section.message,
      sentences: section.sentences,
      notes: section.notes,
      sources: section.sources,
      chart: section.chart ? { path, alt: altOf(section), width: section.chart.kind === 'line' ? 100 : 92 } : null,
      table: tableData(section.table, words),
    };
  });
  const explained = paper.findings.filter((finding) => finding.explained).length;
  return paperPdf(
    { template: 'src/reports/paper/picture.typ', language: paper.language, madeAt, files },
    {
      title: paper.title,
      lead: paper.lead,
      workspaceName: paper.workspaceName,
      madeOn: formatAsOf(paper.madeOn, paper.language),
      footer: words.footer(paper),
      goal: paper.goal ? { message: paper.goal.message, sentences: paper.goal.sentences } : null,
      sections,
      findingsMessage:
        paper.findings.length === 0 ? words.noFindings : words.findingsMessage(paper.findings.length, explained),
      findings: paper.findings.map(({ place, sentence, explained }) => ({
        place,
        sentence,
        explanation: words.explanation(explained),
      })),
      sources: paper.sources,
      words: {
        goal: words.goal,
        atAGlance: words.atAGlance,
        notes: words.notes,
        sources: words.sources,
        sourcesMessage: words.sourcesMessage(paper.sources.length),
        findingsNote: words.findingsNote,
        findingPlace: words.findingPlace,
        finding: words.finding,
        findingState: words.findingState,
        checkCodeHelp: words.checkCodeHelp,
      },
    },
  );
}

const altOf = (section: PictureSection): string => [section.message, ...section.sentences].join(' ');

/** 167 mm of text at 10.5 pt. */
const TEXT_WIDTH = 45;

function tableData(table: PictureTable, words: ReportsMessages) {
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => {
      const cell = row[index];
      return cell?.provisional ? words.provisional(cell.text) : (cell?.text ?? '');
    }),
  );
  const widths = columnWidths({ columns: table.columns, rows }, TEXT_WIDTH);
  return { caption: table.caption, columns: table.columns, rows, widths };
}
