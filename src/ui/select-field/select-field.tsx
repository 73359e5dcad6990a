import { controlAttributes, Field, type FieldProps } from '#ui/field/field.tsx';
import { useUiMessages } from '#ui/messages.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
  /** First line with an empty value; 「選んでください」 unless told, null for none. */
  readonly placeholder?: string | null;
}

export function SelectField(props: SelectFieldProps) {
  const t = useUiMessages();
  const placeholder = props.placeholder === undefined ? t.choose : props.placeholder;
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="control control--select">
        {placeholder === null ? null : (
          <option value="" selected={!props.value}>
            {placeholder}
          </option>
        )}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
