import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { endings, keyRemarkKinds } from '../../domain/key-remark.ts';
import { visibilities } from '../../domain/meeting.ts';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import type { KeyRemarkView } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { FollowUpSection, type FollowUpsShown } from '../follow-ups.tsx';
import { fieldOf, summaryOf, type TypedForm } from '../recording/typed-form.ts';
import { type EndingChoices, EndingForms } from './ending-forms.tsx';
import { KeyRemarkFacts } from './key-remark-facts.tsx';
import { KeyRemarkHistory } from './key-remark-history.tsx';
import { kindName, stateText } from './key-remark-words.ts';

export interface KeyRemarkPageProps {
  readonly view: KeyRemarkView;
  readonly actor: Actor;
  readonly language: Language;
  readonly said: string;
  /** null for those who only read. */
  readonly choices: EndingChoices | null;
  readonly typed: TypedForm | null;
  readonly followUps: FollowUpsShown;
}

/** One 要点発言: where it comes from, where it went, and the forms that settle it. */
export function KeyRemarkPage(props: KeyRemarkPageProps) {
  const { view, actor, language, said, choices, typed } = props;
  const t = messages[language];
  const { keyRemark, of } = view;
  const { workspaceKey } = actor;
  return (
    <>
      <ErrorSummary errors={typed ? summaryOf(typed) : []} />
      <PageHeader title={t.one.title(kindName(keyRemark.kind, language))} lead={keyRemark.text} />
      {said === '' ? null : <Notice kind="success" title={said} />}
      {typed?.changed ? <Conflict {...props} typed={typed} /> : null}
      <KeyRemarkFacts view={view} actor={actor} language={language} />
      {view.around.length > 0 ? (
        <section aria-labelledby="context-heading">
          <h2 id="context-heading">{t.one.context}</h2>
          <ul>
            {view.around.map((each) => (
              <li key={each.position}>
                <span class="note">{printedRecordingTime(each.startsMs)}</span> {each.speaker}：{each.text}
                {each.position === keyRemark.position ? <strong>（{t.one.here}）</strong> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FollowUpSection followUps={props.followUps} id={keyRemark.keyRemarkId} language={language} />
      {choices && keyRemark.ending === null ? (
        <EndingForms {...{ keyRemark, choices, typed, actor, language }} />
      ) : null}
      {choices && keyRemark.ending !== null ? <Reopen {...props} /> : null}
      {choices && of.meeting.state !== 'signed' && of.meeting.cancelledOn === null ? <Change {...props} /> : null}
      <KeyRemarkHistory events={view.events} language={language} />
      <p>
        <a href={paths.keyRemarks.to(workspaceKey, of.meeting.meetingId)}>{t.one.all}</a>{' '}
        <a href={paths.openKeyRemarks.to(workspaceKey, of.body.bodyId)}>{t.one.openOfBody}</a>
      </p>
    </>
  );
}

function Change({ view: { keyRemark }, actor, language, typed }: KeyRemarkPageProps) {
  const t = messages[language];
  const { text, kind, visibility } = keyRemark;
  const form = typed?.form === 'change' ? typed : { form: 'change', values: { text, kind, visibility }, errors: [] };
  return (
    <Disclosure summary={t.change.heading} open={typed?.form === 'change'}>
      <Form action={paths.keyRemark.to(actor.workspaceKey, keyRemark.keyRemarkId)} label={t.change.heading}>
        <input type="hidden" name="do" value="change" />
        <input type="hidden" name="version" value={String(keyRemark.version)} />
        <TextArea {...fieldOf(form, 'text')} label={t.mark.text} rows={4} maxLength={20_000} required />
        <SelectField
          {...fieldOf(form, 'kind')}
          label={t.mark.kind}
          placeholder={null}
          options={keyRemarkKinds.map((each) => ({ value: each, label: kindName(each, language) }))}
        />
        <SelectField
          {...fieldOf(form, 'visibility')}
          label={t.mark.visibility}
          placeholder={null}
          options={visibilities.map((each) => ({ value: each, label: t.visibilities[each] }))}
        />
        <Button kind="secondary">{t.change.save}</Button>
      </Form>
    </Disclosure>
  );
}

function Reopen({ view: { keyRemark }, actor, language, typed }: KeyRemarkPageProps) {
  const t = messages[language].reopen;
  const form = typed?.form === 'reopen' ? typed : { form: 'reopen', values: {}, errors: [] };
  return (
    <section aria-labelledby="reopen-heading">
      <h2 id="reopen-heading">{t.heading}</h2>
      <Form action={paths.keyRemark.to(actor.workspaceKey, keyRemark.keyRemarkId)} label={t.heading}>
        <input type="hidden" name="do" value="reopen" />
        <input type="hidden" name="version" value={String(keyRemark.version)} />
        <TextField {...fieldOf(form, 'reason')} label={t.reason} width="long" maxLength={1_000} required />
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </section>
  );
}

function Conflict({ view: { keyRemark }, language, typed }: KeyRemarkPageProps & { readonly typed: TypedForm }) {
  const t = messages[language];
  const { values, form } = typed;
  const mine = endings.find((ending) => ending === form);
  const words = [values.text, values.title, values.description, values.note, values.reason];
  return (
    <Notice kind="warning" title={t.changed.title}>
      <p>{t.changed.body}</p>
      <SideBySide
        fields={[
          { label: t.changed.state, theirs: stateText(keyRemark, language), mine: mine ? t.ended[mine] : '' },
          {
            label: t.changed.words,
            theirs: [keyRemark.text, keyRemark.endingNote].filter(Boolean).join('\n'),
            mine: words.filter(Boolean).join('\n'),
          },
        ]}
      />
    </Notice>
  );
}
