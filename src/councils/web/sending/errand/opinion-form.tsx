import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { errandMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { type Errand, isVotable } from '../../../use-cases/sending/load-errand.ts';
import { type ErrandForm, named } from './errand-forms.ts';
import type { FieldError } from './errand-page.tsx';

/** 書面の意見; in a 書面開催 with 賛否 on each item. */
export function OpinionForm({
  errand,
  form,
  errors,
  action,
}: {
  readonly errand: Errand;
  readonly form: ErrandForm;
  readonly errors: readonly FieldError[];
  readonly action: string;
}) {
  const language = useLanguage();
  const t = errandMessages[language].opinion;
  const { votes } = sendingWords[language];
  const error = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const written = errand.meeting.form === 'written';
  const choices = (['agree', 'disagree', 'abstain'] as const).map((value) => ({ value, label: votes[value] }));
  const textOf = (key: string) => ({
    name: named('text', key),
    value: form.texts.get(key) ?? '',
    error: error(named('text', key)),
    maxLength: textLimits.long,
    rows: 3,
  });
  return (
    <section aria-labelledby="opinion">
      <h2 id="opinion">{written ? t.writtenHeading : t.heading}</h2>
      <p>{written ? t.writtenLead : t.lead}</p>
      <Form action={action} label={written ? t.writtenHeading : t.heading}>
        <input type="hidden" name="do" value="opinion" />
        {errand.items.map((item) => (
          <div class="stack" key={item.itemId}>
            {isVotable(errand, item) ? (
              <RadioGroup
                name={named('vote', item.itemId)}
                legend={t.vote(item.number, item.title)}
                options={choices}
                value={form.votes.get(item.itemId) ?? ''}
                error={error(named('vote', item.itemId))}
              />
            ) : null}
            <TextArea {...textOf(item.itemId)} label={t.textOf(item.number, item.title)} />
          </div>
        ))}
        <TextArea {...textOf('')} label={t.whole} help={errand.opinions.size > 0 ? t.again : undefined} />
        <Button kind={written ? 'primary' : 'secondary'}>{t.submit}</Button>
      </Form>
    </section>
  );
}
