import type { Records } from './addresses.ts';

type Query = (sql: string) => Promise<Record<string, string>[]>;

type Narrowing = 'body' | 'seat' | 'meeting' | 'question' | 'addressee';

/** Where the record behind each parameter of an address lives. A route with another parameter fails until it stands here. */
const books: Readonly<Record<string, readonly [table: string, id: string, narrowed?: Narrowing]>> = {
  account: ['access.membership', 'account_id'],
  figure: ['evidence.figure', 'figure_id'],
  import: ['evidence.import', 'import_id'],
  'evidence.draft': ['evidence.import_draft', 'draft_id'],
  paper: ['reports.paper', 'paper_id'],
  organisation: ['directory.organisation', 'organisation_id'],
  'directory.draft': ['directory.import_draft', 'draft_id'],
  challenge: ['challenges.challenge', 'challenge_id'],
  action: ['challenges.action', 'action_id'],
  body: ['councils.body', 'body_id', 'body'],
  seat: ['councils.seat', 'seat_id', 'body'],
  term: ['councils.term', 'term_id', 'seat'],
  person: ['councils.term', 'person_id', 'seat'],
  meeting: ['councils.meeting', 'meeting_id', 'meeting'],
  item: ['councils.agenda_item', 'item_id', 'meeting'],
  visit: ['councils.visit', 'visit_id', 'meeting'],
  material: ['councils.material', 'material_id', 'meeting'],
  attendee: ['councils.attendee', 'attendee_id', 'meeting'],
  opinion: ['councils.written_opinion', 'opinion_id', 'meeting'],
  remark: ['councils.remark', 'remark_id', 'meeting'],
  decision: ['councils.decision', 'decision_id', 'meeting'],
  keyRemark: ['councils.key_remark', 'key_remark_id', 'meeting'],
  comment: ['councils.minutes_comment', 'comment_id', 'meeting'],
  question: ['feedback.question', 'question_id', 'body'],
  addressee: ['feedback.addressee', 'addressee_id', 'question'],
  answer: ['feedback.answer', 'answer_id', 'addressee'],
  mail: ['feedback.mail', 'mail_id'],
  founding: ['feedback.founding', 'founding_id'],
};

/** The parameters that stand in `books`, with the workspace's key and the token of a personal link, which the caller gives. */
export const knownParameters: ReadonlySet<string> = new Set(['workspace', 'token', ...Object.keys(books)]);

/** Every record of this workspace for each parameter; those of this meeting and its body where one is given. */
export async function allRecordsOf(
  query: Query,
  workspaceId: string,
  of: { readonly bodyId: string; readonly meetingId: string } | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const questions = of ? `SELECT question_id FROM feedback.question WHERE body_id = '${of.bodyId}'` : '';
  const where = {
    none: '',
    body: of ? ` AND body_id = '${of.bodyId}'` : '',
    seat: of ? ` AND seat_id IN (SELECT seat_id FROM councils.seat WHERE body_id = '${of.bodyId}')` : '',
    meeting: of ? ` AND meeting_id = '${of.meetingId}'` : '',
    question: of ? ` AND question_id IN (${questions})` : '',
    addressee: of
      ? ` AND addressee_id IN (SELECT addressee_id FROM feedback.addressee WHERE question_id IN (${questions}))`
      : '',
  };
  const parts = Object.entries(books).map(
    ([name, [table, id, narrowed]]) =>
      `SELECT '${name}' AS name, ${id}::text AS id FROM ${table}
        WHERE workspace_id = '${workspaceId}'${where[narrowed ?? 'none']}`,
  );
  const found = new Map<string, string[]>();
  for (const { name, id } of await query(`${parts.join(' UNION ')} ORDER BY name, id`)) {
    found.set(name!, [...(found.get(name!) ?? []), id!]);
  }
  return found;
}

/** One real record for each parameter; what the books do not hold is left out. */
export const firstOf = (key: string, all: ReadonlyMap<string, readonly string[]>): Records => ({
  workspace: key,
  ...Object.fromEntries([...all].map(([name, ids]) => [name, ids[0]!])),
});
