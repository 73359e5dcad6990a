import type { ComponentChildren } from 'preact';

export interface BadgeProps {
  readonly tone?: 'plain' | 'good' | 'concern' | 'error' | 'info';
  /** The state in words: 「未説明」「成立」. */
  readonly children: ComponentChildren;
}

export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span class={`badge badge--${tone}`}>{children}</span>;
}
