import type { ComponentChildren } from 'preact';
import { textLimits } from '#kernel/typed-text.ts';
import { Beside } from '#ui/beside/beside.tsx';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Answer } from '../../domain/answer.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import { AnswerContentView, comparedAnswers } from './answer-content-view.tsx';
import { HiddenAnswer } from './answer-fields.tsx';
import { answerForm, type TypedAnswer } from './answer-form.ts';
import { Confirmation } from './answered.tsx';
import type { ErrandPaths } from './errand-paths.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';

export interface ConfirmProps {
  readonly own: OwnQuestion;
  readonly draft: Answer;
  readonly confirmerName: string;
  readonly errors: readonly FieldError[];
  /** What was on the screen when somebody else changed the draft. */
  readonly seen: TypedAnswer | null;
  readonly to: ErrandPaths;
}

/** The whole answer once more, and who confirms it; beside the one that counts where it corrects that. */
export function ConfirmPage({ own, draft, confirmerName, errors, seen, to }: ConfirmProps) {
  const language = useLanguage();
  const t = errandMessages[language].confirm;
  const { question, confirmed, addressee } = own;
  const form = answerForm(draft);
  const view = <AnswerContentView question={question} content={draft} />;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title} lead={confirmed ? t.correctLead : t.lead} />
      <p>{question.title}</p>
      {seen ? (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedBody}</p>
          <SideBySide fields={comparedAnswers(question, { mine: seen, theirs: form }, language)} />
        </Notice>
      ) : null}
      {confirmed ? (
        <Beside aside={<Version title={t.corrected}>{view}</Version>}>
          <Version title={t.current}>
            <Confirmation answer={confirmed} />
            <AnswerContentView question={question} content={confirmed} />
          </Version>
        </Beside>
      ) : (
        view
      )}
      <p>{errandMessages[language].answered.drafter(draft.drafterName, draft.drafterTitle)}</p>
      <Form action={to.answer(addressee.addresseeId)} label={t.title}>
        <input type="hidden" name="answerId" value={draft.answerId} />
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="corrects" value={confirmed?.answerId ?? ''} />
        <HiddenAnswer form={form} />
        <TextField
          name="confirmerName"
          label={t.name}
          help={t.nameHelp}
          value={confirmerName}
          maxLength={textLimits.name}
          autocomplete="name"
          error={errorOf(errors, 'confirmerName')}
          required
        />
        <Button name="do" value="confirm">
          {confirmed ? t.submitCorrection : t.submit}
        </Button>
      </Form>
      <LinkButton kind="tertiary" href={`${to.question(addressee.addresseeId)}?draft=${draft.answerId}#answer`}>
        {t.back}
      </LinkButton>
    </>
  );
}

function Version({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="page-flow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
