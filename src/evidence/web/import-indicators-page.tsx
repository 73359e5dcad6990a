import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { CellMessage, MessageCounts } from '../domain/cell-messages.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { MessageList } from './message-list.tsx';

export interface ImportIndicatorsPageProps {
  /** Why no table could be read. */
  readonly unreadable: string | null;
  readonly errors: readonly CellMessage[];
  readonly more: MessageCounts;
  readonly actor: Actor;
  readonly language: Language;
}

export function ImportIndicatorsPage({ unreadable, errors, more, actor, language }: ImportIndicatorsPageProps) {
  const t = messages[language].import;
  const key = actor.workspaceKey;
  return (
    <>
      <ErrorSummary errors={unreadable === null ? [] : [{ field: 'file', message: unreadable }]} />
      <PageHeader title={t.indicatorsTitle} lead={t.indicatorsLead} />
      <MessageList kind="error" list={errors} more={more.errors} language={language} />
      <Form action={paths.importIndicators.to(key)} multipart>
        <FileField
          name="file"
          label={t.file}
          help={t.fileHelp}
          accept=".csv,.tsv,.txt,text/csv"
          error={unreadable}
          required
        />
        <Button>{t.submitIndicators}</Button>
      </Form>
      <p>
        <LinkButton kind="tertiary" download href={paths.indicatorsTemplate.to(key)}>
          {t.template}
        </LinkButton>
      </p>
    </>
  );
}
