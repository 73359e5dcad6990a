import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { paths } from '../../paths.ts';
import { AnswerContentView } from '../answers/answer-content-view.tsx';

export interface ReflectForm {
  readonly response: string;
  readonly reflection: string;
}

export interface ReflectPageProps {
  readonly workspaceKey: string;
  readonly question: Question;
  /** As it stands now. */
  readonly addressee: Addressee;
  readonly answer: Answer;
  readonly form: ReflectForm;
  readonly errors: readonly { readonly field: keyof ReflectForm; readonly message: string }[];
  /** Somebody else changed it meanwhile. */
  readonly changed: boolean;
  readonly language: Language;
}

/** 反映: one organisation's answer, and the two sentences that it is told. */
export function ReflectPage(props: ReflectPageProps) {
  const { workspaceKey, question, addressee, answer, form, errors, changed, language } = props;
  const t = returningMessages[language].reflect;
  const about = (field: keyof ReflectForm) => ({
    name: field,
    value: form[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
    maxLength: textLimits.sentence,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title(addressee.organisationName)} lead={t.lead} />
      {changed ? (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedBody}</p>
          <SideBySide
            fields={[
              { label: t.response, mine: form.response, theirs: addressee.response },
              { label: t.reflection, mine: form.reflection, theirs: addressee.reflection },
            ]}
          />
        </Notice>
      ) : null}
      {addressee.returnedOn !== null ? <Notice kind="info" title={t.earlierTold} /> : null}
      <section aria-labelledby="answer" class="page-flow">
        <h2 id="answer">{t.answer}</h2>
        <p>{question.title}</p>
        <AnswerContentView question={question} content={answer} />
        {answer.openOutside ? null : <p>{t.unnamed}</p>}
      </section>
      <Form action={paths.reflect.to(workspaceKey, addressee.addresseeId)}>
        <input type="hidden" name="version" value={String(addressee.version)} />
        <TextArea {...about('response')} label={t.response} help={t.responseHelp} rows={3} />
        <TextArea {...about('reflection')} label={t.reflection} help={t.reflectionHelp} rows={3} required />
        <div class="actions">
          <Button>{t.save}</Button>
          <LinkButton kind="tertiary" href={paths.list.to(workspaceKey, question.questionId)}>
            {returningMessages[language].cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
