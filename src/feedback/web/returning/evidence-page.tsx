import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { type Option, SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { returningMessages } from '../../locales/returning/messages.ts';
import { paths } from '../../paths.ts';
import type { Quotable } from '../../use-cases/returning/answer-as-evidence.ts';

/** Stands in the field for a challenge that is not there yet. */
export const NEW_CHALLENGE = 'new';
/** Characters of a challenge's title. */
const TITLE_LIMIT = 200;

export interface EvidenceForm {
  readonly parts: readonly string[];
  readonly challenge: string;
  readonly title: string;
}

export interface EvidencePageProps {
  readonly workspaceKey: string;
  readonly quotable: Quotable;
  /** Open challenges. */
  readonly challenges: readonly Option[];
  readonly form: EvidenceForm;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly language: Language;
}

/** 課題の根拠にする: which words of an answer, for which challenge. */
export function EvidencePage({ workspaceKey, quotable, challenges, form, errors, language }: EvidencePageProps) {
  const t = returningMessages[language].evidence;
  const { addressee, answer, parts, heading } = quotable;
  // In the books a quotation stands in Japanese, whatever language the page is read in.
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title} lead={t.lead(addressee.organisationName)} />
      <p>{answer.openOutside ? t.namedOutside : t.unnamed}</p>
      <Form action={paths.answerAsEvidence.to(workspaceKey, addressee.addresseeId)}>
        <fieldset class="field">
          <legend class="field__label">{t.parts}</legend>
          <p lang="ja">{heading}</p>
          {parts.map((text, index) => (
            <CheckboxField
              key={index}
              name="part"
              {...(index === 0 ? {} : { id: `part-${index + 1}` })}
              value={String(index)}
              label={
                <span class="as-written" lang="ja">
                  {text}
                </span>
              }
              checked={form.parts.includes(String(index))}
              error={index === 0 ? errorOf('part') : null}
            />
          ))}
        </fieldset>
        <SelectField
          name="challenge"
          label={t.challenge}
          options={[...challenges, { value: NEW_CHALLENGE, label: t.newChallenge }]}
          value={form.challenge}
          error={errorOf('challenge')}
          required
        />
        <TextField
          name="title"
          label={t.newTitle}
          help={t.newTitleHelp}
          value={form.title}
          error={errorOf('title')}
          maxLength={TITLE_LIMIT}
          width="long"
        />
        <div class="actions">
          <Button>{t.add}</Button>
          <LinkButton kind="tertiary" href={paths.list.to(workspaceKey, addressee.questionId)}>
            {returningMessages[language].cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
