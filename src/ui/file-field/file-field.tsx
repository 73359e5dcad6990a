import { controlAttributes, Field, type FieldProps } from '#ui/field/field.tsx';

export interface FileFieldProps extends FieldProps {
  /** e.g. '.csv,text/csv' */
  readonly accept?: string;
}

/** Stands in a Form with `multipart`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} class="control control--file" type="file" accept={props.accept} />
    </Field>
  );
}
