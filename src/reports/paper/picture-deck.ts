import type { PictureTable } from '#evidence/index.ts';
import type { Deck, Slide } from '#platform/paper/slides.ts';
import type { PicturePaper } from '../domain/picture-paper.ts';
import type { ReportsMessages } from '../locales/ja.ts';

/** The deck of a paper: the answer, one message a slide, the findings, the sources. */
export function pictureDeck(paper: PicturePaper, madeAt: Date, words: ReportsMessages): Deck {
  const first: Slide = {
    message: paper.title,
    sentences: [paper.lead, ...(paper.goal ? [paper.goal.message] : [])],
    chart: null,
    table: {
      columns: [{ label: words.atAGlance, align: 'text' }],
      rows: paper.sections.map((section) => [section.message]),
    },
    notes: [paper.lead, words.workspaceLine(paper.workspaceName)].join('\n'),
  };
  const sections = paper.sections.map(
    (section): Slide => ({
      message: section.message,
      sentences: section.sentences,
      chart: section.chart,
      table: tableOf(section.table, words),
      notes: [
        ...section.sentences,
        ...section.notes,
        ...(section.sources.length > 0 ? [words.sources, ...section.sources.map((source) => `・${source}`)] : []),
      ].join('\n'),
    }),
  );
  const findings: Slide[] =
    paper.findings.length === 0
      ? []
      : [
          {
            message: words.findingsMessage(paper.findings.length, paper.findings.filter((it) => it.explained).length),
            sentences: [],
            chart: null,
            table: {
              columns: [
                { label: words.findingPlace, align: 'text' },
                { label: words.finding, align: 'text' },
                { label: words.findingState, align: 'text' },
              ],
              rows: paper.findings.map((it) => [it.place, it.sentence, words.explanation(it.explained)]),
            },
            notes: words.findingsNote,
          },
        ];
  const sources: Slide = {
    message: words.sourcesMessage(paper.sources.length),
    sentences: [],
    chart: null,
    table: { columns: [{ label: words.sources, align: 'text' }], rows: paper.sources.map((source) => [source]) },
    notes: '',
  };
  return {
    title: paper.title,
    language: paper.language,
    madeAt,
    footer: words.footer(paper),
    slides: [first, ...sections, ...findings, ...(paper.sources.length > 0 ? [sources] : [])],
  };
}

const tableOf = (table: PictureTable, words: ReportsMessages) =>
  table.rows.length === 0
    ? null
    : {
        columns: table.columns,
        rows: table.rows.map((row) => row.map((cell) => (cell.provisional ? words.provisional(cell.text) : cell.text))),
      };
