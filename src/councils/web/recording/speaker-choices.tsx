import type { Language } from '#kernel/language.ts';
import { KeyChoices } from '#ui/recorder/recorder.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/recording/messages.ts';
import type { Speaker } from '../../use-cases/recording/speakers.ts';
import { fieldOf, type TypedForm } from './typed-form.ts';

/** Seats as numbered buttons, and a box for anybody else. */
export function SpeakerChoices({
  typed,
  speakers,
  language,
}: {
  readonly typed: TypedForm;
  readonly speakers: readonly Speaker[];
  readonly language: Language;
}) {
  const t = messages[language].remark;
  const note = (speaker: Speaker) =>
    [speaker.name === '' ? '' : speaker.organisation, speaker.absent ? t.absent : ''].filter(Boolean).join(' ');
  return (
    <>
      <KeyChoices
        {...fieldOf(typed, 'speaker')}
        legend={t.speaker}
        choices={[
          ...speakers.map((speaker) => ({
            value: speaker.value,
            label: speaker.proxyName ? t.proxy(speaker.proxyName) : speaker.name || speaker.organisation,
            note: note(speaker),
            keyName: speaker.key,
          })),
          { value: '', label: t.nobody, keyName: '0' },
        ]}
      />
      <TextField
        {...fieldOf(typed, 'otherName')}
        label={t.otherName}
        help={t.otherHelp}
        width="medium"
        maxLength={100}
      />
    </>
  );
}
