import { fieldId } from '#ui/field/field.tsx';
import { useUiMessages } from '#ui/messages.ts';

export interface ErrorSummaryProps {
  /** field: the control's name (or its id, when one was given); null when the error belongs to no single field. */
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
  /** Defaults to 「入力内容を確かめてください（nか所）」. */
  readonly title?: string;
}

/** First thing in main when a form comes back; each line leads to its field. Nothing at all without errors. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const t = useUiMessages();
  if (errors.length === 0) return null;
  return (
    // Takes the focus when the page opens, without a script: whoever reads by ear or by keyboard starts here.
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autofocus>
      <h2 class="error-summary__title" id="error-summary-title">
        {title ?? t.errorSummaryTitle(errors.length)}
      </h2>
      <ul class="error-summary__list">
        {errors.map((error) => (
          <li key={`${error.field}:${error.message}`}>
            {error.field === null ? error.message : <a href={`#${fieldId(error.field)}`}>{error.message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
