import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly name?: string;
  readonly value?: string;
  /** Sends the form to another address than the form's own. */
  readonly formAction?: string;
  readonly children: ComponentChildren;
}

/** Sends the form it stands in. One primary button a page. */
export function Button({ kind = 'primary', name, value, formAction, children }: ButtonProps) {
  return (
    <button type="submit" class={`button button--${kind}`} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}
