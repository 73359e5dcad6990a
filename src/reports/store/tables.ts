import type { ColumnType } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { PaperFormat, PaperKind } from '../domain/paper-format.ts';

/** Written once; never among the columns of an UPDATE. */
type Once<T> = ColumnType<T, T, never>;

const requestStates = ['queued', 'working', 'done', 'failed'] as const;
export type RequestState = (typeof requestStates)[number];

export interface EditionTable {
  workspaceId: Once<string>;
  kind: Once<PaperKind>;
  edition: Once<number>;
  contentSha256: Once<string>;
  checkCode: Once<string>;
  title: Once<string>;
  madeAt: Once<Date>;
  madeBy: Once<string>;
}

export interface PaperTable {
  workspaceId: Once<string>;
  paperId: Once<string>;
  kind: Once<PaperKind>;
  format: Once<PaperFormat>;
  edition: Once<number>;
  language: Once<Language>;
  madeAt: Once<Date>;
  madeBy: Once<string>;
  checkCode: Once<string>;
  sha256: Once<string>;
  size: Once<number>;
}

export interface PaperFigureTable {
  workspaceId: Once<string>;
  paperId: Once<string>;
  figureId: Once<string>;
}

export interface PaperRequestTable {
  workspaceId: Once<string>;
  requestId: Once<string>;
  kind: Once<PaperKind>;
  format: Once<PaperFormat>;
  language: Once<Language>;
  state: RequestState;
  stepsDone: number;
  requestedBy: Once<string>;
  requestedAt: Once<Date>;
  changedAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'reports.edition': EditionTable;
    'reports.paper': PaperTable;
    'reports.paperFigure': PaperFigureTable;
    'reports.paperRequest': PaperRequestTable;
  }
}
