import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { TextRow } from '#kernel/text-table.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FileEncoding } from '#platform/tabular/decode.ts';
import { type ReadTable, type ReadTableRefusal, readTable } from '#platform/tabular/read-table.ts';
import type { CellMessage, MessageCounts, RowMessage } from '../domain/cell-messages.ts';
import type { FigureDecision } from '../domain/decide-figures.ts';
import type { FigureKind } from '../domain/figure.ts';
import {
  type FigureDraft,
  type FigureFile,
  type FigureFileContext,
  type FigureFileRefusal,
  readFigureTableInSteps,
} from '../domain/figure-file.ts';
import { evidencePolicy } from '../policy.ts';
import { insertImport } from '../store/imports.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { raiseRevision } from '../store/revision.ts';
import type { SourceContent } from '../store/sources.ts';
import { cleanFileName } from './clean-file-name.ts';
import { type PlannedFigure, planFigures, writeFigures } from './save-figures.ts';

export interface ImportInput {
  /** A file's bytes; or text, when it was pasted. */
  readonly bytes: Uint8Array | string;
  readonly fileName: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
  readonly clock: Clock;
  /** The source of a block that has no 出典 column. */
  readonly source?: SourceContent | null;
  /** 種別 where the table says none; 実績 unless told. */
  readonly kind?: FigureKind | null;
}

export interface ImportReport {
  /** null for a dry run, and when there was nothing to write. */
  readonly importId: string | null;
  /** null for pasted text. */
  readonly encoding: FileEncoding | null;
  readonly fileName: string;
  /** Rows that hold values. */
  readonly rows: number;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows without a value; the first ones, and in `more` how many beyond them. */
  readonly skipped: readonly RowMessage[];
  readonly warnings: readonly CellMessage[];
  readonly more: MessageCounts;
  /** The first corrections: which row, what was, what would be. */
  readonly corrections: readonly { readonly draft: FigureDraft; readonly before: string }[];
  /** The first rows as read, so that a reader sees whether the characters are right. */
  readonly preview: readonly TextRow[];
  /** Ids of the figures written or found unchanged, for a single figure entered by form. */
  readonly figureIds: readonly string[];
}

export type ImportRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unreadable'; readonly refusal: ReadTableRefusal }
  | ({
      readonly kind: 'refused';
      readonly encoding: FileEncoding | null;
      readonly preview: readonly TextRow[];
    } & FigureFileRefusal);

const PREVIEW_ROWS = 6;
const CORRECTIONS_SHOWN = 50;
/** Ids are listed for small imports only: whoever imports a file looks at the list of figures instead. */
const IDS_LISTED = 100;

/**
 * 取り込み: the one door by which figures come in, be it a file, a paste, a form, a sample or the command line.
 * All or nothing: one error refuses the whole table, and the caller's transaction holds every row or none.
 */
export async function importFigures(
  tx: Tx,
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportReport, ImportRefusal>> {
  if (!evidencePolicy['figure.write'](actor)) return err({ kind: 'forbidden' });
  const table = await readTable(input.bytes);
  if (!table.ok) return err({ kind: 'unreadable', refusal: table.error });
  if (!input.dryRun) await raiseRevision(tx, actor.workspaceId);
  const read = await readSteps(table.value, {
    catalogue: await selectCatalogue(tx, actor.workspaceId),
    homePlace: actor.workspaceName,
    today: dateInJapan(input.clock.now()),
    source: input.source ?? undefined,
    kind: input.kind ?? undefined,
  });
  const preview = table.value.rows.slice(0, PREVIEW_ROWS);
  const { encoding } = table.value;
  if (!read.ok) return err({ kind: 'refused', encoding, preview, ...read.error });
  const plan = await planFigures(tx, actor.workspaceId, read.value.drafts);
  const counts = countDecisions(plan.decisions);
  const importId = input.dryRun || counts.added + counts.corrected === 0 ? null : randomUUID();
  const entered = { enteredBy: actor.auditName, enteredAt: input.clock.now() };
  if (importId) {
    await insertImport(tx, {
      workspaceId: actor.workspaceId,
      importId,
      kind: 'figures',
      fileName: cleanFileName(input.fileName),
      sha256: createHash('sha256').update(input.bytes).digest('hex'),
      encoding: encoding ?? '',
      rowCount: table.value.rows.length,
      ...counts,
      skipped: read.value.skipped.length + read.value.more.skipped,
      ...entered,
    });
  }
  const written = importId ? await writeFigures(tx, actor, plan, { ...entered, importId }) : [];
  return ok({
    importId,
    encoding,
    fileName: cleanFileName(input.fileName),
    rows: table.value.rows.length,
    ...counts,
    skipped: read.value.skipped,
    warnings: read.value.warnings,
    more: read.value.more,
    corrections: correctionsOf(plan.decisions),
    preview,
    figureIds: plan.decisions
      .slice(0, IDS_LISTED)
      .flatMap((decision, index) => written[index] ?? (decision.kind === 'unchanged' ? decision.figureId : [])),
  });
}

/** Lets other requests through between two thousand rows. */
async function readSteps(table: ReadTable, context: FigureFileContext): Promise<Result<FigureFile, FigureFileRefusal>> {
  const steps = readFigureTableInSteps(table, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

type Decisions = readonly FigureDecision<PlannedFigure<FigureDraft>>[];

function countDecisions(decisions: Decisions) {
  const counts = { added: 0, corrected: 0, unchanged: 0 };
  for (const { kind } of decisions) {
    counts[kind === 'new' ? 'added' : kind === 'correction' ? 'corrected' : 'unchanged'] += 1;
  }
  return counts;
}

function correctionsOf(decisions: Decisions): ImportReport['corrections'] {
  const corrections = [];
  for (const decision of decisions) {
    if (decision.kind !== 'correction') continue;
    corrections.push({ draft: decision.draft, before: decision.before });
    if (corrections.length === CORRECTIONS_SHOWN) break;
  }
  return corrections;
}
