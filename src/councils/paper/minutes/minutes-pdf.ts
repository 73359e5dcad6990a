import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { breakable } from './breakable.ts';
import type { MinutesPaper } from './minutes-paper.ts';

/** The minutes as PDF, A4. `madeAt` is the PDF's date: the lock's, or now for a draft. */
export const minutesPdf = (paper: MinutesPaper, madeAt: Date): Promise<Uint8Array> =>
  paperPdf(
    { template: 'src/councils/paper/minutes/minutes.typ', language: paper.language, madeAt },
    breakable({
      title: paper.title,
      edition: paper.edition,
      draft: paper.draft,
      note: paper.note,
      header: paper.header,
      footer: [paper.title, paper.edition].join('　'),
      signFooter: [paper.edition, paper.shortHash].join('　'),
      blocks: paper.parts.flatMap(({ blocks }) => blocks),
      signOff: paper.signOff,
    }),
  );
