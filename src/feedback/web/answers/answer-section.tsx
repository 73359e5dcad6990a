import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { errandMessages } from '../../locales/answers/messages.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { comparedAnswers } from './answer-content-view.tsx';
import { AnswerFields } from './answer-fields.tsx';
import type { TypedAnswer } from './answer-form.ts';
import type { ErrandPaths } from './errand-paths.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';

/** What stands in the form of an answer. */
export interface ShownForm {
  readonly form: TypedAnswer;
  /** The draft that is gone on with; null for another one. */
  readonly answerId: string | null;
  readonly version: number;
  readonly heading: string;
  /** What somebody else made of the same draft meanwhile. */
  readonly theirs: TypedAnswer | null;
}

/** The answer sheet of the link's page and the account's page. Pressing Enter checks; a draft counts only when it was confirmed. */
export function AnswerSection({
  own,
  shown,
  errors,
  to,
}: {
  readonly own: OwnQuestion;
  readonly shown: ShownForm;
  readonly errors: readonly FieldError[];
  readonly to: ErrandPaths;
}) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { question, addressee } = own;
  const { form, theirs } = shown;
  return (
    <section aria-labelledby="answer" class="page-flow">
      <h2 id="answer">{shown.heading}</h2>
      {own.shown === 'overdue' ? <p>{t.lateNow}</p> : null}
      {theirs ? (
        <Notice kind="warning" title={t.conflict.title} level={3}>
          <p>{t.conflict.body}</p>
          <SideBySide fields={comparedAnswers(question, { mine: form, theirs }, language)} />
        </Notice>
      ) : null}
      <Form action={to.answer(addressee.addresseeId)} label={shown.heading}>
        <input type="hidden" name="answerId" value={shown.answerId ?? ''} />
        <input type="hidden" name="version" value={String(shown.version)} />
        <AnswerFields question={question} form={form} errors={errors} />
        <TextField
          name="drafterName"
          label={t.form.name}
          help={t.form.nameHelp}
          value={form.name}
          maxLength={textLimits.name}
          autocomplete="name"
          error={errorOf(errors, 'drafterName')}
          required
        />
        <TextField
          name="drafterTitle"
          label={t.form.title}
          value={form.title}
          maxLength={textLimits.name}
          autocomplete="organization-title"
          error={errorOf(errors, 'drafterTitle')}
        />
        <div class="actions">
          <Button name="do" value="check">
            {t.form.check}
          </Button>
          <Button name="do" value="save" kind="secondary">
            {t.form.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** 「例会の議題にしました」. */
export function AgendaSection({
  own,
  day,
  errors,
  to,
}: {
  readonly own: OwnQuestion;
  /** As typed, or as proposed. */
  readonly day: string;
  readonly errors: readonly FieldError[];
  readonly to: ErrandPaths;
}) {
  const t = errandMessages[useLanguage()].agenda;
  const { state, addresseeId } = own.addressee;
  return (
    <section aria-labelledby="agenda" class="page-flow">
      <h2 id="agenda">{t.heading}</h2>
      <p>{t.lead}</p>
      <Form action={to.agenda(addresseeId)} label={t.heading}>
        <TextField name="on" label={t.day} help={t.dayHelp} value={day} error={errorOf(errors, 'on')} required />
        <Button kind="secondary">{state === 'on-agenda' ? t.move : t.submit}</Button>
      </Form>
    </section>
  );
}
