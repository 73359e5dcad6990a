import type { ComponentChildren } from 'preact';

export interface FormProps {
  readonly action: string;
  /** For forms with a FileField. */
  readonly multipart?: boolean;
  /** Names the form for screen readers where a page has several. */
  readonly label?: string;
  /** Fields stand in a table: the form is as wide as the page. */
  readonly wide?: boolean;
  /** Says what will happen to whom; asked again in the browser before sending. */
  readonly confirm?: string;
  readonly children: ComponentChildren;
}

/** A form that changes something (POST). Errors come from the server, so the browser's own bubbles are off. */
export function Form({ action, multipart, label, wide, confirm, children }: FormProps) {
  const form = (
    <form
      class={wide ? 'form form--wide' : 'form'}
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {children}
    </form>
  );
  return confirm ? <renkei-confirm message={confirm}>{form}</renkei-confirm> : form;
}
