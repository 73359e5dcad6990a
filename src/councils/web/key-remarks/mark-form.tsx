import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { keyRemarkKinds } from '../../domain/key-remark.ts';
import { visibilities } from '../../domain/meeting.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { messages as recordingMessages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import type { KeyRemarksOfMeeting } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { speakerText } from '../recording/speaker-field.ts';
import { fieldOf, type TypedForm } from '../recording/typed-form.ts';
import { kindName } from './key-remark-words.ts';

export interface MarkFormProps {
  readonly view: KeyRemarksOfMeeting;
  readonly items: readonly AgendaItem[];
  readonly typed: TypedForm;
  /** 「文字起こし（12:05）から取りました。」; '' for one that is typed. */
  readonly from: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** From an utterance, from a recorder's remark, or typed. */
export function MarkForm({ view, items, typed, from, actor, language }: MarkFormProps) {
  const t = messages[language].mark;
  const r = recordingMessages[language];
  const { values } = typed;
  return (
    <section aria-labelledby="mark-heading">
      <h2 id="mark-heading">{t.heading}</h2>
      {from === '' ? null : <p>{t.from(from)}</p>}
      <Form action={paths.keyRemarks.to(actor.workspaceKey, view.of.meeting.meetingId)} label={t.heading}>
        <input type="hidden" name="keyRemarkId" value={values.keyRemarkId || randomUUID()} />
        <input type="hidden" name="utterance" value={values.utterance ?? ''} />
        <input type="hidden" name="remark" value={values.remark ?? ''} />
        <RadioGroup
          {...fieldOf(typed, 'kind')}
          legend={t.kind}
          required
          options={keyRemarkKinds.map((kind) => ({ value: kind, label: kindName(kind, language) }))}
        />
        <TextArea {...fieldOf(typed, 'text')} label={t.text} help={t.textHelp} rows={4} maxLength={20_000} required />
        <SelectField
          {...fieldOf(typed, 'speaker')}
          label={t.speaker}
          placeholder={r.remark.nobody}
          options={view.speakers.map(({ value, seatId, name }) => ({
            value,
            label: speakerText(view.speakers, { seatId, speakerName: name }, r),
          }))}
        />
        <TextField {...fieldOf(typed, 'otherName')} label={t.otherName} maxLength={100} />
        <SelectField
          {...fieldOf(typed, 'item')}
          label={t.item}
          placeholder={t.noItem}
          options={items.map((item, at) => ({ value: item.itemId, label: `${at + 1} ${item.title}` }))}
        />
        <SelectField
          {...fieldOf(typed, 'visibility')}
          label={t.visibility}
          placeholder={null}
          options={visibilities.map((each) => ({ value: each, label: messages[language].visibilities[each] }))}
        />
        <Button>{t.save}</Button>
      </Form>
    </section>
  );
}
