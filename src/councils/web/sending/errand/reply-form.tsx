import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { replies } from '../../../domain/meeting.ts';
import { errandMessages, sendingWords } from '../../../locales/sending/messages.ts';
import type { Errand } from '../../../use-cases/sending/load-errand.ts';
import type { ErrandForm } from './errand-forms.ts';
import type { FieldError } from './errand-page.tsx';

/** 出欠のお返事: one choice, and a name where somebody else comes. */
export function ReplyForm({
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
  const t = errandMessages[language].reply;
  const words = sendingWords[language];
  const error = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const online = errand.meeting.form === 'online' || errand.meeting.form === 'hybrid';
  const offered = replies.filter(
    (reply) =>
      reply !== '' && (online || reply !== 'online') && (errand.meeting.form !== 'online' || reply !== 'attend'),
  );
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{t.heading}</h2>
      <Form action={action} label={t.heading}>
        <input type="hidden" name="do" value="reply" />
        <RadioGroup
          name="reply"
          legend={t.legend}
          help={errand.attendee.reply === '' ? undefined : t.again}
          options={offered.map((reply) => ({ value: reply, label: words.replies[reply] }))}
          value={form.reply}
          error={error('reply')}
          required
        />
        <TextField
          name="proxyName"
          label={t.proxyName}
          help={t.proxyHelp}
          value={form.proxyName}
          error={error('proxyName')}
          maxLength={textLimits.name}
          autocomplete="off"
        />
        <TextField
          name="proxyTitle"
          label={t.proxyTitle}
          value={form.proxyTitle}
          error={error('proxyTitle')}
          maxLength={textLimits.name}
          autocomplete="off"
        />
        <Button kind={errand.attendee.reply === '' ? 'primary' : 'secondary'}>
          {errand.attendee.reply === '' ? t.submit : t.submitAgain}
        </Button>
      </Form>
    </section>
  );
}
