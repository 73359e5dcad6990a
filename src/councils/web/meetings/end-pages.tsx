import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { PreflightWarning } from '../../domain/meetings/preflight.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem, Meeting } from '../../store/meetings.ts';
import { WarningList } from './hub-page.tsx';
import type { FieldError } from './problem-sentence.ts';

interface EndPageProps {
  readonly title: string;
  readonly meeting: Meeting;
  readonly workspaceKey: string;
  readonly errors: readonly FieldError[];
}

const errorOf = (errors: readonly FieldError[], name: string) =>
  errors.find(({ field }) => field === name)?.message ?? null;

/** 中止. */
export function CancelPage({
  title,
  meeting,
  workspaceKey,
  errors,
  reason,
}: EndPageProps & { readonly reason: string }) {
  const t = messages[useLanguage()].form;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={title} lead={t.cancelLead} />
      <Form action={paths.cancelMeeting.to(workspaceKey, meeting.meetingId)}>
        <TextArea
          name="reason"
          label={t.cancelReason}
          value={reason}
          error={errorOf(errors, 'reason')}
          rows={3}
          maxLength={textLimits.sentence}
          required
        />
        <Button>{t.cancelSubmit}</Button>
      </Form>
    </>
  );
}

export interface TypedClosing {
  readonly openedAt: string;
  readonly closedAt: string;
  /** By item id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** 閉会: what is still missing, and why the rest carries over. */
export function ClosePage(
  props: EndPageProps & {
    readonly typed: TypedClosing;
    readonly warnings: readonly PreflightWarning[];
    readonly open: readonly AgendaItem[];
  },
) {
  const words = messages[useLanguage()];
  const t = words.form;
  const { errors, typed, warnings, open, meeting } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={props.title} lead={t.closeLead} />
      {warnings.length === 0 ? (
        <p>{t.nothingToWarn}</p>
      ) : (
        <Notice kind="warning" title={words.hub.preflight.closing(warnings.length)}>
          <WarningList warnings={warnings} />
          <p>{words.hub.preflight.goOn}</p>
        </Notice>
      )}
      <Form action={paths.closeMeeting.to(props.workspaceKey, meeting.meetingId)}>
        {(['openedAt', 'closedAt'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t[name]}
            value={typed[name]}
            error={errorOf(errors, name)}
            help={name === 'openedAt' ? t.timeHelp : undefined}
            width="short"
          />
        ))}
        {open.length === 0 ? null : (
          <section aria-labelledby="carried">
            <h2 id="carried">{t.carriedHeading}</h2>
            <p>{t.carriedLead}</p>
            {open.map(({ itemId, title }) => (
              <TextField
                key={itemId}
                name={`carried-${itemId}`}
                label={t.carriedNote(title)}
                value={typed.notes.get(itemId) ?? words.noTime}
                error={errorOf(errors, `carried-${itemId}`)}
                width="long"
                maxLength={textLimits.sentence}
              />
            ))}
          </section>
        )}
        <Button>{t.closeSubmit}</Button>
      </Form>
    </>
  );
}
