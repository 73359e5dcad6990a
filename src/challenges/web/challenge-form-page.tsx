import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { type Option, SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { type Challenge, TITLE_LIMIT } from '../domain/challenge.ts';
import { messages } from '../locales/messages.ts';

export type ChallengeField = 'title' | 'description' | 'raisedOn' | 'quote' | 'figure';
export type ChallengeForm = Readonly<Record<ChallengeField, string>>;

export interface FieldError {
  readonly field: ChallengeField;
  readonly message: string;
}

export interface ChallengeFormPageProps {
  /** Raise a new one, word one anew, or add evidence to one. */
  readonly purpose: 'raise' | 'edit' | 'evidence';
  readonly challenge: Challenge | null;
  readonly form: ChallengeForm;
  readonly errors: readonly FieldError[];
  readonly changed: boolean;
  /** Figures that can be chosen as evidence. */
  readonly figures: readonly Option[];
  readonly action: string;
  readonly back: string;
  readonly language: Language;
}

export const titleOf = (purpose: ChallengeFormPageProps['purpose'], language: Language): string => {
  const t = messages[language].form;
  return { raise: t.newTitle, edit: t.editTitle, evidence: t.addEvidenceTitle }[purpose];
};

export function ChallengeFormPage(props: ChallengeFormPageProps) {
  const { purpose, challenge, errors, changed, language } = props;
  const t = messages[language].form;
  const lead = { raise: t.newLead, edit: t.editLead, evidence: challenge?.title }[purpose];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={titleOf(purpose, language)} lead={lead} />
      {changed && challenge ? <Changed {...props} challenge={challenge} /> : null}
      <Form action={props.action}>
        {purpose === 'edit' && challenge ? (
          <input type="hidden" name="version" value={String(challenge.version)} />
        ) : null}
        {purpose === 'evidence' ? null : <Wording {...props} />}
        {purpose === 'edit' ? null : <EvidenceFields {...props} />}
        <div class="actions">
          <Button>{purpose === 'raise' ? t.raise : t.save}</Button>
          <LinkButton kind="tertiary" href={props.back}>
            {messages[language].cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

const about = ({ form, errors }: ChallengeFormPageProps, field: ChallengeField) => ({
  name: field,
  value: form[field],
  error: errors.find((error) => error.field === field)?.message ?? null,
});

function Wording(props: ChallengeFormPageProps) {
  const t = messages[props.language].form;
  return (
    <>
      <TextField
        {...about(props, 'title')}
        label={t.title}
        help={t.titleHelp}
        maxLength={TITLE_LIMIT}
        width="long"
        required
      />
      <TextArea
        {...about(props, 'description')}
        label={t.description}
        help={t.descriptionHelp}
        rows={6}
        maxLength={20_000}
      />
      {props.purpose === 'raise' ? (
        <TextField {...about(props, 'raisedOn')} label={t.raisedOn} help={t.raisedOnHelp} maxLength={40} />
      ) : null}
    </>
  );
}

function EvidenceFields(props: ChallengeFormPageProps) {
  const t = messages[props.language].form;
  return (
    <fieldset class="field">
      <legend class="field__label">{t.evidence}</legend>
      <TextArea {...about(props, 'quote')} label={t.quote} help={t.quoteHelp} rows={3} maxLength={1000} />
      {props.figures.length > 0 ? (
        <SelectField
          {...about(props, 'figure')}
          label={t.figure}
          help={t.figureHelp}
          placeholder={t.figureNone}
          options={props.figures}
        />
      ) : null}
    </fieldset>
  );
}

function Changed({ challenge, form, language }: ChallengeFormPageProps & { readonly challenge: Challenge }) {
  const t = messages[language];
  return (
    <Notice kind="warning" title={t.changedTitle}>
      <p>{t.changedBody}</p>
      <SideBySide
        fields={[
          { label: t.form.title, mine: form.title, theirs: challenge.title },
          { label: t.form.description, mine: form.description, theirs: challenge.description },
        ]}
      />
    </Notice>
  );
}
