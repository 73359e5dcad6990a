import type { ComponentChildren } from 'preact';

export interface Tile {
  readonly label: ComponentChildren;
  /** As printed: 「1,347」. */
  readonly value: string;
  readonly unit: string;
  /** As-of, kind, what it is measured against. */
  readonly note?: ComponentChildren;
  /** Where the number comes from. */
  readonly href?: string;
}

export interface TilesProps {
  readonly items: readonly Tile[];
}

/** A few numbers to be read across a table. */
export function Tiles({ items }: TilesProps) {
  return (
    <ul class="tiles">
      {items.map((item, index) => (
        <li class="tiles__item" key={index}>
          <p class="tiles__label">{item.href ? <a href={item.href}>{item.label}</a> : item.label}</p>
          <p class="tiles__value">
            <span class="tiles__number">{item.value}</span>
            <span class="tiles__unit">{item.unit}</span>
          </p>
          {item.note ? <p class="tiles__note">{item.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
