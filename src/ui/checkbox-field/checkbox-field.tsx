import { controlAttributes, FieldError, type FieldProps, fieldId, RequiredMark } from '#ui/field/field.tsx';

export interface CheckboxFieldProps extends FieldProps {
  /** What is sent when ticked; 'yes' unless told. */
  readonly value?: string;
  readonly checked?: boolean;
}

export function CheckboxField(props: CheckboxFieldProps) {
  const id = props.id ?? fieldId(props.name);
  return (
    <div class={props.error ? 'field field--invalid' : 'field'}>
      <FieldError id={id} error={props.error} />
      <div class="choice">
        <input
          {...controlAttributes(props)}
          class="choice__control"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked ?? false}
        />
        <label class="choice__label" for={id}>
          {props.label}
          {props.required ? <RequiredMark /> : null}
        </label>
        {props.help ? (
          <div class="choice__help" id={`${id}-help`}>
            {props.help}
          </div>
        ) : null}
      </div>
    </div>
  );
}
