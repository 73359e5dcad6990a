import type { ComponentChildren } from 'preact';

export interface DescriptionListProps {
  readonly items: readonly { readonly term: ComponentChildren; readonly description: ComponentChildren }[];
}

export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl class="description-list">
      {items.map((item, index) => (
        <div class="description-list__item" key={index}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
