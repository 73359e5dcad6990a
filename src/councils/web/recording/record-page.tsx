import type { Organisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Recorder } from '#ui/recorder/recorder.tsx';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { RecorderView } from '../../use-cases/recording/recorder-view.ts';
import { OutcomePart } from './outcome-part.tsx';
import { RecordSide } from './record-side.tsx';
import { RemarkForm, RemarkList } from './remark-part.tsx';
import { Actions, Decisions } from './results-part.tsx';
import { summaryOf, type TypedForm } from './typed-form.ts';

export interface RecordPageProps {
  readonly view: RecorderView;
  readonly organisations: readonly Organisation[];
  readonly actor: Actor;
  readonly language: Language;
  /** What the last errand did. */
  readonly said: string;
  /** The form that came back; null when none did. */
  readonly typed: TypedForm | null;
}

/** 会議の記録: one screen for whoever writes while others speak. */
export function RecordPage({ view, organisations, actor, language, said, typed }: RecordPageProps) {
  const t = messages[language];
  const { meeting, body } = view.of;
  const shown = { view, actor, language };
  const form = (name: string): TypedForm => (typed?.form === name ? typed : { form: name, values: {}, errors: [] });
  return (
    <>
      <ErrorSummary errors={typed ? summaryOf(typed) : []} />
      <PageHeader title={t.meetingTitle(body.name, meeting.number)} />
      {view.locked ? <Notice kind="info" title={t.locked[view.locked]} /> : null}
      <Recorder
        revisionSrc={paths.recordRevision.to(actor.workspaceKey, meeting.meetingId)}
        revision={view.revision}
        said={said}
        side={<RecordSide {...shown} />}
      >
        <h2 id="record-item" data-item={view.current?.itemId ?? 'none'}>
          {view.current?.title ?? t.outside}
        </h2>
        {view.items.length === 0 ? <p class="note">{t.noItems}</p> : null}
        {view.locked ? null : <RemarkForm {...shown} typed={form('remark')} />}
        <RemarkList {...shown} />
        <Decisions {...shown} typed={form('decision')} />
        <Actions {...shown} typed={form('action')} organisations={organisations} />
        {view.current === null || view.locked ? null : (
          <OutcomePart {...shown} typed={typed?.form === 'outcome' ? typed : null} />
        )}
      </Recorder>
      <Disclosure summary={t.help.heading}>
        <DescriptionList
          items={t.help.keys.map(([key, does]) => ({
            term: <kbd class="recorder__key">{key}</kbd>,
            description: does,
          }))}
        />
        <p>{t.help.note}</p>
      </Disclosure>
    </>
  );
}
