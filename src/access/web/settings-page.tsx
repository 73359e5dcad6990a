import type { Actor } from '#kernel/actor.ts';
import { roles } from '#kernel/actor.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { uiMessages } from '#ui/messages.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { NAME_LIMIT } from '../domain/person-name.ts';
import type { AccessMessages } from '../locales/message-types.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { EnrolmentLink } from '../use-cases/make-enrolment-link.ts';
import type { Member } from '../use-cases/members.ts';
import { errorOf, type FormError } from './sign-in-page.tsx';
import { dayText, instantText } from './when.ts';

export interface InviteForm {
  /** Id of the account to be made: the same form sent twice invites once. */
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly errors: readonly FormError[];
}

interface SettingsPageProps {
  readonly actor: Actor;
  readonly members: readonly Member[];
  readonly municipalityCodes: readonly string[];
  readonly invite: InviteForm;
}

export function SettingsPage({ actor, members, municipalityCodes, invite }: SettingsPageProps) {
  const t = messages[useLanguage()];
  const present = members.filter((member) => !member.endedAt);
  const waiting = present.filter((member) => stateOf(member) === 'waiting').length;
  return (
    <>
      <ErrorSummary errors={invite.errors} />
      <PageHeader
        title={t.settingsTitle}
        lead={t.settingsLead(present.length - waiting, waiting)}
        actions={
          <LinkButton kind="secondary" href={paths.audit.to(actor.workspaceKey)}>
            {t.toAudit}
          </LinkButton>
        }
      />
      <MemberTable actor={actor} members={present} />
      <InviteSection actor={actor} invite={invite} />
      <FormerTable members={members.filter((member) => member.endedAt)} />
      <DescriptionList
        items={[
          { term: t.workspaceKey, description: actor.workspaceKey },
          { term: t.municipalities, description: municipalityCodes.join('、') },
        ]}
      />
    </>
  );
}

type State = 'enrolled' | 'waiting' | 'sample';

const stateOf = (member: Member): State => (member.sample ? 'sample' : member.enrolled ? 'enrolled' : 'waiting');

const stateWord = (t: AccessMessages, member: Member): string =>
  ({ enrolled: t.stateEnrolled, waiting: t.stateWaiting, sample: t.stateSample })[stateOf(member)];

function MemberTable({ actor, members }: { readonly actor: Actor; readonly members: readonly Member[] }) {
  const language = useLanguage();
  const t = messages[language];
  return (
    <DataTable
      caption={t.membersCaption}
      columns={[t.columnName, t.columnRole, t.columnState, t.columnSince].map((label) => ({ label }))}
      rows={members.map((member) => ({
        header: true,
        cells: [
          <span key={member.accountId}>
            <a href={paths.member.to(actor.workspaceKey, member.accountId)}>{member.displayName}</a>
            {member.accountId === actor.accountId ? t.you : null}
          </span>,
          uiMessages[language].roles[member.role],
          stateWord(t, member),
          dayText(member.createdAt, language),
        ],
      }))}
    />
  );
}

function FormerTable({ members }: { readonly members: readonly Member[] }) {
  const language = useLanguage();
  const t = messages[language];
  if (members.length === 0) return null;
  return (
    <DataTable
      caption={t.formerCaption}
      columns={[t.columnName, t.columnRole, t.columnSince, t.columnEnded].map((label) => ({ label }))}
      rows={members.map((member) => ({
        header: true,
        cells: [
          member.displayName,
          uiMessages[language].roles[member.role],
          dayText(member.createdAt, language),
          member.endedAt ? dayText(member.endedAt, language) : '',
        ],
      }))}
    />
  );
}

function InviteSection({ actor, invite }: { readonly actor: Actor; readonly invite: InviteForm }) {
  const language = useLanguage();
  const t = messages[language];
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t.inviteTitle}</h2>
      <Form action={paths.invite.to(actor.workspaceKey)} label={t.inviteTitle}>
        <input type="hidden" name="account" value={invite.accountId} />
        <TextField
          name="name"
          label={t.inviteNameLabel}
          help={t.inviteNameHelp}
          value={invite.name}
          error={errorOf(invite.errors, 'name')}
          autocomplete="off"
          maxLength={NAME_LIMIT}
          required
        />
        <SelectField
          name="role"
          label={t.inviteRoleLabel}
          options={roles.map((role) => ({ value: role, label: t.roleLead[role] }))}
          value={invite.role}
          error={errorOf(invite.errors, 'role')}
          required
        />
        <Button>{t.inviteButton}</Button>
      </Form>
    </section>
  );
}

interface InvitedPageProps {
  readonly actor: Actor;
  readonly name: string;
  readonly link: EnrolmentLink;
  /** `https://renkei.example` as the officer's own browser sees this server. */
  readonly origin: string;
}

export function InvitedPage({ actor, name, link, origin }: InvitedPageProps) {
  const t = messages[useLanguage()];
  return (
    <>
      <PageHeader title={t.invitedTitle(name)} lead={t.invitedLead} />
      <DescriptionList
        items={[
          { term: t.invitedLink, description: <code translate={false}>{`${origin}${link.path}`}</code> },
          { term: t.invitedExpires, description: instantText(link.expiresAt) },
        ]}
      />
      <p>
        <LinkButton kind="secondary" href={paths.settings.to(actor.workspaceKey)}>
          {t.backToSettings}
        </LinkButton>
      </p>
    </>
  );
}
