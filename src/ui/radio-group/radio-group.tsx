import type { ComponentChildren } from 'preact';
import { FieldError, FieldHelp, fieldId, RequiredMark } from '#ui/field/field.tsx';

export interface RadioOption {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly help?: ComponentChildren;
}

export interface RadioGroupProps {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly RadioOption[];
  readonly value?: string;
  readonly help?: ComponentChildren;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly id?: string;
}

/** The first choice carries the group's id, so that the error summary's link lands on something that takes focus. */
export function RadioGroup(props: RadioGroupProps) {
  const id = props.id ?? fieldId(props.name);
  const described = [props.help ? `${id}-help` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset class={props.error ? 'field field--invalid' : 'field'} aria-describedby={described || undefined}>
      <legend class="field__label">
        {props.legend}
        {props.required ? <RequiredMark /> : null}
      </legend>
      <FieldHelp id={id} help={props.help} />
      <FieldError id={id} error={props.error} />
      {props.options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div class="choice" key={option.value}>
            <input
              class="choice__control"
              type="radio"
              id={optionId}
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              required={props.required || undefined}
              aria-describedby={option.help ? `${optionId}-note` : undefined}
            />
            <label class="choice__label" for={optionId}>
              {option.label}
            </label>
            {option.help ? (
              <div class="choice__help" id={`${optionId}-note`}>
                {option.help}
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
