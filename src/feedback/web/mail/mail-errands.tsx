import { directoryPaths } from '#directory/index.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { fieldId } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import type { Mail } from '../../store/mails.ts';

/** What was typed and what is wrong with it; `errand` says in which of the page's forms. */
export interface MailForm {
  readonly errand: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
}

export interface MailErrandsProps {
  readonly workspaceKey: string;
  readonly mail: Mail;
  readonly presentAddress: string;
  readonly form: MailForm;
  readonly language: Language;
}

/** What can be done about a mail in its state; nothing at all while it is being sent. */
export function MailErrands(props: MailErrandsProps) {
  switch (props.mail.state) {
    case 'sent':
      return <Bounce {...props} />;
    case 'uncertain':
      return <Settle {...props} />;
    case 'refused':
    case 'failed':
      return (
        <>
          <Retry {...props} />
          <Cancel {...props} />
        </>
      );
    case 'queued':
      return <Cancel {...props} />;
    default:
      return null;
  }
}

const actionOf = ({ workspaceKey, mail }: MailErrandsProps) => paths.mail.to(workspaceKey, mail.mailId);

/** Attributes of a field of one of the forms: what was typed in it comes back to it alone. */
const fieldOf =
  ({ form }: MailErrandsProps, errand: string) =>
  (name: string) => ({
    name,
    id: fieldId(`${errand}-${name}`),
    value: form.errand === errand ? (form.typed[name] ?? '') : '',
    error:
      form.errand === errand ? (form.errors.find(({ field }) => field === `${errand}-${name}`)?.message ?? null) : null,
  });

function Note({ field, language }: { readonly field: ReturnType<typeof fieldOf>; readonly language: Language }) {
  const t = messages[language].errands;
  return <TextArea {...field('note')} label={t.note} help={t.noteHelp} rows={2} maxLength={textLimits.sentence} />;
}

function Bounce(props: MailErrandsProps) {
  const { mail, form, language } = props;
  const { errands: all } = messages[language];
  const t = all.bounce;
  const field = fieldOf(props, 'bounce');
  const on = field('on');
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.lead[mail.kind]}</p>
      <Form action={actionOf(props)} confirm={t.confirm} label={t.title}>
        <TextField
          {...on}
          value={form.errand === 'bounce' ? on.value : (form.typed.today ?? '')}
          label={t.on}
          help={all.dateHelp}
          maxLength={100}
          required
        />
        <Note field={field} language={language} />
        <Button kind="secondary" name="errand" value="bounce">
          {t.submit}
        </Button>
      </Form>
    </section>
  );
}

function Settle(props: MailErrandsProps) {
  const t = messages[props.language].errands.settle;
  const field = fieldOf(props, 'settle');
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <Form action={actionOf(props)} confirm={t.confirm} label={t.title}>
        <RadioGroup
          {...field('arrived')}
          legend={t.arrived}
          options={[
            { value: 'yes', label: t.yes, help: t.yesHelp },
            { value: 'no', label: t.no, help: t.noHelp },
          ]}
          required
        />
        <Note field={field} language={props.language} />
        <Button name="errand" value="settle">
          {t.submit}
        </Button>
      </Form>
    </section>
  );
}

function Retry(props: MailErrandsProps) {
  const { workspaceKey, mail, presentAddress, language } = props;
  const t = messages[language].errands.retry;
  const correct =
    mail.organisationId === null ? null : (
      <LinkButton kind="tertiary" href={directoryPaths.editOrganisation.to(workspaceKey, mail.organisationId)}>
        {messages[language].mail.edit}
      </LinkButton>
    );
  return (
    <section>
      <h2>{t.title}</h2>
      {presentAddress === '' ? (
        <Notice kind="warning" level={3} title={t.noAddress}>
          {correct}
        </Notice>
      ) : (
        <Form action={actionOf(props)} confirm={t.confirm} label={t.title}>
          <p>{t.to(presentAddress)}</p>
          {presentAddress === mail.recipient ? null : <p>{t.changed(mail.recipient)}</p>}
          <div class="actions">
            <Button name="errand" value="retry">
              {t.submit}
            </Button>
            {correct}
          </div>
        </Form>
      )}
    </section>
  );
}

function Cancel(props: MailErrandsProps) {
  const t = messages[props.language].errands.cancel;
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <Form action={actionOf(props)} confirm={t.confirm} label={t.title}>
        <Note field={fieldOf(props, 'cancel')} language={props.language} />
        <Button kind="secondary" name="errand" value="cancel">
          {t.submit}
        </Button>
      </Form>
    </section>
  );
}
