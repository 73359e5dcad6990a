import type { ComponentChildren } from 'preact';
import { useUiMessages } from '#ui/messages.ts';

export interface FilterFormProps {
  readonly action: string;
  readonly label: string;
  /** Defaults to 「絞り込む」. */
  readonly submitLabel?: string;
  readonly children: ComponentChildren;
}

/** Narrows a list down (GET): the result has an address that can be kept and sent. */
export function FilterForm({ action, label, submitLabel, children }: FilterFormProps) {
  const t = useUiMessages();
  return (
    <form class="filter-form" method="get" action={action} aria-label={label}>
      <div class="filter-form__fields">{children}</div>
      <button type="submit" class="button button--secondary">
        {submitLabel ?? t.filter}
      </button>
    </form>
  );
}
