import type { PersonalLink } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { TextField } from '#ui/text-field/text-field.tsx';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import type { LinkChange } from '../../../use-cases/sending/links.ts';
import { channelOf } from '../../../use-cases/sending/mark-sent.ts';

export interface RecipientsProps {
  readonly workspaceKey: string;
  readonly meetingName: string;
  readonly origin: string;
  readonly attendees: readonly Attendee[];
  readonly links: ReadonlyMap<string, PersonalLink>;
  readonly canSend: boolean;
}

/** Who gets the notice, how, since when, and by which link. The addresses stand here and on the papers, nowhere else. */
export function Recipients(props: RecipientsProps) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const words = sendingWords[language];
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={t.columns.map((label) => ({ label }))}
      rows={props.attendees.map((attendee) => ({
        header: true,
        cells: [
          <>
            {attendee.name}
            <p class="note">{[attendee.organisationName, words.roles[attendee.role]].filter(Boolean).join(' ')}</p>
          </>,
          words.channels[channelOf(attendee)],
          <>
            {attendee.sentOn === null ? t.notSent : formatAsOf(attendee.sentOn, language)}
            {props.canSend && attendee.sentOn === null ? (
              <Act attendee={attendee} workspaceKey={props.workspaceKey} what="sent" label={t.one} />
            ) : null}
          </>,
          <LinkCell key="link" {...props} attendee={attendee} />,
        ],
      }))}
    />
  );
}

function LinkCell(props: RecipientsProps & { readonly attendee: Attendee }) {
  const language = useLanguage();
  const t = officerMessages[language].sending;
  const { attendee, links, workspaceKey } = props;
  const link = links.get(attendee.attendeeId);
  const act = (what: LinkChange, confirm?: string) => (
    <Act
      attendee={attendee}
      workspaceKey={workspaceKey}
      what={what}
      label={t.links[what]}
      spoken={t.linkOf(t.links[what], attendee.name)}
      confirm={confirm}
    />
  );
  if (!link) {
    return (
      <>
        <p>{t.none}</p>
        {props.canSend ? act('issue') : null}
      </>
    );
  }
  const until = t.until(formatAsOf(dateInJapan(new Date(link.expiresAt.getTime() - 1)), language));
  return (
    <div class="stack">
      {link.state === 'open' ? <LinkAddress {...props} link={link} /> : null}
      <p>{{ open: until, expired: t.expired, revoked: t.revoked }[link.state]}</p>
      <div class="actions">
        {link.state === 'open' ? act('revoke', t.confirmRevoke(attendee.name)) : act('reopen')}
        {act('replace', t.confirmReplace(attendee.name))}
      </div>
    </div>
  );
}

function LinkAddress({
  attendee,
  link,
  origin,
  workspaceKey,
  meetingName,
}: RecipientsProps & { readonly attendee: Attendee; readonly link: PersonalLink }) {
  const t = officerMessages[useLanguage()].sending;
  const address = origin + paths.link.meeting.to(workspaceKey, link.token);
  const email = attendee.contact?.email ?? '';
  const mail = new URLSearchParams({
    subject: t.mailSubject(meetingName),
    body: t.mailBody(attendee.name, meetingName, address),
  });
  return (
    <>
      <TextField
        name={`address-${attendee.attendeeId}`}
        label={t.address(attendee.name)}
        help={t.addressHelp}
        value={address}
        width="long"
        autocomplete="off"
      />
      {email === '' ? null : (
        <p>
          {/* A mail program reads + as a plus, not as a space. */}
          <a href={`mailto:${encodeURIComponent(email)}?${mail.toString().replaceAll('+', '%20')}`}>{t.mail}</a>
        </p>
      )}
    </>
  );
}

export function Act({
  attendee,
  workspaceKey,
  what,
  label,
  spoken,
  confirm,
}: {
  readonly attendee: Attendee;
  readonly workspaceKey: string;
  readonly what: LinkChange | 'sent' | 'remove';
  readonly label: string;
  readonly spoken?: string;
  readonly confirm?: string;
}) {
  return (
    <Form
      action={paths.attendee.to(workspaceKey, attendee.attendeeId)}
      label={spoken ?? `${attendee.name}: ${label}`}
      confirm={confirm}
    >
      <input type="hidden" name="do" value={what} />
      <Button kind="tertiary">{label}</Button>
    </Form>
  );
}
