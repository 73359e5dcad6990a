import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import type { SeatOnDay } from '../../../domain/seating.ts';
import { readingState } from '../../../domain/sending/reading-state.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import type { AgendaItem } from '../../../store/meetings.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import { inForce, type Material, type ReadingMarkRow } from '../../../store/sending/materials.ts';
import { madeFroms } from '../../../use-cases/sending/add-material.ts';
import { memberName } from '../../visits/member-name.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { MaterialFields } from './material-fields.tsx';
import type { MaterialForm } from './material-form.ts';

export interface MaterialsPageProps {
  readonly title: string;
  readonly workspaceKey: string;
  readonly meetingId: string;
  readonly materials: readonly Material[];
  readonly attendees: readonly Attendee[];
  readonly marks: readonly ReadingMarkRow[];
  readonly items: readonly AgendaItem[];
  readonly seats: readonly SeatOnDay[];
  /** Which of the two forms came back, and with what. */
  readonly form: MaterialForm;
  readonly errors: readonly FieldError[];
  /** What was done, and what should be known about the file. */
  readonly done: { readonly title: string; readonly notes: readonly string[] } | null;
  /** Null once the minutes are signed or the meeting was cancelled. */
  readonly canAdd: boolean;
}

/** 資料 of a meeting: what there is, who has read it, and how to add more. */
export function MaterialsPage(props: MaterialsPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  const current = inForce(props.materials);
  const states = current.map((it) => readingState(it, props.attendees, props.marks));
  const unread = states.filter((state) => state.unread.length > 0).length;
  const readers = states.some((state) => state.readers > 0);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader title={props.title} lead={t.lead(current.length, unread, readers)} />
      {props.done ? (
        <Notice kind="success" title={props.done.title}>
          {props.done.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      {current.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <MaterialsTable {...props} current={current} language={language} />
      )}
      <Older materials={props.materials.filter((it) => !current.includes(it))} workspaceKey={props.workspaceKey} />
      {props.canAdd ? <AddForms {...props} /> : null}
    </>
  );
}

function MaterialsTable({
  current,
  language,
  ...props
}: MaterialsPageProps & { readonly current: readonly Material[]; readonly language: Language }) {
  const t = officerMessages[language].materials;
  const words = sendingWords[language];
  const nameOf = (personId: string) => props.attendees.find((each) => each.personId === personId)?.name ?? '';
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={t.columns.map((label) => ({ label }))}
      rows={current.map((material) => {
        const state = readingState(material, props.attendees, props.marks);
        const item = props.items.find(({ itemId }) => itemId === material.itemId);
        const seat = props.seats.find(({ seatId }) => seatId === material.presenterSeatId);
        return {
          header: true,
          cells: [
            <a key="name" href={paths.material.to(props.workspaceKey, material.materialId)}>
              {words.material(material.number, material.title)}
            </a>,
            words.visibilities[material.visibility],
            item?.title ?? t.noItem,
            seat ? memberName(seat, language) : t.noPresenter,
            <>
              {t.reading(state.readers, state.read)}
              {state.unread.length > 0 ? (
                <p class="note">{t.unread(state.unread.map(nameOf).join(language === 'ja' ? '、' : ', '))}</p>
              ) : null}
            </>,
          ],
        };
      })}
    />
  );
}

function Older({
  materials,
  workspaceKey,
}: {
  readonly materials: readonly Material[];
  readonly workspaceKey: string;
}) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  if (materials.length === 0) return null;
  return (
    <Disclosure summary={t.older}>
      <ul>
        {materials.map((material) => (
          <li key={material.materialId}>
            <a href={paths.material.to(workspaceKey, material.materialId)}>
              {t.olderRow(
                sendingWords[language].material(material.number, material.title),
                material.withdrawnOn === null
                  ? t.superseded
                  : t.withdrawnBecause(formatAsOf(material.withdrawnOn, language), material.withdrawReason),
              )}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AddForms({ workspaceKey, meetingId, form, errors, items, seats }: MaterialsPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  const words = sendingWords[language];
  const made = form.made !== '';
  const action = paths.materials.to(workspaceKey, meetingId);
  const fields = { items, seats };
  const blank = { ...form, title: '', number: '' };
  return (
    <section aria-labelledby="add">
      <h2 id="add">{t.add}</h2>
      <Form action={action} multipart label={t.fileHeading}>
        <h3>{t.fileHeading}</h3>
        <FileField
          name="file"
          label={t.file}
          help={t.fileHelp}
          error={errors.find(({ field }) => field === 'file')?.message ?? null}
          accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt"
          required
        />
        <MaterialFields form={made ? blank : form} errors={made ? [] : errors} {...fields} />
        <Button>{t.submit}</Button>
      </Form>
      <Disclosure summary={t.madeHeading} open={made}>
        <Form action={action} label={t.madeHeading}>
          <p>{t.madeLead}</p>
          <RadioGroup
            name="made"
            legend={t.made}
            value={form.made || 'roster'}
            options={madeFroms.map((value) => ({ value, label: words.madeFrom[value] ?? value }))}
            required
          />
          <MaterialFields form={made ? form : blank} errors={made ? errors : []} idPrefix="made" {...fields} />
          <Button kind="secondary">{t.submit}</Button>
        </Form>
      </Disclosure>
    </section>
  );
}
