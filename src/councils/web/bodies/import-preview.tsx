import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { RosterStep } from '../../domain/bodies/plan-roster.ts';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import type { ImportedRoster } from '../../use-cases/bodies/import-roster.ts';
import { seatName } from './seat-name.ts';

/** What taking a roster in would do, row by row; the file's text goes along, so that nothing is kept on the server. */
export function ImportPreview({
  body,
  text,
  found,
  actor,
  language,
}: {
  readonly body: Body;
  readonly text: string;
  readonly found: ImportedRoster;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const { importing: t, list } = messages[language];
  const { row, seat, name, term, what } = t.columns;
  const { newOrganisations, steps } = found.plan;
  return (
    <>
      <PageHeader
        title={t.previewTitle}
        lead={found.nothingNew ? t.nothingNew : t.previewLead(found.appointed, found.seats, found.people)}
      />
      {newOrganisations.length > 0 ? (
        <p>{t.newOrganisations(list(newOrganisations.map((each) => each.name)))}</p>
      ) : null}
      {found.nothingNew ? null : (
        <Form action={paths.importRoster.to(actor.workspaceKey, body.bodyId)}>
          <input type="hidden" name="text" value={text} />
          <Button>{t.submit}</Button>
        </Form>
      )}
      <DataTable
        caption={t.previewTitle}
        captionHidden
        columns={[{ label: row, align: 'number' }, ...[seat, name, term, what].map((label) => ({ label }))]}
        rows={steps.map((step) => ({ cells: cellsOf(step, language) }))}
      />
      <p>
        <LinkButton kind="tertiary" href={paths.seats.to(actor.workspaceKey, body.bodyId)}>
          {t.back}
        </LinkButton>
      </p>
    </>
  );
}

function cellsOf(step: RosterStep, language: Language): readonly string[] {
  const { importing: t, none, list } = messages[language];
  const { row, sector, organisation, holder } = step.row;
  const done = [
    step.seatId === null ? t.step.newSeat : '',
    holder && step.personId === null ? t.step.newPerson : '',
    Object.keys(step.personChanges).length > 0 ? t.step.changePerson : '',
    step.appoints ? t.step.appoint : '',
  ].filter((each) => each !== '');
  return [
    String(row),
    seatName({ sector, organisationName: organisation, note: '' }, language),
    holder?.name ?? none,
    holder ? termPeriod(holder.appointedOn, holder.endsOn, language) : none,
    done.length === 0 ? t.step.unchanged : list(done),
  ];
}
