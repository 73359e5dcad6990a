import {
  type CheckResult,
  catalogue,
  checkPlace,
  checkSentence,
  loadChecks,
  loadPicture,
  type Namer,
  namer,
  type Picture,
  type PictureContributor,
} from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { writeSlides } from '#platform/paper/slides.ts';
import { writeWorkbook } from '#platform/paper/workbook.ts';
import type { PaperFormat } from '../domain/paper-format.ts';
import { type PaperFinding, type PicturePaper, pictureContent, picturePaper } from '../domain/picture-paper.ts';
import { messages } from '../locales/messages.ts';
import { pictureDeck } from '../paper/picture-deck.ts';
import { picturePdf } from '../paper/picture-pdf.ts';
import { pictureWorkbook } from '../paper/picture-workbook.ts';
import { reportsPolicy } from '../policy.ts';
import { keepBytes, sha256Of } from '../store/paper-bytes.ts';
import { insertPaper, type Paper } from '../store/papers.ts';
import { editionFor } from './edition-for.ts';

export interface MakePaper {
  readonly paperId: string;
  readonly format: PaperFormat;
  readonly language: Language;
  readonly clock: Clock;
  readonly filesDir: string;
  readonly contributors: readonly PictureContributor[];
  /** Told what has been done: 1 figures collected, 2 pages made. */
  readonly onStep?: (done: number) => Promise<void>;
}

export interface MadePaper {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
  readonly figures: number;
}

/** Makes the paper of 現状 as it stands now, keeps the file and registers which figures it carries. */
export async function makePicturePaper(
  tx: Tx,
  actor: Actor,
  order: MakePaper,
): Promise<Result<MadePaper, { kind: 'forbidden' } | { kind: 'no-figures' }>> {
  if (!reportsPolicy['paper.make'](actor)) return err({ kind: 'forbidden' });
  const { language, contributors, clock } = order;
  const picture = await loadPicture(tx, actor, language, contributors);
  if (picture.figures.length === 0) return err({ kind: 'no-figures' });
  const checks = await loadChecks(tx, actor);
  const findings = findingsOf(checks, language);
  // The edition is one content in whatever language it is printed, so it is told by the Japanese one.
  const original = language === 'ja' ? picture : await loadPicture(tx, actor, 'ja', contributors);
  const content = sha256Of(pictureContent(original, findingsOf(checks, 'ja'), 'ja'));
  const madeAt = clock.now();
  const edition = await editionFor(tx, actor, { kind: 'picture', content, title: original.title, madeAt });
  const paper = picturePaper(picture, findings, {
    edition: edition.edition,
    checkCode: edition.checkCode,
    madeOn: dateInJapan(madeAt),
    workspaceName: actor.workspaceName,
    language,
  });
  await order.onStep?.(1);
  const names = namer(await catalogue(tx, actor), language);
  const bytes = await render(order.format, { paper, picture, checks, names, madeAt });
  await order.onStep?.(2);
  const kept = await keepBytes(order.filesDir, actor.workspaceId, bytes);
  const row: Paper = {
    workspaceId: actor.workspaceId,
    paperId: order.paperId,
    kind: 'picture',
    format: order.format,
    edition: edition.edition,
    language,
    madeAt,
    madeBy: actor.auditName,
    checkCode: edition.checkCode,
    sha256: kept.sha256,
    size: bytes.length,
  };
  const figureIds = picture.figures.map((figure) => figure.id);
  await insertPaper(tx, row, figureIds);
  return ok({ paper: row, bytes, figures: figureIds.length });
}

interface Ready {
  readonly paper: PicturePaper;
  readonly picture: Picture;
  readonly checks: readonly CheckResult[];
  readonly names: Namer;
  readonly madeAt: Date;
}

function render(format: PaperFormat, { paper, picture, checks, names, madeAt }: Ready): Promise<Uint8Array> {
  const words = messages[paper.language];
  switch (format) {
    case 'pdf':
      return picturePdf(paper, madeAt, words);
    case 'pptx':
      return writeSlides(pictureDeck(paper, madeAt, words));
    case 'xlsx':
      return writeWorkbook(pictureWorkbook(paper, picture, checks, names, words), {
        title: paper.title,
        madeAt,
        footer: words.footer(paper),
      });
  }
}

const findingsOf = (checks: readonly CheckResult[], language: Language): PaperFinding[] =>
  checks
    .filter((check) => check.status === 'violated')
    .map((check) => ({
      check: check.check,
      place: checkPlace(check, language),
      sentence: checkSentence(check, language),
      explained: check.explained,
    }));
