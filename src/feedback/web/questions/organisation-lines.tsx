import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { controlAttributes, FieldError as FieldErrorLine, fieldId } from '#ui/field/field.tsx';
import { useLanguage } from '#ui/language.ts';
import { messages } from '../../locales/questions/messages.ts';
import type { Askable } from '../../use-cases/questions/askable-organisations.ts';
import { Day } from './day.tsx';
import { errorAt, type FieldError } from './problem-sentence.ts';
import { askField, carrierField, dueField, proposedLine, type TypedLine } from './question-form.ts';

export interface OrganisationLinesProps {
  readonly organisations: readonly Askable[];
  readonly lines: ReadonlyMap<string, TypedLine>;
  readonly errors: readonly FieldError[];
}

/** Whom to ask, by when, and who carries it: those with a seat in the body, and behind them all others. */
export function OrganisationLines(props: OrganisationLinesProps) {
  const t = messages[useLanguage()].form;
  const sitting = props.organisations.filter(({ seats }) => seats.length > 0);
  const others = props.organisations.filter(({ seats }) => seats.length === 0);
  const chosen = others.some(({ organisationId }) => props.lines.get(organisationId)?.asked);
  return (
    <>
      <p>{t.organisationsLead}</p>
      <p>{t.dueHelp}</p>
      {props.organisations.length === 0 ? <p>{t.noOrganisations}</p> : null}
      {sitting.length > 0 ? <Lines {...props} organisations={sitting} caption={t.organisationsCaption} /> : null}
      {others.length > 0 ? (
        <Disclosure summary={t.otherOrganisations(others.length)} open={chosen || sitting.length === 0}>
          <Lines {...props} organisations={others} caption={t.otherCaption} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Lines(props: OrganisationLinesProps & { readonly caption: string }) {
  const { organisations, lines, errors, caption } = props;
  const language = useLanguage();
  const t = messages[language].form;
  const withCarrier = organisations.some(({ seats }) => seats.length > 0);
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: t.columns.organisation },
        { label: t.columns.meeting, unbroken: true },
        { label: t.columns.due },
        ...(withCarrier ? [{ label: t.columns.carrier }] : []),
      ]}
      rows={organisations.map((organisation) => {
        const line = lines.get(organisation.organisationId) ?? proposedLine(organisation, language);
        return {
          header: true,
          cells: [
            <Ask organisation={organisation} line={line} errors={errors} />,
            organisation.regularMeetingOn === null ? t.noMeeting : <Day day={organisation.regularMeetingOn} />,
            <Due organisation={organisation} line={line} errors={errors} />,
            ...(withCarrier ? [<Carrier organisation={organisation} line={line} errors={errors} />] : []),
          ],
        };
      })}
    />
  );
}

interface CellProps {
  readonly organisation: Askable;
  readonly line: TypedLine;
  readonly errors: readonly FieldError[];
}

function Ask({ organisation: { organisationId, name }, line, errors }: CellProps) {
  const id = fieldId(askField(organisationId));
  const error = errorAt(errors, askField(organisationId));
  return (
    <>
      <FieldErrorLine id={id} error={error} />
      <div class="choice">
        <input
          {...controlAttributes({ name: 'organisation', id, error })}
          class="choice__control"
          type="checkbox"
          value={organisationId}
          checked={line.asked}
        />
        <label class="choice__label" for={id}>
          {name}
        </label>
      </div>
    </>
  );
}

function Due({ organisation: { organisationId, name }, line, errors }: CellProps) {
  const t = messages[useLanguage()].form;
  const field = dueField(organisationId);
  const error = errorAt(errors, field);
  return (
    <>
      <label class="visually-hidden" for={fieldId(field)}>
        {t.due(name)}
      </label>
      <FieldErrorLine id={fieldId(field)} error={error} />
      <input
        {...controlAttributes({ name: field, error })}
        class="control control--medium"
        type="text"
        value={line.due}
        maxLength={100}
      />
    </>
  );
}

function Carrier({ organisation: { organisationId, name, seats }, line, errors }: CellProps) {
  const t = messages[useLanguage()].form;
  const field = carrierField(organisationId);
  const error = errorAt(errors, field);
  return (
    <>
      <label class="visually-hidden" for={fieldId(field)}>
        {t.carrier(name)}
      </label>
      <FieldErrorLine id={fieldId(field)} error={error} />
      <select {...controlAttributes({ name: field, error })} class="control control--select">
        <option value="" selected={line.carrier === ''}>
          {t.noCarrier}
        </option>
        {seats.map((seat) => (
          <option key={seat.seatId} value={seat.seatId} selected={seat.seatId === line.carrier}>
            {seat.name ?? t.emptySeat}
          </option>
        ))}
      </select>
    </>
  );
}
