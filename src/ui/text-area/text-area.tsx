import { controlAttributes, Field, type FieldProps } from '#ui/field/field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        class="control control--area"
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
      >
        {/* The parser drops one newline after the start tag, so a text that begins with one needs another. */}
        {props.value?.startsWith('\n') ? `\n${props.value}` : (props.value ?? '')}
      </textarea>
    </Field>
  );
}
