import type { MinutesDocument, MinutesItem, MinutesRecord } from './document.ts';
import { editionOf } from './edition.ts';

const kinds = ['decisions', 'actions', 'keyRemarks', 'remarks', 'opinions'] as const;

/** One thing that the public edition leaves out. */
export type Difference =
  | { readonly kind: 'item'; readonly number: number; readonly title: string }
  | {
      readonly kind: (typeof kinds)[number];
      /** 議題n, or null for what stands under no item. */
      readonly number: number | null;
      readonly count: number;
    }
  | { readonly kind: 'materials'; readonly numbers: readonly number[] }
  | { readonly kind: 'observers'; readonly count: number };

/** What stands in the closed edition and not in the public one, in the paper's order. Empty when the two are the same. */
export function differences(closed: MinutesDocument): readonly Difference[] {
  const open = editionOf(closed, 'public');
  const items = closed.items.flatMap((item, index): readonly Difference[] => {
    if (item.type === 'withheld') return [];
    const other = open.items[index];
    return other?.type === 'item' ? missing(item.number, item, other) : [itemLeftOut(item)];
  });
  const numbers = closed.materials.filter((material) => material.visibility !== 'public').map(({ number }) => number);
  const observers = closed.observers.names.length - open.observers.names.length;
  return [
    ...(observers > 0 ? [{ kind: 'observers', count: observers } as const] : []),
    ...items,
    ...missing(null, closed.other, open.other),
    ...(numbers.length > 0 ? [{ kind: 'materials', numbers } as const] : []),
  ];
}

const itemLeftOut = ({ number, title }: MinutesItem): Difference => ({ kind: 'item', number, title });

const missing = (number: number | null, closed: MinutesRecord, open: MinutesRecord): readonly Difference[] =>
  kinds.flatMap((kind) => {
    const count = closed[kind].length - open[kind].length;
    return count > 0 ? [{ kind, number, count }] : [];
  });
