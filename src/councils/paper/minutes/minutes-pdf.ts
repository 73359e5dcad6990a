import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import { renderPdf } from '#platform/paper/typst.ts';
import { breakable } from './breakable.ts';
import type { MinutesPaper } from './minutes-paper.ts';

const template = (name: string): string =>
  readFileSync(join(projectRoot(), 'src/councils/paper/minutes', name), 'utf8');

/** The minutes as PDF, A4. `madeAt` is the PDF's date: the lock's, or now for a draft. */
export const minutesPdf = (paper: MinutesPaper, madeAt: Date): Promise<Uint8Array> =>
  renderPdf(
    template('minutes.typ'),
    breakable({
      lang: paper.language,
      region: paper.language === 'ja' ? 'jp' : 'gb',
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
    {},
    madeAt,
  );
