import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Detail for those who want it. On paper it is open. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open || undefined}>
      <summary class="disclosure__summary">{summary}</summary>
      <div class="disclosure__body">{children}</div>
    </details>
  );
}
