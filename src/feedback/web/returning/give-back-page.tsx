import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { sentChannels } from '../../domain/state.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { GiveBack, Told } from '../../use-cases/returning/load-give-back.ts';

export interface GiveBackForm {
  readonly addresseeIds: readonly string[];
  readonly channel: string;
  readonly on: string;
}

export interface GiveBackPageProps {
  readonly workspaceKey: string;
  readonly loaded: GiveBack;
  readonly form: GiveBackForm;
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
  /** What has just been done, worded. */
  readonly done: string;
  readonly withoutAddress: readonly string[];
  readonly mailer: boolean;
  /** Of this form: pressed twice, it sends once. */
  readonly errandKey: string;
  /** The mail to the first of them. */
  readonly preview: { readonly organisation: string; readonly subject: string; readonly text: string } | null;
  readonly language: Language;
}

/** 結果を返す: who has still to be told what became of their answer, and the ways to tell them. */
export function GiveBackPage(props: GiveBackPageProps) {
  const { workspaceKey, loaded, errors, done, withoutAddress, language } = props;
  const t = returningMessages[language].giveBack;
  const { toTell, toReflect, told, silent, question } = loaded;
  const replied = toTell.length + toReflect.length + told.length;
  return (
    <>
      <ErrorSummary errors={errors} />
      {done === '' ? null : <Notice kind="success" title={done} />}
      {withoutAddress.length === 0 ? null : <Notice kind="warning" title={t.withoutAddress(withoutAddress)} />}
      <PageHeader
        title={t.titleOf(question.title)}
        lead={replied === 0 ? t.nothing : t.lead(toTell.length, toReflect.length)}
        actions={
          <LinkButton kind="secondary" href={paths.list.to(workspaceKey, question.questionId)}>
            {t.list}
          </LinkButton>
        }
      />
      {toReflect.length === 0 ? null : (
        <section aria-labelledby="to-reflect">
          <h2 id="to-reflect">{t.toReflect}</h2>
          <p>{t.toReflectLead}</p>
          <ul>
            {toReflect.map(({ addressee }) => (
              <li key={addressee.addresseeId}>
                <a href={paths.reflect.to(workspaceKey, addressee.addresseeId)}>{addressee.organisationName}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {toTell.length === 0 ? null : <ToTell {...props} />}
      {told.length === 0 ? null : (
        <DataTable
          caption={t.told}
          columns={t.toldColumns.map((label) => ({ label }))}
          rows={told.map(({ addressee }) => ({
            header: true,
            cells: [
              addressee.organisationName,
              addressee.returnedOn === null ? '' : formatAsOf(addressee.returnedOn, language),
              addressee.returnedChannel === '' ? '' : feedbackWords[language].sentChannels[addressee.returnedChannel],
            ],
          }))}
        />
      )}
      {silent.length === 0 ? null : <p>{t.silent(silent.map(({ organisationName }) => organisationName))}</p>}
    </>
  );
}

function ToTell({ workspaceKey, loaded, form, errors, mailer, errandKey, preview, language }: GiveBackPageProps) {
  const t = returningMessages[language].giveBack;
  const { question, toTell } = loaded;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const help = ({ addressee, mail }: Told) => [
    addressee.reflection,
    ...(mail === null ? [] : [t.mailState(t.mailStates[mail.state])]),
  ];
  return (
    <section aria-labelledby="to-tell" class="page-flow">
      <h2 id="to-tell">{t.toTell}</h2>
      <Form action={paths.giveBack.to(workspaceKey, question.questionId)} label={t.toTell}>
        <input type="hidden" name="errand" value={errandKey} />
        <fieldset class="field">
          <legend class="field__label">{t.whom}</legend>
          {toTell.map((told, index) => (
            <CheckboxField
              key={told.addressee.addresseeId}
              name="addressee"
              {...(index === 0 ? {} : { id: `addressee-${told.addressee.addresseeId}` })}
              value={told.addressee.addresseeId}
              label={told.addressee.organisationName}
              help={<span class="as-written">{help(told).join('\n')}</span>}
              checked={form.addresseeIds.includes(told.addressee.addresseeId)}
              error={index === 0 ? errorOf('addressee') : null}
            />
          ))}
        </fieldset>
        {mailer ? (
          <>
            <p>{t.byMailLead}</p>
            <div class="actions">
              <Button name="do" value="mail">
                {t.byMail}
              </Button>
              <LinkButton kind="secondary" download href={paths.resultSheets.to(workspaceKey, question.questionId)}>
                {t.print}
              </LinkButton>
            </div>
          </>
        ) : (
          <>
            <p>{t.noMailer}</p>
            <LinkButton download href={paths.resultSheets.to(workspaceKey, question.questionId)}>
              {t.print}
            </LinkButton>
          </>
        )}
        <h3>{t.byHand}</h3>
        <p>{t.byHandLead}</p>
        <RadioGroup
          name="channel"
          legend={t.channel}
          value={form.channel}
          error={errorOf('channel')}
          options={sentChannels
            .toReversed()
            .map((value) => ({ value, label: feedbackWords[language].sentChannels[value] }))}
        />
        <TextField name="on" label={t.on} help={t.onHelp} value={form.on} error={errorOf('on')} maxLength={40} />
        <Button kind="secondary" name="do" value="mark">
          {t.record}
        </Button>
      </Form>
      {preview ? (
        <Disclosure summary={t.preview(preview.organisation)}>
          <p>{preview.subject}</p>
          <div class="as-written">{preview.text}</div>
        </Disclosure>
      ) : null}
    </section>
  );
}
