import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { shortened } from '../../domain/visits/shortened.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import type { Proposal } from '../../use-cases/key-remarks/propose-key-remarks.ts';
import type { KeyRemarksOfMeeting } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { summaryOf } from '../recording/typed-form.ts';
import { kindName, speakerOf, stateText } from './key-remark-words.ts';
import { MarkForm, type MarkFormProps } from './mark-form.tsx';

export interface KeyRemarksPageProps {
  readonly view: KeyRemarksOfMeeting;
  readonly actor: Actor;
  readonly language: Language;
  readonly said: string;
  /** null for those who only read; 'locked' for a meeting that takes no more. */
  readonly marking: Pick<MarkFormProps, 'items' | 'typed' | 'from'> | 'locked' | null;
  /** null until somebody asks. */
  readonly proposals: readonly Proposal[] | null;
}

/** 要点発言 of one meeting, and how to mark another. */
export function KeyRemarksPage({ view, actor, language, said, marking, proposals }: KeyRemarksPageProps) {
  const t = messages[language];
  const { meeting, body } = view.of;
  const open = view.keyRemarks.filter(({ ending }) => ending === null).length;
  const shown = { view, actor, language };
  const typed = marking === null || marking === 'locked' ? null : marking.typed;
  return (
    <>
      <ErrorSummary errors={typed ? summaryOf(typed) : []} />
      <PageHeader
        title={t.ofMeeting(body.name, meeting.number)}
        lead={t.lead(view.keyRemarks.length, open)}
        actions={
          <>
            <LinkButton kind="secondary" href={paths.openKeyRemarks.to(actor.workspaceKey, body.bodyId)}>
              {t.one.openOfBody}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      {said === '' ? null : <Notice kind="success" title={said} />}
      {view.keyRemarks.length === 0 ? (
        <EmptyState title={t.empty.title}>
          <p>{t.empty.body}</p>
          {marking === null ? <p>{t.empty.reader}</p> : null}
        </EmptyState>
      ) : (
        <KeyRemarkTable {...shown} />
      )}
      {marking === 'locked' ? <p>{t.mark.locked}</p> : null}
      {marking === null || marking === 'locked' ? null : (
        <>
          <Proposals {...shown} proposals={proposals} />
          <MarkForm {...shown} {...marking} />
        </>
      )}
    </>
  );
}

type Shown = Pick<KeyRemarksPageProps, 'view' | 'actor' | 'language'>;

function KeyRemarkTable({ view, actor, language }: Shown) {
  const t = messages[language];
  const { columns } = t;
  return (
    <DataTable
      caption={t.title}
      columns={[
        { label: columns.text, sentences: true },
        { label: columns.kind, unbroken: true },
        { label: columns.speaker },
        { label: columns.at, unbroken: true },
        { label: columns.state, unbroken: true },
      ]}
      rows={view.keyRemarks.map((one) => ({
        header: true,
        cells: [
          <a key="text" href={paths.keyRemark.to(actor.workspaceKey, one.keyRemarkId)}>
            {one.text}
          </a>,
          kindName(one.kind, language),
          speakerOf(view.speakers, one, language),
          printedRecordingTime(one.startsMs),
          stateText(one, language),
        ],
      }))}
    />
  );
}

/** What the calculation finds, and why. A link leads into the form; nothing is stored. */
function Proposals({ view, actor, language, proposals }: Shown & { readonly proposals: readonly Proposal[] | null }) {
  const t = messages[language].propose;
  const page = paths.keyRemarks.to(actor.workspaceKey, view.of.meeting.meetingId);
  const list = (words: readonly string[]) => words.join(language === 'ja' ? '・' : ', ');
  return (
    <section aria-labelledby="propose-heading">
      <h2 id="propose-heading">{t.heading}</h2>
      <p>{t.about}</p>
      {proposals === null ? (
        <LinkButton kind="secondary" href={`${page}?propose=1#propose-heading`}>
          {t.ask}
        </LinkButton>
      ) : null}
      {proposals?.length === 0 ? <p>{t.none}</p> : null}
      <ol>
        {(proposals ?? []).map((one) => (
          <li key={`${one.transcriptId}${one.position}${one.remarkId}`}>
            <p>
              {one.speaker === '' ? null : `${one.speaker}：`}
              {one.text} <span class="note">{printedRecordingTime(one.startsMs)}</span>
            </p>
            <p class="note">
              {t.why(one.neighbours, list(one.words))} {t.score(one.score.toFixed(2))}
            </p>
            <Disclosure summary={t.closest}>
              <ul>
                {one.closest.map(({ text, words }) => (
                  <li key={text}>
                    {text}
                    {t.shared(list(words))}
                  </li>
                ))}
              </ul>
            </Disclosure>
            <a href={`${page}${queryText(sourceQuery(one))}#mark-heading`}>
              {t.take}
              <span class="visually-hidden">{`: ${shortened(one.text, 30)}`}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const sourceQuery = ({ transcriptId, position, remarkId }: Proposal) =>
  transcriptId === null ? { remark: remarkId } : { utterance: `${transcriptId}.${position}` };
