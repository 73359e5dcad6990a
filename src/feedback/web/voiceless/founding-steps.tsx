import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { FoundingStep, StepState } from '../../domain/founding.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import type { LoadedFounding } from '../../use-cases/voiceless/load-founding.ts';
import { fieldOf, type TypedForm, typedDay } from './typed-form.ts';

/** A step's form that came back: 'record' or 'back', with what was typed. */
export interface ReturnedStep extends TypedForm {
  readonly step: FoundingStep;
  readonly errand: 'record' | 'back';
  /** Somebody entered the same step in the meantime. */
  readonly changed: boolean;
}

interface StepsProps {
  readonly loaded: LoadedFounding;
  readonly today: IsoDate;
  readonly returned: ReturnedStep | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 呼びかけ to 初回例会: what to do, what was done, and the form for it. The next one stands open. */
export function FoundingSteps(props: StepsProps) {
  const { loaded, language } = props;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{messages[language].one.steps}</h2>
      <ol>
        {loaded.states.map((state) => (
          <li key={state.step}>
            <Step {...props} state={state} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step(props: StepsProps & { readonly state: StepState }) {
  const { state, loaded, returned, language } = props;
  const { one: t, steps, hints } = messages[language];
  const { step, doneOn, entry } = state;
  const mine = returned?.step === step ? returned : null;
  return (
    <>
      <h3>
        {steps[step]}{' '}
        <Badge tone={doneOn === null ? 'plain' : 'good'}>
          {doneOn === null
            ? entry === null
              ? t.state.open
              : t.state.takenBack
            : t.state.done(formatAsOf(doneOn, language))}
        </Badge>
      </h3>
      {doneOn === null ? <p>{hints[step]}</p> : null}
      {entry === null || entry.note === '' ? null : <p class="as-written">{entry.note}</p>}
      {mine?.changed ? <Conflict state={state} returned={mine} language={language} /> : null}
      {loaded.founding.givenUpOn === null ? (
        <>
          <RecordForm {...props} mine={mine?.errand === 'record' ? mine : null} />
          {doneOn === null ? null : <TakeBackForm {...props} mine={mine?.errand === 'back' ? mine : null} />}
        </>
      ) : null}
    </>
  );
}

type FormProps = StepsProps & { readonly state: StepState; readonly mine: ReturnedStep | null };

function RecordForm({ state: { step, doneOn, entry }, loaded, today, mine, actor, language }: FormProps) {
  const { one: t, steps } = messages[language];
  const values = {
    doneOn: typedDay(doneOn ?? today, language),
    note: doneOn === null ? '' : (entry?.note ?? ''),
  };
  const typed = mine ?? { values, errors: [] };
  const label = doneOn === null ? t.record(steps[step]) : t.correct(steps[step]);
  return (
    <Disclosure summary={label} open={mine !== null || loaded.progress.next === step}>
      <Form action={paths.foundingStep.to(actor.workspaceKey, loaded.founding.foundingId)} label={label}>
        <input type="hidden" name="do" value="record" />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="seen" value={entry?.entryId ?? ''} />
        <TextField
          {...fieldOf(typed, 'doneOn', `${step}-`)}
          label={t.doneOn}
          help={t.doneOnHelp}
          maxLength={textLimits.name}
          required
        />
        <TextArea {...fieldOf(typed, 'note', `${step}-`)} label={t.note} rows={3} maxLength={textLimits.sentence} />
        <Button kind={loaded.progress.next === step ? 'primary' : 'secondary'}>
          {t.save}
          <span class="visually-hidden">{`: ${steps[step]}`}</span>
        </Button>
      </Form>
    </Disclosure>
  );
}

function TakeBackForm({ state: { step, entry }, loaded, mine, actor, language }: FormProps) {
  const { one: t, steps } = messages[language];
  const typed = mine ?? { values: {}, errors: [] };
  const label = t.takeBack(steps[step]);
  return (
    <Disclosure summary={label} open={mine !== null}>
      <Form action={paths.foundingStep.to(actor.workspaceKey, loaded.founding.foundingId)} label={label}>
        <input type="hidden" name="do" value="back" />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="seen" value={entry?.entryId ?? ''} />
        <TextField
          {...fieldOf(typed, 'reason', `${step}-`)}
          label={t.takeBackReason}
          width="long"
          maxLength={textLimits.sentence}
          required
        />
        <Button kind="secondary">
          {t.takeBackSave}
          <span class="visually-hidden">{`: ${steps[step]}`}</span>
        </Button>
      </Form>
    </Disclosure>
  );
}

function Conflict({
  state: { doneOn, entry },
  returned,
  language,
}: {
  readonly state: StepState;
  readonly returned: ReturnedStep;
  readonly language: Language;
}) {
  const { one: t, changedTitle, changedBody } = messages[language];
  const { values, errand } = returned;
  const stored = doneOn === null ? (entry === null ? t.state.open : t.state.takenBack) : typedDay(doneOn, language);
  return (
    <Notice kind="warning" title={changedTitle} level={3}>
      <p>{changedBody}</p>
      <SideBySide
        fields={[
          { label: t.doneOn, mine: errand === 'back' ? t.takeBackSave : (values.doneOn ?? ''), theirs: stored },
          {
            label: t.note,
            mine: (errand === 'back' ? values.reason : values.note) ?? '',
            theirs: entry?.note ?? '',
          },
        ]}
      />
    </Notice>
  );
}
