import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Option } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { coversDay, lastDayOf } from '../../domain/bodies/terms.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { LoadedSeat } from '../../use-cases/bodies/load-seat.ts';
import { AppointForm } from './appoint-form.tsx';
import { SeatFields } from './seat-fields.tsx';
import { seatLabels } from './seat-form.ts';
import { seatName } from './seat-name.ts';
import { type FilledForm, fieldsOf, type Typed } from './typed-form.ts';

export interface SeatPageProps {
  readonly loaded: LoadedSeat;
  readonly edit: FilledForm;
  readonly appointing: FilledForm;
  readonly ending: FilledForm;
  /** What is stored now, where somebody else was faster; null else. */
  readonly theirs: Typed | null;
  readonly done: string | null;
  readonly organisations: readonly Option[];
  readonly people: readonly Option[];
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly language: Language;
}

/** One seat: who holds it, whom to appoint next, for whom it is. */
export function SeatPage(props: SeatPageProps) {
  const { loaded, done, today, actor, language } = props;
  const { seat, terms } = loaded;
  const t = messages[language].seat;
  const key = actor.workspaceKey;
  const holder = terms.find((term) => coversDay(term, today));
  const open = seat.endedOn === null && loaded.body.endedOn === null;
  const lead = holder
    ? t.heldBy(holder.personName, termPeriod(holder.appointedOn, lastDayOf(holder), language))
    : t.nobody;
  return (
    <>
      <ErrorSummary errors={[...props.appointing.errors, ...props.edit.errors, ...props.ending.errors]} />
      <PageHeader title={t.title(seatName({ ...seat, ...loaded }, language))} lead={lead} />
      {done === null ? null : <Notice kind="success" title={done} />}
      {seat.endedOn === null ? null : (
        <Notice kind="info" title={t.endedOn(formatAsOf(seat.endedOn, language), seat.endReason)} />
      )}
      <History loaded={loaded} workspaceKey={key} language={language} />
      {open ? (
        <AppointForm
          form={props.appointing}
          action={paths.terms.to(key, seat.seatId)}
          body={loaded.body}
          people={props.people}
          language={language}
        />
      ) : null}
      <EditSeat {...props} />
      {open ? <EndSeat {...props} /> : null}
    </>
  );
}

function History({
  loaded,
  workspaceKey,
  language,
}: {
  readonly loaded: LoadedSeat;
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  const t = messages[language].seat;
  const { name, term, office, how } = t.historyColumns;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.historyHeading}</h2>
      <DataTable
        caption={t.historyHeading}
        captionHidden
        columns={[name, term, office, how].map((label) => ({ label }))}
        empty={t.historyEmpty}
        rows={loaded.terms.map((each) => ({
          header: true,
          cells: [
            <>
              <a href={paths.person.to(workspaceKey, each.personId)}>{each.personName}</a>
              <br />
              <a href={paths.term.to(workspaceKey, each.termId)}>{t.changeTerm}</a>
            </>,
            <>
              {termPeriod(each.appointedOn, each.endsOn, language)}
              {each.endedOn === null ? null : (
                <>
                  <br />
                  {each.endedOn < each.appointedOn
                    ? t.tookBack(each.endReason)
                    : `${formatAsOf(each.endedOn, language)} ${t.termEnded(each.endReason)}`}
                </>
              )}
            </>,
            councilWords[language].office[each.office],
            each.howNamed || messages[language].none,
          ],
        }))}
      />
    </section>
  );
}

function EditSeat({ loaded, edit, theirs, organisations, actor, language }: SeatPageProps) {
  const { seat: t, form } = messages[language];
  const labels = seatLabels(language);
  const sector = (value: string) => councilWords[language].sector[value as 'medical'] ?? value;
  const organisation = (value: string) => organisations.find((each) => each.value === value)?.label ?? t.noOrganisation;
  const yes = (value: string) => (value === 'yes' ? form.yes : form.no);
  const shown = { sector, organisationId: organisation, voting: yes } as Readonly<
    Record<string, (v: string) => string>
  >;
  const word = (name: string, value = '') => (shown[name] ? shown[name](value) : value);
  return (
    <section aria-labelledby="edit-seat">
      <h2 id="edit-seat">{t.editHeading}</h2>
      {theirs ? (
        <Notice kind="warning" title={form.changedTitle} level={3}>
          <p>{form.changedBody}</p>
          <SideBySide
            fields={Object.keys(theirs).map((name) => ({
              label: labels[name as keyof typeof labels],
              mine: word(name, edit.typed[name]),
              theirs: word(name, theirs[name]),
            }))}
          />
        </Notice>
      ) : null}
      <Form action={paths.seat.to(actor.workspaceKey, loaded.seat.seatId)} label={t.editHeading}>
        <input type="hidden" name="version" value={String(loaded.seat.version)} />
        <SeatFields form={edit} organisations={organisations} language={language} />
        <TextField
          {...fieldsOf(edit)('position')}
          label={labels.position}
          help={t.positionHelp}
          inputMode="numeric"
          maxLength={5}
          width="short"
        />
        <Button kind="secondary">{t.submit}</Button>
      </Form>
    </section>
  );
}

function EndSeat({ loaded, ending, actor, language }: SeatPageProps) {
  const t = messages[language].seat;
  const field = fieldsOf(ending);
  return (
    <section aria-labelledby="end-seat">
      <h2 id="end-seat">{t.endHeading}</h2>
      <p>{t.endLead}</p>
      <Form
        action={paths.endSeat.to(actor.workspaceKey, loaded.seat.seatId)}
        label={t.endHeading}
        confirm={t.endConfirm}
      >
        <TextField {...field('endedOn')} label={t.endedOnLabel} maxLength={100} required />
        <TextArea {...field('reason')} label={t.reason} rows={2} maxLength={textLimits.sentence} required />
        <Button kind="tertiary">{t.endSubmit}</Button>
      </Form>
    </section>
  );
}
