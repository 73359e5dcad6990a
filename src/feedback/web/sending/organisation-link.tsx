import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { TextField } from '#ui/text-field/text-field.tsx';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import type { LinkChange } from '../../use-cases/sending/change-link.ts';
import type { OrganisationPageProps } from './organisation-page.tsx';

/** The organisation's personal link: its address to copy, until when it opens, and the buttons that change it. */
export function OrganisationLink({ organisation, link, site, workspaceKey }: OrganisationPageProps) {
  const language = useLanguage();
  const t = sendingMessages[language].organisation;
  const act = (change: LinkChange, confirm?: string) => (
    <Form
      action={paths.organisationLink.to(workspaceKey, organisation.organisationId)}
      label={t.acts[change]}
      confirm={confirm}
    >
      <input type="hidden" name="do" value={change} />
      <Button kind="secondary">{t.acts[change]}</Button>
    </Form>
  );
  return (
    <section aria-labelledby="link">
      <h2 id="link">{t.link}</h2>
      <p>{t.linkLead}</p>
      {link === null ? (
        <>
          <p>{t.noLink}</p>
          {act('issue')}
        </>
      ) : (
        <>
          {link.state === 'open' ? (
            <TextField
              name="address"
              label={t.address}
              help={t.addressHelp}
              value={site + paths.link.questions.to(workspaceKey, link.token)}
              width="long"
              autocomplete="off"
            />
          ) : null}
          <p>
            {link.state === 'revoked'
              ? t.revoked
              : t[link.state === 'open' ? 'until' : 'expired'](
                  // The last day on which it opens.
                  formatAsOf(dateInJapan(new Date(link.expiresAt.getTime() - 1)), language),
                )}
          </p>
          <div class="actions">
            {link.state === 'open' ? act('revoke', t.confirmRevoke(organisation.name)) : act('reopen')}
            {act('replace', t.confirmReplace(organisation.name))}
          </div>
        </>
      )}
    </section>
  );
}
