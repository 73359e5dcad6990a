import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Organisation } from '../domain/organisation.ts';
import type { OrganisationMention } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';

export interface EndPageProps {
  readonly organisation: Organisation;
  readonly uses: readonly OrganisationMention[];
  readonly form: Readonly<Record<'reason' | 'endedOn', string>>;
  readonly errors: readonly { readonly field: 'reason' | 'endedOn'; readonly message: string }[];
  readonly changed: boolean;
  readonly actor: Actor;
  readonly language: Language;
}

/** Says what still refers to the organisation, and lets the officer go on. */
export function EndPage({ organisation, uses, form, errors, changed, actor, language }: EndPageProps) {
  const t = messages[language].end;
  const key = actor.workspaceKey;
  const about = (field: 'reason' | 'endedOn') => ({
    name: field,
    value: form[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title(organisation.name)} lead={t.lead} />
      {changed ? <Notice kind="warning" title={messages[language].one.reopenChanged} /> : null}
      {uses.length > 0 ? (
        <Notice kind="warning" title={t.usesTitle(uses.length)}>
          <p>{t.usesBody}</p>
          <ul>
            {uses.map(({ text, href }) => (
              <li key={`${text} ${href}`}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form action={paths.endOrganisation.to(key, organisation.organisationId)}>
        <input type="hidden" name="version" value={String(organisation.version)} />
        <TextArea {...about('reason')} label={t.reason} help={t.reasonHelp} rows={3} maxLength={1000} required />
        <TextField {...about('endedOn')} label={t.endedOn} help={t.endedOnHelp} maxLength={40} />
        <div class="actions">
          <Button>{t.submit}</Button>
          <LinkButton kind="tertiary" href={paths.organisation.to(key, organisation.organisationId)}>
            {messages[language].form.cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
