import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { referenceOf } from '../../../paper/sending/slip-paper.ts';
import { paths } from '../../../paths.ts';
import type { OpinionsPageProps } from './opinions-page.tsx';

/** What came back on paper, as typed. */
export interface OpinionEntryForm {
  readonly attendeeId: string;
  readonly itemId: string;
  readonly vote: string;
  readonly text: string;
  readonly receivedOn: string;
}

/** Writes down what came on paper, under the name of whoever sent it. */
export function OpinionEntry({ workspaceKey, meetingId, attendees, items, form, errors, written }: OpinionsPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].opinions;
  const { votes } = sendingWords[language];
  const about = (name: keyof OpinionEntryForm) => ({
    name,
    value: form[name],
    error: errors.find(({ field }) => field === name)?.message ?? null,
  });
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{t.enter}</h2>
      <Form action={paths.opinions.to(workspaceKey, meetingId)} label={t.enter}>
        <SelectField
          {...about('attendeeId')}
          label={t.attendee}
          options={attendees
            .filter(({ role }) => role === 'member' || role === 'guest')
            .map((attendee) => ({
              value: attendee.attendeeId,
              label: [attendee.name, attendee.organisationName, referenceOf(attendee)].filter(Boolean).join(' '),
            }))}
          required
        />
        <SelectField
          {...about('itemId')}
          label={t.item}
          placeholder={t.whole}
          options={items
            .filter(({ visibility }) => visibility !== 'secretariat')
            .map(({ itemId, title }, index) => ({ value: itemId, label: `${index + 1} ${title}` }))}
        />
        {written ? (
          <RadioGroup
            {...about('vote')}
            legend={t.vote}
            options={(['agree', 'disagree', 'abstain', ''] as const).map((value) => ({
              value,
              label: value === '' ? t.noVote : votes[value],
            }))}
          />
        ) : null}
        <TextArea {...about('text')} label={t.text} help={t.textHelp} maxLength={textLimits.long} />
        <TextField {...about('receivedOn')} label={t.receivedOn} help={t.receivedHelp} />
        <Button>{t.submit}</Button>
      </Form>
    </section>
  );
}
