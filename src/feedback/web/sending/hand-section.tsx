import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { FieldError } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { sentChannels } from '../../domain/state.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { SendingRow } from '../../use-cases/sending/load-sending.ts';
import type { SendPageProps } from './send-page.tsx';

/** 渡し方: by FAX where the books have a number, on paper where they have none. */
export const AS_KNOWN = 'as-known';

/** 紙・FAX・個人リンク: print, hand over, note the day. */
export function HandSection(props: SendPageProps & { readonly toSend: readonly SendingRow[] }) {
  const language = useLanguage();
  const t = sendingMessages[language];
  const { workspaceKey, question, form, errors, toSend } = props;
  const onPaper = toSend.filter(({ way }) => way !== 'mail');
  const error = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const only = onPaper.map(({ addressee }) => `addressee=${addressee.addresseeId}`).join('&');
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand">{t.byHand}</h2>
      <p>{t.byHandLead}</p>
      {onPaper.length > 0 ? (
        <p>
          <LinkButton
            kind="secondary"
            href={`${paths.questionSheets.to(workspaceKey, question.questionId)}?${only}`}
            download
          >
            {t.printAll(onPaper.length)}
          </LinkButton>
        </p>
      ) : null}
      <Form action={paths.send.to(workspaceKey, question.questionId)} label={t.byHand}>
        <input type="hidden" name="do" value="mark" />
        <FieldError id="field-handTo" error={error('handTo')} />
        {toSend.map((row, index) => (
          <CheckboxField
            key={row.addressee.addresseeId}
            id={index === 0 ? 'field-handTo' : `field-handTo-${index + 1}`}
            name="handTo"
            value={row.addressee.addresseeId}
            checked={form.handTo?.includes(row.addressee.addresseeId) ?? row.way !== 'mail'}
            label={row.organisation.name}
            help={t.rowHelp(row.organisation.fax)}
          />
        ))}
        <RadioGroup
          name="channel"
          legend={t.channel}
          value={form.channel}
          error={error('channel')}
          options={[
            { value: AS_KNOWN, label: t.asKnown },
            ...sentChannels.map((value) => ({ value, label: feedbackWords[language].sentChannels[value] })),
          ]}
          required
        />
        <TextField
          name="on"
          label={t.on}
          help={t.onHelp}
          value={form.on}
          error={error('on')}
          maxLength={40}
          autocomplete="off"
          required
        />
        <Button kind={props.mailer && onPaper.length < toSend.length ? 'secondary' : 'primary'}>{t.mark}</Button>
      </Form>
    </section>
  );
}
