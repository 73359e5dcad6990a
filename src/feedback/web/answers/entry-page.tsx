import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';
import { entryMessages, errandMessages } from '../../locales/answers/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { enteredChannels } from '../../use-cases/answers/enter-answer.ts';
import { AnswerContentView } from './answer-content-view.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { Confirmation } from './answered.tsx';
import type { TypedEntry } from './entry-form.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';
import { referenceOf } from './question-facts.tsx';

export interface EntryProps {
  readonly workspaceKey: string;
  readonly question: Question;
  readonly addressee: Addressee;
  readonly confirmed: Answer | null;
  readonly drafts: number;
  readonly form: TypedEntry;
  readonly errors: readonly FieldError[];
  /** The day received is before the question was sent: is that right? */
  readonly asksBeforeSent: boolean;
  /** A file had been chosen: browsers do not keep it. */
  readonly hadScan: boolean;
}

/** A returned sheet, typed in by the secretariat: the fields of the sheet, in its order. */
export function EntryPage(props: EntryProps) {
  const language = useLanguage();
  const { entry: t } = entryMessages[language];
  const about = errandMessages[language].about;
  const { addressee, question, workspaceKey, form, errors, confirmed } = props;
  const title = t.title(referenceOf(addressee), addressee.organisationName);
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={title} lead={t.lead(question.title)} />
      {addressee.state === 'drafted' ? (
        <Notice kind="info" title={t.drafted}>
          <p>{t.draftedBody}</p>
        </Notice>
      ) : null}
      {confirmed ? <Already {...props} confirmed={confirmed} /> : null}
      <DescriptionList
        items={[
          { term: about.due, description: printedDay(addressee.dueOn, language) },
          { term: about.kind, description: feedbackWords[language].answerKinds[question.answerKind] },
          ...(props.drafts > 0
            ? [{ term: errandMessages[language].drafts.heading, description: t.drafts(props.drafts) }]
            : []),
        ]}
      />
      <Form action={paths.enterAnswer.to(workspaceKey, addressee.addresseeId)} label={title} multipart>
        {confirmed ? (
          <CheckboxField
            name="corrects"
            value={confirmed.answerId}
            label={t.corrects}
            checked={form.corrects === confirmed.answerId}
            error={errorOf(errors, 'corrects')}
          />
        ) : null}
        <AnswerFields question={question} form={form.answer} errors={errors} />
        <TextField
          name="respondentName"
          label={t.respondentName}
          help={t.respondentNameHelp}
          value={form.answer.name}
          maxLength={textLimits.name}
          autocomplete="off"
          error={errorOf(errors, 'respondentName')}
        />
        <TextField
          name="respondentTitle"
          label={t.respondentTitle}
          value={form.answer.title}
          maxLength={textLimits.name}
          autocomplete="off"
          error={errorOf(errors, 'respondentTitle')}
        />
        <RadioGroup
          name="channel"
          legend={t.channel}
          options={enteredChannels.map((value) => ({ value, label: feedbackWords[language].answerChannels[value] }))}
          value={form.channel}
          error={errorOf(errors, 'channel')}
          required
        />
        <TextField
          name="receivedOn"
          label={t.receivedOn}
          help={confirmed ? `${t.receivedOnHelp}　${t.receivedOnCorrection}` : t.receivedOnHelp}
          value={form.receivedOn}
          error={errorOf(errors, 'receivedOn')}
          autocomplete="off"
          required
        />
        {props.asksBeforeSent ? (
          <CheckboxField name="beforeSent" label={t.beforeSent} checked={form.beforeSent} />
        ) : null}
        <FileField
          name="scan"
          label={t.scan}
          help={props.hadScan ? `${t.scanHelp} ${t.scanAgain}` : t.scanHelp}
          error={errorOf(errors, 'scan')}
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}

function Already({ question, confirmed, workspaceKey }: EntryProps & { readonly confirmed: Answer }) {
  const { entry: t } = entryMessages[useLanguage()];
  return (
    <Notice kind="warning" title={t.already}>
      <p>{t.alreadyBody}</p>
      <Confirmation answer={confirmed} />
      <AnswerContentView question={question} content={confirmed} />
      {confirmed.scanFileId === null ? null : (
        <LinkButton kind="tertiary" href={paths.answerScan.to(workspaceKey, confirmed.answerId)} download>
          {t.openScan}
        </LinkButton>
      )}
    </Notice>
  );
}
