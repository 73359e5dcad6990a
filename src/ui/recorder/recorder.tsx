import type { ComponentChildren } from 'preact';
import { FieldError, fieldId } from '#ui/field/field.tsx';
import { useUiMessages } from '#ui/messages.ts';

export interface RecorderProps {
  /** Address that answers with a short text which changes whenever the record does. */
  readonly revisionSrc: string;
  readonly revision: string;
  /** What the last errand did: 「保存しました」; said aloud. '' for nothing. */
  readonly said: string;
  /** The items. */
  readonly side: ComponentChildren;
  /** What belongs to the chosen item. */
  readonly children: ComponentChildren;
}

/**
 * The screen of whoever writes while others speak. Plain forms; the island `renkei-recorder` sends them without leaving the page,
 * takes single keys, and brings in what a second recorder writes.
 */
export function Recorder({ revisionSrc, revision, said, side, children }: RecorderProps) {
  const { recorder: t } = useUiMessages();
  return (
    <renkei-recorder
      class="recorder"
      src={revisionSrc}
      revision={revision}
      interval="5"
      data-saved={t.saved}
      data-sending={t.sending}
      data-unsent={t.unsent}
      data-refused={t.refused}
      data-again={t.again}
      data-empty={t.empty}
      data-half={t.half}
      data-elsewhere={t.elsewhere}
      data-keys-on={t.keysOn}
      data-keys-off={t.keysOff}
      data-left={t.left}
      data-over={t.over}
    >
      <p id="recorder-said" class="recorder__said" role="status">
        {said}
      </p>
      <div class="recorder__columns">
        <div id="recorder-side" class="recorder__side">
          {side}
        </div>
        <div id="recorder-main" class="recorder__main">
          {children}
        </div>
      </div>
    </renkei-recorder>
  );
}

export interface KeyChoice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The key that chooses it; '' for none. */
  readonly keyName: string;
}

export interface KeyChoicesProps {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly choices: readonly KeyChoice[];
  readonly value?: string;
  readonly error?: string | null;
  readonly id?: string;
}

/** Radios that look like numbered buttons; the number is the key. */
export function KeyChoices({ name, legend, choices, value, error, id = fieldId(name) }: KeyChoicesProps) {
  return (
    <fieldset
      class={error ? 'field field--invalid' : 'field'}
      data-pad
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend class="field__label">{legend}</legend>
      <FieldError id={id} error={error} />
      <div class="key-choices">
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div class="key-choices__choice" key={choice.value}>
              <input
                class="key-choices__control"
                type="radio"
                id={choiceId}
                name={name}
                value={choice.value}
                checked={choice.value === value}
                data-key={choice.keyName || undefined}
              />
              <label class="key-choices__label" for={choiceId}>
                {choice.keyName ? <kbd class="key-choices__key">{choice.keyName}</kbd> : null}
                <span>
                  {choice.label}
                  {choice.note ? <span class="key-choices__note">{choice.note}</span> : null}
                </span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
