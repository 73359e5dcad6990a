import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { lastDayOf } from '../../domain/bodies/terms.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { LoadedBody, RosterLine } from '../../use-cases/bodies/load-body.ts';
import { seatName } from './seat-name.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

interface RosterSectionProps {
  readonly loaded: LoadedBody;
  readonly onForm: FilledForm;
  readonly keeps: boolean;
  readonly workspaceKey: string;
  readonly language: Language;
}

/** 名簿 on a day, as table and as files; below it the terms of other days. */
export function RosterSection({ loaded, onForm, keeps, workspaceKey, language }: RosterSectionProps) {
  const { body, roster, on } = loaded;
  const t = messages[language].body;
  const file = (format: 'pdf' | 'docx' | 'csv') =>
    `${paths.rosterFile.to(workspaceKey, body.bodyId, format)}${queryText({ on })}`;
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">{t.rosterHeading}</h2>
      <FilterForm action={paths.body.to(workspaceKey, body.bodyId)} label={t.onLabel} submitLabel={t.onSubmit}>
        <TextField {...fieldsOf(onForm)('on')} label={t.onLabel} help={t.onHelp} maxLength={100} width="long" />
      </FilterForm>
      <Roster loaded={loaded} keeps={keeps} workspaceKey={workspaceKey} language={language} />
      {roster.length > 0 ? (
        <p>
          {(['pdf', 'docx', 'csv'] as const).map((format) => (
            <LinkButton key={format} kind="tertiary" href={file(format)} download>
              {t.file[format]}
            </LinkButton>
          ))}
        </p>
      ) : null}
      {keeps && body.endedOn === null ? (
        <p>
          <LinkButton kind="secondary" href={paths.seats.to(workspaceKey, body.bodyId)}>
            {t.addSeats}
          </LinkButton>{' '}
          <LinkButton kind="tertiary" href={paths.appointments.to(workspaceKey, body.bodyId)}>
            {t.appointments}
          </LinkButton>
        </p>
      ) : null}
      <OtherTerms loaded={loaded} keeps={keeps} language={language} />
    </section>
  );
}

function Roster({ loaded, keeps, workspaceKey, language }: Omit<RosterSectionProps, 'onForm'>) {
  const t = messages[language].body;
  const { no, sector, organisation, jobTitle, name, office, term } = t.columns;
  return (
    <DataTable
      caption={t.rosterOn(formatAsOf(loaded.on, language))}
      columns={[
        { label: no, align: 'number' },
        { label: sector, unbroken: true },
        { label: organisation },
        { label: jobTitle },
        { label: name, unbroken: true },
        { label: office, unbroken: true },
        { label: term },
      ]}
      empty={t.rosterEmpty}
      rows={loaded.roster.map((line, index) => ({
        cells: rosterCells(line, index, { keeps, workspaceKey, language }),
        emphasis: line.office === 'chair',
      }))}
    />
  );
}

function rosterCells(
  line: RosterLine,
  index: number,
  { keeps, workspaceKey, language }: { keeps: boolean; workspaceKey: string; language: Language },
) {
  const { body: t, none, list } = messages[language];
  const words = councilWords[language];
  const organisation = line.organisationName || line.note || messages[language].seat.unnamed;
  const offices = [line.office ? words.office[line.office] : '', line.voting ? '' : t.nonVoting];
  return [
    String(index + 1),
    words.sector[line.sector],
    keeps ? (
      <a key="seat" href={paths.seat.to(workspaceKey, line.seatId)}>
        {organisation}
      </a>
    ) : (
      organisation
    ),
    line.jobTitle || none,
    line.name ?? none,
    list(offices.filter((office) => office !== '')) || none,
    line.appointedOn && line.lastDay ? termPeriod(line.appointedOn, line.lastDay, language) : none,
  ];
}

/** Why a term ended may be private (illness): the secretariat alone sees it. */
function OtherTerms({ loaded, keeps, language }: Pick<RosterSectionProps, 'loaded' | 'keeps' | 'language'>) {
  const t = messages[language].body;
  if (loaded.otherTerms.length === 0) return null;
  const { seat, name, term, reason } = t.historyColumns;
  // A term that never began is the secretariat's slip of the pen, and nobody else's business.
  const shown = loaded.otherTerms.filter((each) => keeps || lastDayOf(each.term) >= each.term.appointedOn);
  return (
    <Disclosure summary={t.historyHeading(shown.length)}>
      <DataTable
        caption={t.historyHeading(shown.length)}
        captionHidden
        columns={[seat, name, term, ...(keeps ? [reason] : [])].map((label) => ({ label }))}
        rows={shown.map((each) => ({
          cells: [
            seatName({ ...each.seat, organisationName: each.organisationName }, language),
            each.term.personName,
            lastDayOf(each.term) < each.term.appointedOn
              ? t.tookBack
              : termPeriod(each.term.appointedOn, lastDayOf(each.term), language),
            ...(keeps ? [each.term.endReason] : []),
          ],
        }))}
      />
    </Disclosure>
  );
}
