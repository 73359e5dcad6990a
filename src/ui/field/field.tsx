import type { ComponentChildren } from 'preact';
import { useUiMessages } from '#ui/messages.ts';

/** What every field has. */
export interface FieldProps {
  readonly name: string;
  readonly label: ComponentChildren;
  /** Read before typing: what to enter, in which form. */
  readonly help?: ComponentChildren;
  /** What to enter instead. */
  readonly error?: string | null;
  readonly required?: boolean;
  /** Only where a page has two fields of one name. */
  readonly id?: string;
}

/** The id that ErrorSummary links to. */
export const fieldId = (name: string): string => `field-${name}`;

interface DescribedField {
  readonly name: string;
  readonly help?: ComponentChildren;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly id?: string;
}

/** Attributes that tie a control to its label, help and error. */
export function controlAttributes(field: DescribedField) {
  const id = field.id ?? fieldId(field.name);
  const described = [field.help ? `${id}-help` : '', field.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    name: field.name,
    required: field.required || undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

export function RequiredMark() {
  return <span class="field__required">{useUiMessages().required}</span>;
}

export function FieldHelp({ id, help }: { readonly id: string; readonly help?: ComponentChildren }) {
  return help ? (
    <div class="field__help" id={`${id}-help`}>
      {help}
    </div>
  ) : null;
}

export function FieldError({ id, error }: { readonly id: string; readonly error?: string | null }) {
  const t = useUiMessages();
  return error ? (
    <p class="field__error" id={`${id}-error`}>
      <span class="visually-hidden">{t.errorPrefix}</span>
      {error}
    </p>
  ) : null;
}

/** Label above, help before the control, the error between help and control. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <div class={field.error ? 'field field--invalid' : 'field'}>
      <label class="field__label" for={id}>
        {field.label}
        {field.required ? <RequiredMark /> : null}
      </label>
      <FieldHelp id={id} help={field.help} />
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  );
}
