import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

export interface UtteranceFilter {
  /** Words anywhere in the text; '' for all. */
  readonly words: string;
  /** A name as the transcript has it; null for all. */
  readonly speaker: string | null;
  /** From 1; beyond the last page stands the last. */
  readonly page: number;
}

export interface StoredUtterance {
  readonly transcriptId: string;
  readonly part: number;
  readonly position: number;
  readonly line: number;
  readonly startsMs: number | null;
  readonly speaker: string;
  readonly text: string;
}

export interface UtterancePage {
  readonly utterances: readonly StoredUtterance[];
  /** How many fit the filter. */
  readonly found: number;
  readonly page: number;
  readonly lastPage: number;
}

const A_PAGE = 100;

/** One page of the utterances in force, in order. */
export async function selectUtterances(
  tx: Tx,
  workspaceId: string,
  meetingId: string,
  filter: UtteranceFilter,
): Promise<UtterancePage> {
  const words = filter.words.trim();
  const fitting = tx
    .selectFrom('councils.transcript as t')
    .innerJoin('councils.utterance as u', (join) =>
      join.onRef('u.workspaceId', '=', 't.workspaceId').onRef('u.transcriptId', '=', 't.transcriptId'),
    )
    .where('t.workspaceId', '=', workspaceId)
    .where('t.meetingId', '=', meetingId)
    .where('t.supersededAt', 'is', null)
    .$if(filter.speaker !== null, (query) => query.where('u.speaker', '=', filter.speaker!))
    .$if(words !== '', (query) => query.where('u.text', 'ilike', `%${words.replace(/[\\%_]/g, '\\$&')}%`));
  const { found } = await fitting.select(({ fn }) => fn.countAll<number>().as('found')).executeTakeFirstOrThrow();
  const lastPage = Math.max(1, Math.ceil(found / A_PAGE));
  const page = Math.min(Math.max(1, filter.page), lastPage);
  const utterances = await fitting
    .select(['u.transcriptId', 't.part', 'u.position', 'u.line', 'u.startsMs', 'u.speaker', 'u.text'])
    .orderBy('t.part')
    .orderBy('u.position')
    .limit(A_PAGE)
    .offset((page - 1) * A_PAGE)
    .execute();
  return { utterances, found, page, lastPage };
}
