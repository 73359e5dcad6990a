import type { ComponentChildren } from 'preact';
import { useUiMessages } from '#ui/messages.ts';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Heading level of the title; 2 unless told. */
  readonly level?: 2 | 3;
}

/** The kind stands there in words, never by colour alone. */
export function Notice({ kind, title, children, level = 2 }: NoticeProps) {
  const t = useUiMessages();
  const Heading = level === 3 ? 'h3' : 'h2';
  return (
    <section class={`notice notice--${kind}`} role={kind === 'success' ? 'status' : undefined}>
      <Heading class="notice__title">
        <span class="notice__kind">{t.noticeKind[kind]}</span>
        {title}
      </Heading>
      {children ? <div class="notice__body">{children}</div> : null}
    </section>
  );
}
