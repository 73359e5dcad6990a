import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { keyRemarkKinds } from '../../domain/key-remark.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { Remark } from '../../store/recording.ts';
import type { RecorderView } from '../../use-cases/recording/recorder-view.ts';
import { SpeakerChoices } from './speaker-choices.tsx';
import { speakerText } from './speaker-field.ts';
import { fieldOf, type TypedForm } from './typed-form.ts';

interface Shown {
  readonly view: RecorderView;
  readonly actor: Actor;
  readonly language: Language;
}

/** The form for what is being said now. Its remark's id is made here: sent twice, it is one remark. */
export function RemarkForm({ view, actor, language, typed }: Shown & { readonly typed: TypedForm }) {
  const t = messages[language];
  return (
    <section id="record-remark" data-queue aria-labelledby="remark-heading">
      <h3 id="remark-heading">{t.remark.heading}</h3>
      <Form action={paths.record.to(actor.workspaceKey, view.of.meeting.meetingId)}>
        <input type="hidden" name="do" value="remark" />
        <input type="hidden" name="item" value={view.current?.itemId ?? ''} />
        <input type="hidden" name="remarkId" value={typed.values.remarkId || randomUUID()} />
        <SpeakerChoices typed={typed} speakers={view.speakers} language={language} />
        <TextArea
          {...fieldOf(typed, 'text')}
          label={t.remark.text}
          help={
            <>
              {t.remark.plainHelp} {t.remark.textHelp}
            </>
          }
          rows={3}
          maxLength={20_000}
          required
        />
        <SelectField
          {...fieldOf(typed, 'mark')}
          label={t.remark.mark}
          placeholder={t.remark.noMark}
          options={keyRemarkKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <Button>{t.remark.save}</Button>
      </Form>
    </section>
  );
}

/** What was said under this item so far, the latest last; what was taken back stands below. */
export function RemarkList(shown: Shown) {
  const t = messages[shown.language].remark;
  const { remarks } = shown.view;
  const removed = remarks.filter((remark) => remark.removed);
  const kept = remarks.filter((remark) => !remark.removed);
  return (
    <section aria-labelledby="remarks-heading">
      <h3 id="remarks-heading">{t.list}</h3>
      <ol id="record-remarks" data-keyed class="recorder__list">
        {kept.map((remark) => (
          <RemarkLine key={remark.remarkId} remark={remark} shown={shown} />
        ))}
      </ol>
      <div id="record-aside" data-live>
        {kept.length === 0 ? <p class="note">{t.empty}</p> : null}
        {removed.length > 0 ? (
          <Disclosure summary={t.removed}>
            <ul class="recorder__list">
              {removed.map((remark) => (
                <RemarkLine key={remark.remarkId} remark={remark} shown={shown} />
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </section>
  );
}

function RemarkLine({ remark, shown: { view, actor, language } }: { readonly remark: Remark; readonly shown: Shown }) {
  const t = messages[language];
  const marked = view.marked.get(remark.remarkId);
  const { workspaceKey } = actor;
  return (
    <li
      id={`remark-${remark.remarkId}`}
      data-version={remark.version}
      class={remark.removed ? 'recorder__entry recorder__entry--removed' : 'recorder__entry'}
    >
      <span class="recorder__speaker">
        {speakerText(view.speakers, remark, t)} <span class="note">{remark.saidAt}</span>
      </span>
      <span class="recorder__words">{remark.text}</span>
      <div class="actions">
        {view.locked ? null : (
          <a data-inline href={paths.remark.to(workspaceKey, remark.remarkId)}>
            {t.remark.edit}
            <span class="visually-hidden">：{remark.text.slice(0, 30)}</span>
          </a>
        )}
        {marked ? (
          <a href={paths.keyRemark.to(workspaceKey, marked.keyRemarkId)}>
            <Badge tone="info">{t.remark.marked(t.kinds[marked.kind])}</Badge>
          </a>
        ) : null}
      </div>
      {marked || view.locked || remark.removed ? null : (
        <Disclosure summary={t.remark.markLabel}>
          <Form
            action={paths.record.to(workspaceKey, view.of.meeting.meetingId)}
            label={`${t.remark.markLabel}：${remark.text.slice(0, 30)}`}
          >
            <input type="hidden" name="do" value="mark" />
            <input type="hidden" name="item" value={view.current?.itemId ?? ''} />
            <input type="hidden" name="remarkId" value={remark.remarkId} />
            <div class="actions">
              {keyRemarkKinds.map((kind) => (
                <Button key={kind} kind="secondary" name="kind" value={kind}>
                  {t.kinds[kind]}
                </Button>
              ))}
            </div>
          </Form>
        </Disclosure>
      )}
    </li>
  );
}
