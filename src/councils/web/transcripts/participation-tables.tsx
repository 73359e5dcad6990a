import { sectors } from '#directory/domain/index.ts';
import { fiscalYearLabel } from '#kernel/fiscal-year.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { messages, percent } from '../../locales/transcripts/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import type { ParticipationPageProps } from './participation-page.tsx';

/** Names listed; a transcript without speakers may have thousands. */
const SHOWN = 100;

/** Those who hold no seat, and names whose seat nobody knows. */
export function UnmappedTable({ view, language }: ParticipationPageProps) {
  const m = messages[language];
  const t = m.participation;
  return (
    <section aria-labelledby="unmapped">
      <h2 id="unmapped">{t.unmappedTitle}</h2>
      <DataTable
        caption={t.unmappedTitle}
        captionHidden
        empty={t.unmappedEmpty}
        columns={[
          { label: t.columns.name },
          { label: t.columns.kind },
          { label: t.columns.turns, align: 'number' },
          { label: t.columns.characters, align: 'number' },
          { label: t.columns.share, align: 'number' },
        ]}
        rows={view.participation.unmapped.slice(0, SHOWN).map((each) => ({
          header: true,
          cells: [
            each.name || m.noName,
            each.outsider ? m.outsiders[each.outsider] : t.unknown,
            m.number(each.turns),
            m.number(each.characters),
            percent(each.share),
          ],
        }))}
      />
    </section>
  );
}

/** The body's years, each with the share of every sector; nothing before there is a transcript. */
export function YearTable({ view, language }: ParticipationPageProps) {
  const { participation: t, number } = messages[language];
  const words = councilWords[language].sector;
  if (view.years.length === 0) return null;
  const shown = sectors.filter((sector) =>
    view.years.some((year) => year.sectors.some((each) => each.sector === sector)),
  );
  return (
    <section aria-labelledby="years">
      <h2 id="years">{t.years}</h2>
      <DataTable
        caption={t.years}
        captionHidden
        columns={[
          { label: t.year },
          { label: t.meetings, align: 'number' },
          { label: t.columns.characters, align: 'number' },
          ...shown.map((sector) => ({ label: `${words[sector]}（%）`, align: 'number' as const })),
          { label: `${t.other}（%）`, align: 'number' },
        ]}
        rows={view.years.map((year) => ({
          header: true,
          cells: [
            fiscalYearLabel(year.fiscalYear, language),
            number(year.meetings),
            number(year.characters),
            ...shown.map((sector) => percent(year.sectors.find((each) => each.sector === sector)?.share ?? 0)),
            percent(year.others.share),
          ],
        }))}
      />
    </section>
  );
}
