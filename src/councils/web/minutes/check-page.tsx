import { formatAsOf } from '#kernel/as-of.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paths } from '../../paths.ts';
import type { SectionProps } from './draft-section.tsx';
import { shown } from './typed.ts';

/** 確認を始める, move its last day, or stop it; and whom it reaches how. */
export function CheckPage({ data, workspaceKey, typed }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language].check;
  const { meetingId, state } = data.meeting;
  const until = data.minutes?.checkUntil ?? null;
  const printed = until === null ? '' : language === 'ja' ? formatAsOf(until, language) : until;
  const action = paths.minutesCheck.to(workspaceKey, meetingId);
  const readers = data.attendees.filter(({ role }) => role === 'member' || role === 'guest');
  return (
    <>
      <ErrorSummary errors={typed?.errors ?? []} />
      <PageHeader
        title={t.title}
        lead={state === 'checking' && until ? t.leadChecking(formatAsOf(until, language)) : t.leadHeld}
      />
      {state === 'held' || state === 'checking' ? (
        <Form action={action} label={t.title}>
          <input type="hidden" name="do" value="begin" />
          <TextField {...shown(typed, 'check', 'checkUntil', printed)} label={t.until} help={t.untilHelp} required />
          <Button>{state === 'held' ? t.begin : t.extend}</Button>
        </Form>
      ) : null}
      <section aria-labelledby="whom">
        <h2 id="whom">{t.whom}</h2>
        <DataTable
          caption={t.whom}
          captionHidden
          columns={[{ label: t.columns.name }, { label: t.columns.role }, { label: t.columns.channel }]}
          rows={readers.map(({ name, role, contact }) => ({
            header: true,
            cells: [name, t.roles[role], contact ? t.channels[contact.channel] : t.noChannel],
          }))}
        />
        <p>
          <LinkButton kind="secondary" href={paths.minutesSheet.to(workspaceKey, meetingId)} download>
            {t.sheet}
          </LinkButton>
        </p>
      </section>
      {state === 'checking' ? (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t.withdraw}</h2>
          <p>{t.withdrawHelp}</p>
          <Form action={action} label={t.withdraw}>
            <input type="hidden" name="do" value="withdraw" />
            <TextField
              {...shown(typed, 'withdraw', 'reason', '')}
              label={t.reason}
              maxLength={textLimits.sentence}
              width="long"
              required
            />
            <Button kind="secondary">{t.withdrawSubmit}</Button>
          </Form>
        </section>
      ) : null}
    </>
  );
}
