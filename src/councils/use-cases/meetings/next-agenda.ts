import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { carriedFirst, draftAgenda } from '../../domain/meetings/carry-over.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import type { AgendaSource } from '../../extension-points.ts';
import { inBoth } from '../../locales/meetings/in-both.ts';
import { councilsPolicy } from '../../policy.ts';
import { type AgendaItem, agendaItems, type Body, findBody, type Meeting } from '../../store/meetings.ts';
import { isAhead, type OpenBooks, openBooks } from './open-things.ts';
import type { Refused } from './refusals.ts';

export interface DraftItem {
  readonly title: string;
  /** Of what it is made: 'item', 'key-remark', 'action' …; of an item somebody typed its own kind. */
  readonly kind: string;
  readonly carriedFrom: string | null;
  readonly timesCarried: number;
  readonly reason: Readonly<Record<Language, string>> | null;
  /** The item, where it stands on the agenda; the open thing, where it should. */
  readonly item: AgendaItem | null;
  readonly thing: OpenThing | null;
}

export interface NextAgenda {
  readonly body: Body;
  /** The next meeting to come; null where none is planned: then the list is what will carry over to it. */
  readonly meeting: Meeting | null;
  /** What stands on its agenda in its order; what is still open, oldest first, goes before what was typed for this meeting. */
  readonly items: readonly DraftItem[];
}

/** What the next meeting's agenda holds, or should hold by the rule of carry-over. For the secretariat, who alone sees everything. */
export async function nextAgenda(
  tx: Tx,
  actor: Actor,
  asked: { readonly bodyId: string; readonly sources: readonly AgendaSource[]; readonly clock: Clock },
): Promise<Result<NextAgenda, Refused>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const body = await findBody(tx, actor.workspaceId, asked.bodyId);
  if (!body) return err({ kind: 'not-found' });
  const today = dateInJapan(asked.clock.now());
  const first = await openBooks(tx, actor, { ...asked, body, before: null });
  const meeting = first.meetings.find((each) => isAhead(each, today)) ?? null;
  const own = meeting === null ? [] : await agendaItems(tx, actor.workspaceId, meeting.meetingId);
  const standing = own.map((item) => draftOfItem(item, first));
  return ok({
    body,
    meeting,
    items: carriedFirst(standing, draftAgenda(first.open, first).map(draftOfThing), isCarried),
  });
}

const isCarried = ({ item }: DraftItem): boolean => item !== null && item.sourceKind !== '';

const draftOfThing = (thing: OpenThing): DraftItem => ({
  title: thing.title,
  kind: thing.kind,
  carriedFrom: thing.carriedFrom,
  timesCarried: thing.timesCarried,
  reason: thing.reason,
  item: null,
  thing,
});

/** Why an item stands there: what its source says today, else from which meeting it was carried. */
function draftOfItem(item: AgendaItem, books: OpenBooks): DraftItem {
  const source = books.open.find(({ root }) => root === books.rootOfItem.get(item.itemId))?.thing;
  const from = books.meetings.find(({ meetingId }) => meetingId === item.carriedFrom);
  return {
    title: item.title,
    kind: item.sourceKind === '' ? item.kind : item.sourceKind,
    carriedFrom: item.carriedFrom,
    timesCarried: item.timesCarried,
    reason:
      item.sourceKind === ''
        ? null
        : (source?.reason ??
          (from ? inBoth(({ reasons }) => reasons.fromMeeting(from.number, item.timesCarried)) : null)),
    item,
    thing: null,
  };
}
