import type { Organisation } from '#directory/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Action } from '../domain/action.ts';
import type { Challenge } from '../domain/challenge.ts';
import { messages } from '../locales/messages.ts';

export type ActionField = 'title' | 'organisation' | 'owner' | 'due' | 'challenge';
export type ActionForm = Readonly<Record<ActionField, string>>;

export interface ActionFieldError {
  readonly field: ActionField;
  readonly message: string;
}

export interface ActionFormPageProps {
  /** As stored now; null for a new one. */
  readonly stored: Action | null;
  readonly form: ActionForm;
  readonly errors: readonly ActionFieldError[];
  readonly changed: boolean;
  readonly organisations: readonly Pick<Organisation, 'organisationId' | 'name'>[];
  /** For a new one: what it may be for. */
  readonly challenges: readonly Pick<Challenge, 'challengeId' | 'title'>[];
  readonly action: string;
  readonly back: string;
  readonly language: Language;
}

/** What is stored, as the form shows it; a date only in a form that is read back. */
export function actionForm(stored: Action | null, language: Language, challenge = ''): ActionForm {
  const due = stored?.dueOn ?? '';
  return {
    title: stored?.title ?? '',
    organisation: stored?.ownerOrganisationId ?? '',
    owner: stored?.ownerName ?? '',
    due: due === '' || language === 'en' ? due : formatAsOf(due, language),
    challenge,
  };
}

export function ActionFormPage(props: ActionFormPageProps) {
  const { stored, form, errors, changed, organisations, challenges, language } = props;
  const t = messages[language].actionForm;
  const about = (field: ActionField) => ({
    name: field,
    value: form[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={stored ? t.editTitle : t.newTitle} lead={stored ? t.editLead : t.newLead} />
      {changed && stored ? <Changed {...props} stored={stored} /> : null}
      <Form action={props.action}>
        {stored ? <input type="hidden" name="version" value={String(stored.version)} /> : null}
        <TextField {...about('title')} label={t.what} help={t.whatHelp} maxLength={1000} width="long" required />
        <SelectField
          {...about('organisation')}
          label={t.organisation}
          placeholder={t.organisationNone}
          options={organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        />
        <TextField {...about('owner')} label={t.owner} help={t.ownerHelp} maxLength={100} />
        <TextField {...about('due')} label={t.due} help={t.dueHelp} maxLength={40} />
        {stored ? null : (
          <SelectField
            {...about('challenge')}
            label={t.challenge}
            placeholder={t.challengeNone}
            options={challenges.map(({ challengeId, title }) => ({ value: challengeId, label: title }))}
          />
        )}
        <div class="actions">
          <Button>{t.submit}</Button>
          <LinkButton kind="tertiary" href={props.back}>
            {messages[language].cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

function Changed({ stored, form, organisations, language }: ActionFormPageProps & { readonly stored: Action }) {
  const t = messages[language];
  const now = actionForm(stored, language);
  const name = (id: string) => organisations.find(({ organisationId }) => organisationId === id)?.name ?? id;
  return (
    <Notice kind="warning" title={t.changedTitle}>
      <p>{t.changedBody}</p>
      <SideBySide
        fields={[
          { label: t.actionForm.what, mine: form.title, theirs: now.title },
          { label: t.actionForm.organisation, mine: name(form.organisation), theirs: stored.ownerOrganisationName },
          { label: t.actionForm.owner, mine: form.owner, theirs: now.owner },
          { label: t.actionForm.due, mine: form.due, theirs: now.due },
        ]}
      />
    </Notice>
  );
}
