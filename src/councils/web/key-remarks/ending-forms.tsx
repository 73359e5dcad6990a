import type { ComponentChildren } from 'preact';
import type { Organisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { Ending } from '../../domain/key-remark.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import type { KeyRemark } from '../../store/key-remarks.ts';
import { fieldOf, type TypedForm } from '../recording/typed-form.ts';

/** What the forms offer to choose from. */
export interface EndingChoices {
  readonly organisations: readonly Organisation[];
  readonly challenges: readonly { readonly challengeId: string; readonly title: string }[];
  readonly decisions: readonly { readonly decisionId: string; readonly text: string; readonly number: number }[];
  /** That still take a decision. */
  readonly meetings: readonly { readonly meetingId: string; readonly number: number }[];
}

interface Shown {
  readonly keyRemark: KeyRemark;
  readonly choices: EndingChoices;
  readonly typed: TypedForm | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** Five plain forms, one for each ending; what came back with errors stands open. */
export function EndingForms(shown: Shown) {
  const t = messages[shown.language].end;
  return (
    <section aria-labelledby="end-heading">
      <h2 id="end-heading">{t.heading}</h2>
      <p>{t.lead}</p>
      <Challenge {...shown} />
      <Decision {...shown} />
      <Action {...shown} />
      <TakeHome {...shown} />
      <Noted {...shown} />
    </section>
  );
}

function EndingForm({
  ending,
  shown: { keyRemark, typed, actor, language },
  children,
}: {
  readonly ending: Ending;
  readonly shown: Shown;
  readonly children: ComponentChildren;
}) {
  const label = messages[language].endings[ending];
  return (
    <Disclosure summary={label} open={typed?.form === ending}>
      <Form action={paths.keyRemark.to(actor.workspaceKey, keyRemark.keyRemarkId)} label={label}>
        <input type="hidden" name="do" value="end" />
        <input type="hidden" name="ending" value={ending} />
        <input type="hidden" name="version" value={String(keyRemark.version)} />
        {children}
        <Button kind="secondary">{label}</Button>
      </Form>
    </Disclosure>
  );
}

/** What came back for this form, or what it proposes. */
const formOf = ({ typed }: Shown, ending: Ending, values: Readonly<Record<string, string>>): TypedForm =>
  typed?.form === ending ? typed : { form: ending, values, errors: [] };

const named = (organisations: readonly Organisation[]) =>
  organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function Challenge(shown: Shown) {
  const t = messages[shown.language].end;
  const form = formOf(shown, 'challenge', {});
  const { challenges } = shown.choices;
  return (
    <EndingForm ending="challenge" shown={shown}>
      {challenges.length === 0 ? null : (
        <SelectField
          {...fieldOf(form, 'challengeId')}
          label={t.joinChallenge}
          placeholder={t.newChallenge}
          options={challenges.map(({ challengeId, title }) => ({ value: challengeId, label: title }))}
        />
      )}
      <TextField
        {...fieldOf(form, 'title')}
        label={t.challengeTitle}
        help={t.challengeHelp}
        width="long"
        maxLength={100}
      />
      <TextArea {...fieldOf(form, 'description')} label={t.description} rows={3} maxLength={20_000} />
    </EndingForm>
  );
}

function Decision(shown: Shown) {
  const t = messages[shown.language].end;
  const { decisions, meetings } = shown.choices;
  const own = meetings.find(({ meetingId }) => meetingId === shown.keyRemark.meetingId) ?? meetings[0];
  const form = formOf(shown, 'decision', { meetingId: own?.meetingId ?? '' });
  return (
    <EndingForm ending="decision" shown={shown}>
      {decisions.length === 0 ? null : (
        <SelectField
          {...fieldOf(form, 'decisionId')}
          label={t.joinDecision}
          placeholder={t.newDecision}
          options={decisions.map(({ decisionId, text, number }) => ({
            value: decisionId,
            label: `${t.nth(number)} ${shortened(text)}`,
          }))}
        />
      )}
      <SelectField
        {...fieldOf(form, 'meetingId')}
        label={t.decisionMeeting}
        options={meetings.map(({ meetingId, number }) => ({ value: meetingId, label: t.nth(number) }))}
      />
      <TextArea {...fieldOf(form, 'text')} label={t.decisionText} help={t.decisionHelp} rows={3} maxLength={20_000} />
    </EndingForm>
  );
}

function Action(shown: Shown) {
  const t = messages[shown.language].end;
  const form = formOf(shown, 'action', {});
  return (
    <EndingForm ending="action" shown={shown}>
      <TextField {...fieldOf(form, 'title')} label={t.actionTitle} width="long" maxLength={1_000} required />
      <SelectField {...fieldOf(form, 'owner')} label={t.owner} options={named(shown.choices.organisations)} />
      <TextField {...fieldOf(form, 'ownerName')} label={t.ownerName} maxLength={100} />
      <TextField {...fieldOf(form, 'due')} label={t.due} help={t.dueHelp} maxLength={50} />
    </EndingForm>
  );
}

function TakeHome(shown: Shown) {
  const t = messages[shown.language].end;
  const form = formOf(shown, 'organisation', {});
  return (
    <EndingForm ending="organisation" shown={shown}>
      <SelectField
        {...fieldOf(form, 'organisationId')}
        label={t.organisation}
        options={named(shown.choices.organisations)}
        required
      />
      <TextArea {...fieldOf(form, 'note')} label={t.question} help={t.questionHelp} rows={2} maxLength={1_000} />
    </EndingForm>
  );
}

function Noted(shown: Shown) {
  const t = messages[shown.language].end;
  const form = formOf(shown, 'noted', {});
  return (
    <EndingForm ending="noted" shown={shown}>
      <TextArea {...fieldOf(form, 'note')} label={t.note} rows={2} maxLength={1_000} required />
    </EndingForm>
  );
}
