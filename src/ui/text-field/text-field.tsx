import { controlAttributes, Field, type FieldProps } from '#ui/field/field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'search' | 'date';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly autocomplete?: string;
  readonly maxLength?: number;
  /** About how many full-width characters are expected; the box is as long as the answer. */
  readonly width?: 'short' | 'medium' | 'long';
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class={`control control--${props.width ?? 'medium'}`}
        // Preact types each input type apart; these seven take the same attributes.
        type={(props.type ?? 'text') as 'text'}
        value={props.value}
        inputMode={props.inputMode}
        autocomplete={props.autocomplete}
        maxLength={props.maxLength}
      />
    </Field>
  );
}
