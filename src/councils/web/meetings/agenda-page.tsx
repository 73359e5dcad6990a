import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { timetable } from '../../domain/meetings/timetable.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { heldStates } from '../../store/meeting-books.ts';
import type { AgendaItem, MeetingOfBody } from '../../store/meetings.ts';
import { FollowUpLinks, type FollowUpsShown } from '../follow-ups.tsx';
import { CarryOverList, DroppedList, type DroppedThing, type TypedDrop } from './carry-over-list.tsx';
import { emptyItem, ItemForm, seatLabel, type TypedItem } from './item-form.tsx';
import type { FieldError } from './problem-sentence.ts';

export interface AgendaPageProps {
  readonly of: MeetingOfBody;
  readonly title: string;
  readonly items: readonly AgendaItem[];
  readonly seats: readonly SeatOnDay[];
  /** Open things that stand on no agenda, oldest first. */
  readonly carryOver: readonly OpenThing[];
  readonly dropped: readonly DroppedThing[];
  readonly typed: TypedItem | null;
  readonly typedDrop: TypedDrop | null;
  readonly errors: readonly FieldError[];
  readonly done: string;
  readonly followUps: FollowUpsShown;
  readonly workspaceKey: string;
}

/** The agenda with its running times, and what waits to come onto it. */
export function AgendaPage(props: AgendaPageProps) {
  const language = useLanguage();
  const t = messages[language].agenda;
  const { of, items, workspaceKey: key, errors } = props;
  const { meeting } = of;
  const open = meeting.cancelledOn === null && !heldStates.includes(meeting.state);
  const { planned, available, overrun } = timetable(meeting, items);
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title={props.title}
        lead={items.length === 0 ? t.empty : overrun > 0 ? t.overruns(planned, overrun) : t.fits(planned, available)}
        actions={
          items.length === 0 ? null : (
            <>
              <LinkButton href={paths.agendaFile.to(key, meeting.meetingId, 'pdf')} kind="secondary" download>
                {messages[language].hub.actions.paper}
              </LinkButton>
              <LinkButton href={paths.agendaFile.to(key, meeting.meetingId, 'docx')} kind="secondary" download>
                {messages[language].hub.actions.word}
              </LinkButton>
              <LinkButton
                href={`${paths.agendaFile.to(key, meeting.meetingId, 'pdf')}?for=members`}
                kind="secondary"
                download
              >
                {`${messages[language].hub.actions.paper}：${t.paper.forMembers}`}
              </LinkButton>
            </>
          )
        }
      />
      {t.done[props.done] ? <Notice kind="success" title={t.done[props.done]} /> : null}
      <ItemTable {...props} open={open} language={language} />
      {open ? (
        <>
          <CarryOverList of={of} things={props.carryOver} typed={props.typedDrop} errors={errors} workspaceKey={key} />
          <section aria-labelledby="add-item">
            <h2 id="add-item">{t.add.heading}</h2>
            <ItemForm
              action={paths.agenda.to(key, meeting.meetingId)}
              typed={props.typed ?? emptyItem}
              errors={props.typed ? errors : []}
              seats={props.seats}
              version={null}
              submit={t.add.submit}
            />
          </section>
        </>
      ) : null}
      <DroppedList dropped={props.dropped} />
    </>
  );
}

function ItemTable(props: AgendaPageProps & { readonly open: boolean; readonly language: Language }) {
  const { of, items, seats, open, language } = props;
  const words = messages[language];
  const t = words.agenda;
  if (items.length === 0) return null;
  const { rows } = timetable(of.meeting, items);
  const presenter = (item: AgendaItem) => {
    const seat = seats.find(({ seatId }) => seatId === item.presenterSeatId);
    return seat ? seatLabel(seat) : item.presenterName;
  };
  return (
    <DataTable
      caption={t.caption}
      wideId="agenda-items"
      columns={[
        { label: t.columns.time },
        { label: t.columns.title, sentences: true },
        { label: t.columns.kind },
        { label: t.columns.minutes, align: 'number' },
        { label: t.columns.presenter },
        { label: t.columns.visibility },
        ...(open ? [{ label: t.columns.actions }] : []),
      ]}
      rows={rows.map(({ item, from, until }, index) => ({
        cells: [
          `${from}–${until}`,
          <ItemTitle key="title" item={item} {...props} />,
          words.itemKinds[item.kind],
          String(item.minutes),
          presenter(item),
          words.visibility[item.visibility],
          ...(open
            ? [<ItemActions key="do" item={item} first={index === 0} last={index === rows.length - 1} {...props} />]
            : []),
        ],
      }))}
    />
  );
}

function ItemTitle({
  item,
  followUps,
  workspaceKey: key,
  language,
}: AgendaPageProps & { item: AgendaItem; language: Language }) {
  const words = messages[language];
  const t = words.agenda;
  return (
    <>
      <a href={paths.agendaItem.to(key, item.itemId)}>{item.title}</a>
      {item.timesCarried === 0 ? null : <p>{t.carried(item.timesCarried)}</p>}
      {item.outcome === null ? null : <p>{t.result(words.outcomes[item.outcome], item.outcomeNote)}</p>}
      <FollowUpLinks followUps={followUps} id={item.itemId} about={item.title} language={language} />
    </>
  );
}

function ItemActions(props: AgendaPageProps & { item: AgendaItem; first: boolean; last: boolean; language: Language }) {
  const { item, first, last, language, workspaceKey: key } = props;
  const t = messages[language].agenda;
  const action = paths.agendaItem.to(key, item.itemId);
  const button = (what: 'up' | 'down' | 'remove') => (
    <Button kind="tertiary" name="do" value={what}>
      {t[what]}
      <span class="visually-hidden">{item.title}</span>
    </Button>
  );
  return (
    <>
      {first && last ? null : (
        <Form action={action} label={t.about(t.move, item.title)}>
          {first ? null : button('up')}
          {last ? null : button('down')}
        </Form>
      )}
      <Form action={action} label={t.about(t.remove, item.title)} confirm={t.removeConfirm(item.title)}>
        {button('remove')}
      </Form>
    </>
  );
}
