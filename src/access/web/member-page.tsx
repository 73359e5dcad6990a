import type { Actor } from '#kernel/actor.ts';
import { roles } from '#kernel/actor.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { uiMessages } from '#ui/messages.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { Member } from '../use-cases/members.ts';
import { errorOf, type FormError } from './sign-in-page.tsx';
import { dayText } from './when.ts';

interface MemberPageProps {
  readonly actor: Actor;
  readonly member: Member;
  readonly errors: readonly FormError[];
}

export function MemberPage({ actor, member, errors }: MemberPageProps) {
  const language = useLanguage();
  const t = messages[language];
  const lead = t.memberLead(uiMessages[language].roles[member.role], dayText(member.createdAt, language));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={member.displayName} lead={lead} />
      {member.accountId === actor.accountId ? (
        <p>{t.ownSeat}</p>
      ) : (
        <SeatForms actor={actor} member={member} errors={errors} />
      )}
      <p>
        <a href={paths.settings.to(actor.workspaceKey)}>{t.backToSettings}</a>
      </p>
    </>
  );
}

function SeatForms({ actor, member, errors }: MemberPageProps) {
  const t = messages[useLanguage()];
  const { workspaceKey } = actor;
  const { accountId, displayName } = member;
  return (
    <>
      {member.enrolled || member.sample ? null : (
        <section aria-labelledby="renew">
          <h2 id="renew">{t.renewTitle}</h2>
          <p>{t.renewBody}</p>
          <Form action={paths.renewLink.to(workspaceKey, accountId)} label={t.renewTitle}>
            <Button kind="secondary">{t.renewButton}</Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="change-role">
        <h2 id="change-role">{t.changeRoleTitle}</h2>
        <Form action={paths.changeRole.to(workspaceKey, accountId)} label={t.changeRoleTitle}>
          <SelectField
            name="role"
            label={t.inviteRoleLabel}
            options={roles.map((role) => ({ value: role, label: t.roleLead[role] }))}
            value={member.role}
            error={errorOf(errors, 'role')}
            placeholder={null}
          />
          <Button kind="secondary">{t.changeRoleButton}</Button>
        </Form>
      </section>
      <section aria-labelledby="end-seat">
        <h2 id="end-seat">{t.endTitle}</h2>
        <p>{t.endBody(displayName)}</p>
        <Form action={paths.endSeat.to(workspaceKey, accountId)} label={t.endTitle}>
          <CheckboxField
            name="confirmed"
            value="yes"
            label={t.endConfirmLabel(displayName)}
            error={errorOf(errors, 'confirmed')}
          />
          <Button kind="secondary">{t.endButton}</Button>
        </Form>
      </section>
    </>
  );
}
