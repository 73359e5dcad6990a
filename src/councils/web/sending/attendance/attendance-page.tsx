import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { type Presence, presences, type Reply, replies } from '../../../domain/meeting.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { referenceOf } from '../../../paper/sending/slip-paper.ts';
import { paths } from '../../../paths.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import type { AttendanceRow } from './attendance-form.ts';

export interface AttendancePageProps {
  readonly title: string;
  readonly workspaceKey: string;
  readonly meetingId: string;
  /** 「定足数9人に対し…」, by what was seen or by what was answered. */
  readonly quorum: string;
  readonly rows: readonly AttendanceRow[];
  readonly errors: readonly FieldError[];
  /** Rows that somebody else changed first: what is stored now. */
  readonly conflicts: readonly Attendee[];
  readonly saved: boolean;
  /** Only before the meeting is closed. */
  readonly canReply: boolean;
  readonly canSave: boolean;
  readonly written: boolean;
}

/** 出欠: replies and who was there, all members in one form; each row can also be settled with one tap. */
export function AttendancePage(props: AttendancePageProps) {
  const language = useLanguage();
  const t = officerMessages[language].attendance;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader title={props.title} lead={props.quorum} />
      {props.saved ? <Notice kind="success" title={t.saved} /> : null}
      {props.canSave ? null : <p>{t.signed}</p>}
      <Conflicts {...props} />
      {props.rows.length === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={<LinkButton href={paths.sending.to(props.workspaceKey, props.meetingId)}>{t.toSending}</LinkButton>}
        >
          <p>{t.emptyHelp}</p>
        </EmptyState>
      ) : (
        <Form action={paths.attendance.to(props.workspaceKey, props.meetingId)} label={t.title} wide>
          {/* First in the form, so that Enter saves and does not tap somebody. */}
          {props.canSave ? (
            <div class="actions">
              <Button>{t.save}</Button>
              {props.written ? null : (
                <Button kind="secondary" name="fill" value="replies">
                  {t.fill}
                </Button>
              )}
            </div>
          ) : null}
          <AttendanceTable {...props} />
          {props.canSave ? <Button>{t.save}</Button> : null}
        </Form>
      )}
    </>
  );
}

function AttendanceTable({ rows, errors, canReply, canSave }: AttendancePageProps) {
  const language = useLanguage();
  const t = officerMessages[language].attendance;
  const words = sendingWords[language];
  return (
    <DataTable
      caption={t.caption}
      wideId="attendance"
      columns={t.columns.map((label) => ({ label }))}
      rows={rows.map((row) => {
        const { attendee } = row;
        const { attendeeId: id, name } = attendee;
        const message = (field: string) => errors.find((each) => each.field === `${field}-${id}`)?.message;
        const text = (field: 'proxyName' | 'proxyTitle' | 'note', label: string, limit: number) => (
          <input
            class="control control--medium"
            type="text"
            id={`field-${field}-${id}`}
            name={`${field}-${id}`}
            value={row[field]}
            maxLength={limit}
            aria-label={label}
            aria-invalid={message(field) ? 'true' : undefined}
            autocomplete="off"
          />
        );
        return {
          header: true,
          cells: [
            <>
              {name}
              <p class="note">
                {[words.roles[attendee.role], attendee.organisationName, referenceOf(attendee)]
                  .filter(Boolean)
                  .join(' ')}
              </p>
              <input type="hidden" name={`version-${id}`} value={String(row.version)} />
              <input type="hidden" name={`was-${id}`} value={row.replyWas} />
            </>,
            canReply && attendee.role !== 'observer' ? (
              <Choice
                key="reply"
                name={`reply-${id}`}
                label={t.reply(name)}
                value={row.reply}
                options={replies.map((value) => ({ value, label: words.replies[value] }))}
              />
            ) : (
              words.replies[attendee.reply]
            ),
            <Choice
              key="presence"
              name={`presence-${id}`}
              label={t.presence(name)}
              value={row.presence}
              options={[
                { value: '', label: words.presenceNone },
                ...presences.map((value) => ({ value, label: words.presences[value] })),
              ]}
            />,
            <div class="stack" key="proxy">
              {message('proxyName') ? <p class="field__error">{message('proxyName')}</p> : null}
              {text('proxyName', t.proxyName(name), textLimits.name)}
              {text('proxyTitle', t.proxyTitle(name), textLimits.name)}
            </div>,
            text('note', t.note(name), textLimits.sentence),
            canSave ? (
              <div class="actions" key="tap">
                <Button kind="secondary" name="tap" value={`${id}:present`}>
                  {t.tapPresent}
                  <span class="visually-hidden">{`：${name}`}</span>
                </Button>
                <Button kind="tertiary" name="tap" value={`${id}:absent`}>
                  {t.tapAbsent}
                  <span class="visually-hidden">{`：${name}`}</span>
                </Button>
              </div>
            ) : null,
          ],
        };
      })}
    />
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <select class="control control--select" id={`field-${name}`} name={name} aria-label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Conflicts({ conflicts, rows }: AttendancePageProps) {
  const language = useLanguage();
  const t = officerMessages[language].attendance;
  const words = sendingWords[language];
  if (conflicts.length === 0) return null;
  const presence = (value: string) => words.presences[value as Presence] ?? words.presenceNone;
  return (
    <Notice kind="warning" title={t.conflictTitle(conflicts.length)}>
      <p>{t.conflictBody}</p>
      {conflicts.map((stored) => {
        const mine = rows.find(({ attendee }) => attendee.attendeeId === stored.attendeeId)!;
        return (
          <section key={stored.attendeeId} aria-labelledby={`conflict-${stored.attendeeId}`}>
            <h3 id={`conflict-${stored.attendeeId}`}>{stored.name}</h3>
            <SideBySide
              fields={[
                {
                  label: t.conflictFields.reply,
                  mine: words.replies[mine.reply as Reply] ?? '',
                  theirs: words.replies[stored.reply],
                },
                {
                  label: t.conflictFields.presence,
                  mine: presence(mine.presence),
                  theirs: presence(stored.presence ?? ''),
                },
                {
                  label: t.conflictFields.proxy,
                  mine: `${mine.proxyName} ${mine.proxyTitle}`.trim(),
                  theirs: `${stored.proxyName} ${stored.proxyTitle}`.trim(),
                },
                { label: t.conflictFields.note, mine: mine.note, theirs: stored.note },
              ]}
            />
          </section>
        );
      })}
    </Notice>
  );
}
