import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

/** Says what ends with a body, and asks for the day and the reason. */
export function EndBodyPage({
  body,
  form,
  actor,
  language,
}: {
  readonly body: Body;
  readonly form: FilledForm;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const t = messages[language].ending;
  const field = fieldsOf(form);
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={t.title(body.name)} lead={t.lead} />
      <Form action={paths.endBody.to(actor.workspaceKey, body.bodyId)} confirm={t.confirm}>
        <TextField
          {...field('endedOn')}
          label={t.endedOn}
          help={messages[language].form.dateHelp}
          maxLength={100}
          required
        />
        <TextArea
          {...field('reason')}
          label={t.reason}
          help={t.reasonHelp}
          rows={2}
          maxLength={textLimits.sentence}
          required
        />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}
