import { dateInJapan } from '#kernel/date-in-japan.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { fieldId } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { OpenThing } from '../../domain/open-thing.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import type { FieldError } from './problem-sentence.ts';

/** A reason that was typed and refused. */
export interface TypedDrop {
  readonly kind: string;
  readonly id: string;
  readonly reason: string;
}

export interface CarryOverListProps {
  readonly of: MeetingOfBody;
  readonly things: readonly OpenThing[];
  readonly typed: TypedDrop | null;
  readonly errors: readonly FieldError[];
  readonly workspaceKey: string;
}

/** 持ち越し: each with why it is here; taken onto the agenda one by one or all at once, or let go with a reason. */
export function CarryOverList({ of, things, typed, errors, workspaceKey }: CarryOverListProps) {
  const words = messages[useLanguage()];
  const t = words.agenda.carryOver;
  const action = paths.carryOver.to(workspaceKey, of.meeting.meetingId);
  return (
    <section aria-labelledby="carry-over">
      <h2 id="carry-over">{t.heading(things.length)}</h2>
      {things.length === 0 ? <p>{t.none}</p> : <p>{t.lead}</p>}
      {things.length < 2 ? null : (
        <Form action={action}>
          <Button kind="secondary" name="do" value="all">
            {t.takeAll}
          </Button>
        </Form>
      )}
      {things.map((thing) => (
        <CarriedThing
          key={`${thing.kind}:${thing.id}`}
          thing={thing}
          action={action}
          typed={typed?.kind === thing.kind && typed.id === thing.id ? typed : null}
          errors={errors}
        />
      ))}
    </section>
  );
}

interface CarriedThingProps {
  readonly thing: OpenThing;
  readonly action: string;
  readonly typed: TypedDrop | null;
  readonly errors: readonly FieldError[];
}

function CarriedThing({ thing, action, typed, errors }: CarriedThingProps) {
  const language = useLanguage();
  const words = messages[language];
  const t = words.agenda.carryOver;
  const facts = [words.thingKinds(thing.kind), t.since(thing.since), words.times(thing.timesCarried)];
  const hidden = (
    <>
      <input type="hidden" name="kind" value={thing.kind} />
      <input type="hidden" name="id" value={thing.id} />
    </>
  );
  return (
    <article>
      <h3>{thing.title}</h3>
      <p>
        {facts.filter((fact) => fact !== '').join('・')}
        {thing.href === null ? null : (
          <>
            {' '}
            <a href={thing.href}>
              {t.open}
              <span class="visually-hidden">{thing.title}</span>
            </a>
          </>
        )}
      </p>
      <p>{thing.reason[language]}</p>
      <Form action={action} label={words.agenda.about(t.take, thing.title)}>
        {hidden}
        <Button kind="secondary" name="do" value="take">
          {t.take}
          <span class="visually-hidden">{thing.title}</span>
        </Button>
      </Form>
      <Disclosure summary={t.dropLabel(thing.title)} open={typed !== null}>
        <Form action={action} label={t.dropLabel(thing.title)}>
          {hidden}
          <TextField
            name="reason"
            // One reason field a thing: the summary's link leads to the one that came back.
            id={typed ? fieldId('reason') : `drop-${thing.kind}-${thing.id}`}
            label={t.dropReason}
            help={t.dropHelp}
            value={typed?.reason ?? ''}
            error={typed ? (errors.find(({ field }) => field === 'reason')?.message ?? null) : null}
            width="long"
            maxLength={textLimits.sentence}
            required
          />
          <Button kind="secondary" name="do" value="drop">
            {t.drop}
          </Button>
        </Form>
      </Disclosure>
    </article>
  );
}

export interface DroppedThing {
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly title: string;
  readonly reason: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** What was let go, with reason, day and name. */
export function DroppedList({ dropped }: { readonly dropped: readonly DroppedThing[] }) {
  const t = messages[useLanguage()].agenda.dropped;
  if (dropped.length === 0) return null;
  return (
    <Disclosure summary={t.heading(dropped.length)}>
      <ul>
        {dropped.map(({ sourceKind, sourceId, title, reason, byName, enteredAt }) => (
          <li key={`${sourceKind}:${sourceId}`}>{t.line(title, reason, byName, dateInJapan(enteredAt))}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
