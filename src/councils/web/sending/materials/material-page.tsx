import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import type { Visibility } from '../../../domain/meeting.ts';
import { readingState } from '../../../domain/sending/reading-state.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import type { Material } from '../../../store/sending/materials.ts';
import { MaterialFields } from './material-fields.tsx';
import { type MaterialForm, materialForm } from './material-form.ts';
import type { MaterialsPageProps } from './materials-page.tsx';

export interface MaterialPageProps
  extends Pick<
    MaterialsPageProps,
    'workspaceKey' | 'attendees' | 'marks' | 'items' | 'seats' | 'form' | 'errors' | 'done' | 'canAdd'
  > {
  readonly material: Material;
  readonly current: boolean;
  readonly reason: string;
  /** Somebody else saved first: what they saved stands beside what was typed. */
  readonly conflict: boolean;
}

/** One 資料: who has read it, and what may be done with it. */
export function MaterialPage(props: MaterialPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  const words = sendingWords[language];
  const { material, workspaceKey, current } = props;
  const state = readingState(material, props.attendees, props.marks);
  const title = words.material(material.number, material.title);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={title}
        lead={current ? t.reading(state.readers, state.read) : t.page.gone}
        actions={
          <LinkButton href={paths.materialFile.to(workspaceKey, material.materialId)} kind="secondary" download>
            {t.open}
          </LinkButton>
        }
      />
      {props.done ? (
        <Notice kind="success" title={props.done.title}>
          {props.done.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      <Readers {...props} />
      {current && props.canAdd ? (
        <>
          <ChangeForm {...props} />
          <NewerForm {...props} />
          <WithdrawForm {...props} />
        </>
      ) : null}
    </>
  );
}

function Readers({ material, attendees, marks, current, workspaceKey }: MaterialPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].materials.page;
  const words = sendingWords[language];
  const own = marks.filter(({ materialId }) => materialId === material.materialId);
  const unread = readingState(material, attendees, marks).unread;
  const nameOf = (personId: string) => attendees.find((each) => each.personId === personId)?.name;
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t.readBy}</h2>
      {own.length === 0 ? <p>{t.nobody}</p> : null}
      {own.length > 0 ? (
        <ul>
          {own.map((mark) => (
            <li key={mark.personId}>
              {t.readRow(
                nameOf(mark.personId) ?? spokenName(mark.byName, language),
                formatAsOf(dateInJapan(mark.enteredAt), language),
                words.ways[mark.via],
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {current && unread.length > 0 ? (
        <Form action={paths.readMaterial.to(workspaceKey, material.materialId)} label={t.paper}>
          <SelectField
            name="personId"
            label={t.paperPerson}
            help={t.paper}
            options={unread.map((personId) => ({ value: personId, label: nameOf(personId) ?? '' }))}
            required
          />
          <Button kind="secondary">{t.paperSubmit}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function ChangeForm(props: MaterialPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].materials;
  const { material, form, conflict } = props;
  return (
    <section aria-labelledby="change">
      <h2 id="change">{t.page.change}</h2>
      {conflict ? (
        <Notice kind="warning" title={t.page.changedTitle} level={3}>
          <p>{t.page.changedBody}</p>
          <SideBySide fields={compared(props, form, materialForm(material))} />
        </Notice>
      ) : null}
      <Form action={paths.material.to(props.workspaceKey, material.materialId)} label={t.page.change}>
        <input type="hidden" name="do" value="change" />
        <input type="hidden" name="version" value={String(material.version)} />
        <MaterialFields form={form} errors={props.errors} items={props.items} seats={props.seats} />
        <Button kind="secondary">{t.page.save}</Button>
      </Form>
    </section>
  );

  function compared({ items, seats }: MaterialPageProps, mine: MaterialForm, theirs: MaterialForm) {
    const words = sendingWords[language];
    const shown = (it: MaterialForm) => [
      it.title,
      it.number,
      words.visibilities[it.visibility as Visibility] ?? it.visibility,
      items.find(({ itemId }) => itemId === it.itemId)?.title ?? t.noItem,
      seats.find(({ seatId }) => seatId === it.presenterSeatId)?.person?.name ?? t.noPresenter,
    ];
    const [typed, stored] = [shown(mine), shown(theirs)];
    return [t.materialTitle, t.number, t.visibility, t.item, t.presenter].map((label, index) => ({
      label,
      mine: typed[index] ?? '',
      theirs: stored[index] ?? '',
    }));
  }
}

function NewerForm({ material, workspaceKey, errors }: MaterialPageProps) {
  const t = officerMessages[useLanguage()].materials;
  if (material.fileId === null) return null;
  return (
    <section aria-labelledby="newer">
      <h2 id="newer">{t.page.newer}</h2>
      <p>{t.page.newerLead}</p>
      <Form action={paths.material.to(workspaceKey, material.materialId)} multipart label={t.page.newer}>
        <input type="hidden" name="do" value="newer" />
        <FileField
          name="file"
          label={t.file}
          help={t.fileHelp}
          error={errors.find(({ field }) => field === 'file')?.message ?? null}
          accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt"
          required
        />
        <Button kind="secondary">{t.page.newerSubmit}</Button>
      </Form>
    </section>
  );
}

function WithdrawForm({ material, workspaceKey, errors, reason }: MaterialPageProps) {
  const t = officerMessages[useLanguage()].materials.page;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{t.withdraw}</h2>
      <p>{t.withdrawLead}</p>
      <Form
        action={paths.material.to(workspaceKey, material.materialId)}
        confirm={t.withdrawConfirm}
        label={t.withdraw}
      >
        <input type="hidden" name="do" value="withdraw" />
        <input type="hidden" name="version" value={String(material.version)} />
        <TextArea
          name="reason"
          label={t.reason}
          value={reason}
          rows={2}
          maxLength={textLimits.sentence}
          error={errors.find(({ field }) => field === 'reason')?.message ?? null}
          required
        />
        <Button kind="secondary">{t.withdrawSubmit}</Button>
      </Form>
    </section>
  );
}
