import type { ComponentChildren } from 'preact';
import type { ButtonKind } from '#ui/button/button.tsx';

export interface LinkButtonProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  /** The link answers with a file to keep. */
  readonly download?: boolean;
  readonly children: ComponentChildren;
}

/** A link that looks like the next step. It only ever reads; what changes something is a Button in a Form. */
export function LinkButton({ href, kind = 'primary', download, children }: LinkButtonProps) {
  return (
    <a class={`button button--${kind}`} href={href} download={download || undefined}>
      {children}
    </a>
  );
}
