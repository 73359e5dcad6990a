import type { Visibility } from '../meeting.ts';
import type { Edition } from '../minutes.ts';
import { mayRead } from '../viewpoint.ts';
import type { MinutesDocument, MinutesItem, MinutesRecord, Seen, WithheldItem } from './document.ts';

/** The highest visibility an edition prints. What is 事務局限り stands in no edition: minutes are what members agree to. */
const reach: Readonly<Record<Edition, Visibility>> = { public: 'public', closed: 'members' };

/**
 * One edition of the minutes: the same text, filtered by visibility alone. 非公開版 (closed) has all that is 公開 or 委員限り; 公開版
 * (public) has what is 公開, and for each item that is 委員限り the line 「議題nは非公開」, without title, result or anything under it.
 * An item that is 事務局限り leaves no line in either.
 *
 * @example editionOf(editionOf(document, 'closed'), 'public') equals editionOf(document, 'public')
 */
export function editionOf(document: MinutesDocument, edition: Edition): MinutesDocument {
  const level = reach[edition];
  const visible = seenAt(level);
  return {
    ...document,
    observers: { count: document.observers.count, names: visible(document.observers.names) },
    items: document.items.flatMap((item) => itemAt(level, item)),
    other: recordAt(level, document.other),
    materials: visible(document.materials),
  };
}

const seenAt =
  (level: Visibility) =>
  <T>(parts: readonly Seen<T>[]): readonly Seen<T>[] =>
    parts.filter((part) => mayRead(level, part.visibility));

function itemAt(level: Visibility, item: MinutesItem | WithheldItem): readonly (MinutesItem | WithheldItem)[] {
  if (item.type === 'withheld') return [item];
  if (mayRead(level, item.visibility)) return [{ ...item, ...recordAt(level, item) }];
  return item.visibility === 'secretariat' ? [] : [{ type: 'withheld', number: item.number }];
}

function recordAt(level: Visibility, record: MinutesRecord): MinutesRecord {
  const visible = seenAt(level);
  return {
    decisions: visible(record.decisions),
    actions: visible(record.actions),
    keyRemarks: visible(record.keyRemarks),
    remarks: visible(record.remarks),
    opinions: visible(record.opinions),
  };
}
