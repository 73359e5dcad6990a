import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { visibilities } from '../../domain/meeting.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { paths } from '../../paths.ts';
import type { MinutesAddendum } from '../../store/minutes.ts';
import type { SectionProps } from './draft-section.tsx';
import { shown } from './typed.ts';

export function AddendaList({ addenda }: { readonly addenda: readonly MinutesAddendum[] }) {
  const language = useLanguage();
  const words = paperWords[language];
  return (
    <>
      {addenda.map((addendum) => (
        <article class="stack" key={addendum.addendumId}>
          <h3>{words.addendum(formatAsOf(addendum.dated, language), spokenName(addendum.byName, language))}</h3>
          <p class="as-written">{addendum.text}</p>
          <p class="note">
            {words.addendumReason}：{addendum.reason}（{words.visibilities[addendum.visibility]}）
          </p>
        </article>
      ))}
    </>
  );
}

/** 追記・訂正 behind the lock. */
export function AddendaSection({ data, workspaceKey, typed }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language].addenda;
  if (!data.locked) return null;
  return (
    <section aria-labelledby="addenda">
      <h2 id="addenda">{t.heading}</h2>
      <p>{t.lead}</p>
      {data.addenda.length === 0 ? <p>{t.none}</p> : <AddendaList addenda={data.addenda} />}
      <Disclosure summary={t.add} open={typed?.form === 'addendum'}>
        <Form action={paths.minutesAddenda.to(workspaceKey, data.meeting.meetingId)} label={t.add}>
          <TextArea
            {...shown(typed, 'addendum', 'text', '')}
            label={t.text}
            help={t.textHelp}
            maxLength={textLimits.long}
            rows={4}
            required
          />
          <TextField
            {...shown(typed, 'addendum', 'reason', '')}
            label={t.reason}
            maxLength={textLimits.sentence}
            width="long"
            required
          />
          <RadioGroup
            {...shown(typed, 'addendum', 'visibility', 'members')}
            legend={t.visibility}
            options={visibilities.map((value) => ({ value, label: paperWords[language].visibilities[value] }))}
            required
          />
          <Button kind="secondary">{t.submit}</Button>
        </Form>
      </Disclosure>
    </section>
  );
}
