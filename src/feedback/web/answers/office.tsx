import type { Tx } from '#platform/db/database.ts';
import { useLanguage } from '#ui/language.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import { readSettings } from '../../store/settings.ts';

/** Whom an organisation's people can ask; '' for what the settings do not say. */
export interface Office {
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
}

export async function officeOf(
  tx: Tx,
  { workspaceId, workspaceName }: { readonly workspaceId: string; readonly workspaceName: string },
): Promise<Office> {
  const { officeName, telephone, email } = await readSettings(tx, workspaceId);
  return { name: officeName || workspaceName, telephone, email };
}

/** 「お問い合わせ」: on a phone one press calls. Nothing where the office has said neither number nor address. */
export function OfficeContact({ office: { name, telephone, email } }: { readonly office: Office }) {
  const t = errandMessages[useLanguage()].office;
  if (telephone === '' && email === '') return null;
  return (
    <section aria-labelledby="office" class="page-flow">
      <h2 id="office">{t.heading}</h2>
      <p>{name}</p>
      <ul>
        {telephone === '' ? null : (
          <li>
            {t.telephone} <Telephone number={telephone} />
          </li>
        )}
        {email === '' ? null : (
          <li>
            {t.email} <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Invented numbers are written 0X0-0000-0000, and ring nowhere. */
function Telephone({ number }: { readonly number: string }) {
  // Blanks and hyphens that no line ends at.
  const shown = number.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0');
  if (/[^0-9+() -]/u.test(number)) return <>{shown}</>;
  return <a href={`tel:${number.replaceAll(/[^0-9+]/gu, '')}`}>{shown}</a>;
}
