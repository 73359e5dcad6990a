import { randomUUID } from 'node:crypto';
import { ownerText } from '#challenges/index.ts';
import type { Organisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { RecorderView } from '../../use-cases/recording/recorder-view.ts';
import { fieldOf, type TypedForm } from './typed-form.ts';

interface Shown {
  readonly view: RecorderView;
  readonly actor: Actor;
  readonly language: Language;
  readonly typed: TypedForm;
}

const sent = ({ view, typed }: Shown, what: string) => (
  <>
    <input type="hidden" name="do" value={what} />
    <input type="hidden" name="item" value={view.current?.itemId ?? ''} />
    <input type="hidden" name="formId" value={typed.values.formId || randomUUID()} />
  </>
);

/** Decisions of this item, and the form for another. */
export function Decisions(shown: Shown) {
  const { view, actor, language, typed } = shown;
  const t = messages[language].decision;
  const removed = view.decisions.filter((decision) => decision.removed);
  const line = (decision: RecorderView['decisions'][number]) => (
    <li
      key={decision.decisionId}
      class={decision.removed ? 'recorder__entry recorder__entry--removed' : 'recorder__entry'}
    >
      <span class="recorder__words">{decision.text}</span>
      {view.locked ? null : (
        <a href={paths.decision.to(actor.workspaceKey, decision.decisionId)}>
          {messages[language].remark.edit}
          <span class="visually-hidden">：{decision.text.slice(0, 30)}</span>
        </a>
      )}
    </li>
  );
  return (
    <section aria-labelledby="decisions-heading">
      <h3 id="decisions-heading">{t.heading}</h3>
      <div id="record-decisions" data-live>
        <ul class="recorder__list">{view.decisions.filter((decision) => !decision.removed).map(line)}</ul>
        {view.decisions.length === removed.length ? <p class="note">{t.empty}</p> : null}
        {removed.length > 0 ? (
          <Disclosure summary={messages[language].remark.removed}>
            <ul class="recorder__list">{removed.map(line)}</ul>
          </Disclosure>
        ) : null}
      </div>
      {view.locked ? null : (
        <div id="record-decision" data-part>
          <Disclosure summary={t.write} open={typed.errors.length > 0}>
            <Form action={paths.record.to(actor.workspaceKey, view.of.meeting.meetingId)} label={t.write}>
              {sent(shown, 'decision')}
              <TextArea {...fieldOf(typed, 'text')} label={t.text} rows={2} maxLength={20_000} required />
              <Button kind="secondary">{t.save}</Button>
            </Form>
          </Disclosure>
        </div>
      )}
    </section>
  );
}

/** Actions agreed under this item, and the form for another. */
export function Actions(shown: Shown & { readonly organisations: readonly Organisation[] }) {
  const { view, actor, language, typed, organisations } = shown;
  const t = messages[language].action;
  return (
    <section aria-labelledby="actions-heading">
      <h3 id="actions-heading">{t.heading}</h3>
      <div id="record-actions" data-live>
        <ul class="recorder__list">
          {view.actions.map((action) => (
            <li class="recorder__entry" key={action.actionId}>
              <span class="recorder__words">{action.title}</span>
              <span class="note">
                {ownerText(action) || t.noOwner} {action.dueOn ? t.until(formatAsOf(action.dueOn, language)) : t.noDue}
              </span>
            </li>
          ))}
        </ul>
        {view.actions.length === 0 ? <p class="note">{t.empty}</p> : null}
      </div>
      {view.locked ? null : (
        <div id="record-action" data-part>
          <Disclosure summary={t.write} open={typed.errors.length > 0}>
            <Form action={paths.record.to(actor.workspaceKey, view.of.meeting.meetingId)} label={t.write}>
              {sent(shown, 'action')}
              <TextField {...fieldOf(typed, 'title')} label={t.title} width="long" maxLength={1_000} required />
              <SelectField
                {...fieldOf(typed, 'owner')}
                label={t.owner}
                options={organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
              />
              <TextField {...fieldOf(typed, 'ownerName')} label={t.ownerName} help={t.ownerHelp} maxLength={100} />
              <TextField {...fieldOf(typed, 'due')} label={t.due} help={t.dueHelp} width="medium" maxLength={50} />
              <Button kind="secondary">{t.save}</Button>
            </Form>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
