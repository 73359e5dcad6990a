import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: ComponentChildren;
  /** Why it helps, and how to begin. */
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section class="empty-state">
      <h2 class="empty-state__title">{title}</h2>
      <div class="empty-state__body">{children}</div>
      {action ? <div class="empty-state__action">{action}</div> : null}
    </section>
  );
}
