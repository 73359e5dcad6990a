import type { ComponentChildren } from 'preact';

export interface PageHeaderProps {
  /** The question or the thing: the page's only h1. */
  readonly title: ComponentChildren;
  /** The answer, in one or two sentences made from the data. */
  readonly lead?: ComponentChildren;
  /** The one thing to do next, and at most a few lesser ones. */
  readonly actions?: ComponentChildren;
}

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div class="page-header">
      <h1 class="page-header__title">{title}</h1>
      {lead ? <p class="page-header__lead">{lead}</p> : null}
      {actions ? <div class="page-header__actions">{actions}</div> : null}
    </div>
  );
}
