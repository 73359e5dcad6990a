import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { speakerKey } from '../../domain/transcripts/speaker-key.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import type { TranscriptPart } from '../../store/transcripts.ts';
import type { LoadedTranscript } from '../../use-cases/transcripts/load-transcript.ts';
import { titleOf } from '../meetings/meeting-at.ts';
import { UtteranceList } from './utterance-list.tsx';

export const transcriptDone = ['imported', 'ahead', 'unchanged'] as const;

export interface TranscriptForm {
  /** The pasted text; a file has to be chosen again, since browsers fill in no file field. */
  readonly text: string;
  readonly append: boolean;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

export interface TranscriptPageProps {
  readonly loaded: LoadedTranscript;
  readonly filter: { readonly words: string; readonly speaker: string | null };
  readonly form: TranscriptForm;
  readonly done: (typeof transcriptDone)[number] | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 文字起こし of one meeting: what was read, what was said, and the way to a further file. */
export function TranscriptPage(props: TranscriptPageProps) {
  const { loaded, form, actor, language } = props;
  const t = messages[language].transcript;
  const key = actor.workspaceKey;
  const { meetingId, state } = loaded.meeting;
  const isEmpty = loaded.parts.length === 0;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        title={titleOf(loaded, language, t.title)}
        lead={isEmpty ? undefined : t.lead(loaded.total, namesIn(loaded))}
        actions={
          isEmpty ? null : (
            <>
              <LinkButton kind="secondary" href={paths.speakers.to(key, meetingId)}>
                {t.toSpeakers}
              </LinkButton>
              <LinkButton kind="secondary" href={paths.participation.to(key, meetingId)}>
                {t.toParticipation}
              </LinkButton>
            </>
          )
        }
      />
      <Done {...props} />
      <Warnings {...props} />
      {isEmpty ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <>
          <UtteranceList {...props} />
          <section aria-labelledby="parts">
            <h2 id="parts">{t.parts}</h2>
            {loaded.parts.map((part) => (
              <Part key={part.transcriptId} part={part} language={language} />
            ))}
          </section>
        </>
      )}
      {state === 'signed' ? <p>{t.signed}</p> : <Upload {...props} />}
    </>
  );
}

function Done({ loaded, done, language }: TranscriptPageProps) {
  const m = messages[language];
  const t = m.transcript;
  const latest = loaded.parts.at(-1);
  if (done === null || !latest) return null;
  if (done === 'unchanged') {
    return (
      <Notice kind="info" title={t.unchanged}>
        <p>{t.unchangedBody}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="success" title={t.done}>
        <p>{t.doneBody(latest.fileName, m.formats[latest.format], latest.utterances, namesIn(loaded))}</p>
      </Notice>
      {done === 'ahead' ? (
        <Notice kind="warning" title={t.warningsTitle}>
          <p>{m.ahead}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Several writings of one name are one speaker. */
const namesIn = ({ speakers }: LoadedTranscript): number => new Set(speakers.map(({ name }) => speakerKey(name))).size;

/** Names shown of those whose seat nobody knows. */
const NAMES_SHOWN = 30;

function Warnings({ loaded, actor, language }: TranscriptPageProps) {
  const m = messages[language];
  const t = m.transcript;
  const open = loaded.speakers.filter(
    ({ name, resolved }) => name !== '' && resolved.seatId === null && !resolved.outsider,
  );
  const warnings = loaded.parts.flatMap(({ reading }) => reading.warnings ?? []);
  if (open.length === 0 && warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={t.warningsTitle}>
      <ul>
        {warnings.map(({ kind, line, count }) => (
          <li key={`${kind} ${line}`}>{m.warnings[kind](line, count)}</li>
        ))}
        {open.length > 0 ? (
          <li>
            {t.unmapped(
              open
                .slice(0, NAMES_SHOWN)
                .map(({ name }) => name)
                .join(m.list),
            )}{' '}
            <a href={paths.speakers.to(actor.workspaceKey, loaded.meeting.meetingId)}>{t.toSpeakers}</a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

function Part({ part, language }: { readonly part: TranscriptPart; readonly language: Language }) {
  const m = messages[language];
  const t = m.transcript;
  const when = formatAsOfBriefly(dateInJapan(part.enteredAt), language);
  const by = spokenName(part.byName, language);
  const { skipped = [], skippedCount = 0 } = part.reading;
  return (
    <>
      <p>{t.part(part.part, part.fileName, m.formats[part.format], part.utterances, when, by)}</p>
      {skippedCount > 0 ? (
        <Disclosure summary={t.skippedTitle(skippedCount)}>
          <ul>
            {skipped.map(({ line, reason }, index) => (
              <li key={index}>{t.skippedLine(line, m.skipped[reason])}</li>
            ))}
          </ul>
          {skippedCount > skipped.length ? <p>{t.skippedMore(skippedCount - skipped.length)}</p> : null}
        </Disclosure>
      ) : null}
    </>
  );
}

function Upload({ loaded, form, actor, language }: TranscriptPageProps) {
  const t = messages[language].transcript;
  const errorOf = (field: string) => form.errors.find((error) => error.field === field)?.message ?? null;
  const again = loaded.parts.length > 0;
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{again ? t.uploadAgain : t.upload}</h2>
      <p>{t.uploadLead}</p>
      <Form action={paths.transcript.to(actor.workspaceKey, loaded.meeting.meetingId)} multipart>
        <FileField
          name="file"
          label={t.file}
          help={t.fileHelp}
          accept=".vtt,.srt,.txt,.docx,text/vtt,text/plain"
          error={errorOf('file')}
        />
        <TextArea name="text" label={t.paste} help={t.pasteHelp} value={form.text} error={errorOf('text')} rows={6} />
        {again ? <CheckboxField name="append" label={t.append} checked={form.append} /> : null}
        <Button>{t.submit}</Button>
      </Form>
    </section>
  );
}
