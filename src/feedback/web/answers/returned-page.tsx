import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { entryMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';
import { referenceOf } from './question-facts.tsx';

export interface ReturnedProps {
  readonly workspaceKey: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  /** All of a question, where the number named no organisation. */
  readonly found: readonly Addressee[];
  readonly entered: {
    readonly addressee: Addressee;
    readonly corrected: boolean;
    /** What else the same sheet may carry. */
    readonly next: readonly Addressee[];
  } | null;
}

export function ReturnedPage({ workspaceKey, typed, errors, found, entered }: ReturnedProps) {
  const t = entryMessages[useLanguage()].returned;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title} lead={t.lead} />
      {entered ? <Entered workspaceKey={workspaceKey} {...entered} /> : null}
      <p>{t.numberHelp}</p>
      <FilterForm action={paths.returned.to(workspaceKey)} label={t.title} submitLabel={t.submit}>
        <TextField
          name="number"
          label={entered ? t.another : t.number}
          value={typed}
          error={errorOf(errors, 'number')}
          autocomplete="off"
          width="short"
        />
      </FilterForm>
      {found.length > 0 ? (
        <section aria-labelledby="found">
          <h2 id="found">{t.list}</h2>
          <Entries workspaceKey={workspaceKey} addressees={found} />
        </section>
      ) : null}
    </>
  );
}

function Entered({
  workspaceKey,
  addressee,
  corrected,
  next,
}: { readonly workspaceKey: string } & NonNullable<ReturnedProps['entered']>) {
  const t = entryMessages[useLanguage()].returned;
  const said = corrected ? t.corrected : t.entered;
  return (
    <>
      <Notice kind="success" title={said(referenceOf(addressee), addressee.organisationName)}>
        <p>{t.enteredBody}</p>
        <LinkButton kind="tertiary" href={paths.question.to(workspaceKey, addressee.questionId)}>
          {t.question}
        </LinkButton>
      </Notice>
      {next.length > 0 ? (
        <section aria-labelledby="next">
          <h2 id="next">{t.sameSheet}</h2>
          <p>{t.sameSheetLead}</p>
          <Entries workspaceKey={workspaceKey} addressees={next} />
        </section>
      ) : null}
    </>
  );
}

function Entries({
  workspaceKey,
  addressees,
}: {
  readonly workspaceKey: string;
  readonly addressees: readonly Addressee[];
}) {
  const t = entryMessages[useLanguage()].returned;
  return (
    <ul>
      {addressees.map((addressee) => (
        <li key={addressee.addresseeId}>
          <a href={paths.enterAnswer.to(workspaceKey, addressee.addresseeId)}>
            {t.enter(referenceOf(addressee), addressee.organisationName)}
          </a>
          <div>{addressee.questionTitle}</div>
        </li>
      ))}
    </ul>
  );
}
