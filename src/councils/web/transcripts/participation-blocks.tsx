import type { ChartSpec, Tone } from '#kernel/chart-spec.ts';
import type { Language } from '#kernel/language.ts';
import { renderChart } from '#platform/paper/chart.ts';
import { ChartBlock } from '#ui/chart-block/chart-block.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { SeatOnDay } from '../../domain/seating.ts';
import type { Spoken } from '../../domain/transcripts/participation.ts';
import { messages, percent } from '../../locales/transcripts/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import type { ParticipationPageProps } from './participation-page.tsx';

/** 「みほん市医師会　見本 太郎」 */
export const seatLabel = (seat: SeatOnDay, language: Language): string =>
  [
    seat.organisationName || seat.note || councilWords[language].sector[seat.sector],
    seat.person?.name ?? messages[language].participation.vacant,
  ].join(language === 'ja' ? '　' : ', ');

/** The most spoken of a list in bold, silence in orange, all others grey. */
const toneOf = (spoken: Spoken, most: Spoken | undefined): Tone =>
  spoken.characters === 0 ? 'concern' : spoken === most ? 'strong' : 'plain';

const mostOf = <T extends Spoken>(all: readonly T[]): T | undefined =>
  all.filter(({ characters }) => characters > 0).toSorted((a, b) => b.characters - a.characters)[0];

function bars<T extends Spoken>(all: readonly T[], label: (each: T) => string, language: Language): ChartSpec {
  const { participation: t, number } = messages[language];
  const most = mostOf(all);
  return {
    kind: 'bars',
    unit: t.chartUnit,
    items: all.map((each) => ({
      label: label(each),
      value: each.characters,
      text: `${percent(each.share)} %（${number(each.characters)} ${t.chartUnit}）`,
      tone: toneOf(each, most),
    })),
  };
}

/** By sector: which trades were heard. */
export function SectorBlock({ view, language }: ParticipationPageProps) {
  const { participation: t, number } = messages[language];
  const words = councilWords[language].sector;
  const { sectors, unmapped, characters, turns } = view.participation;
  const most = mostOf(sectors);
  const message = most ? t.sectorMessage(words[most.sector], `${percent(most.share)} %`) : t.nobodySpoke;
  const rest = unmapped.reduce((sum, { share }) => sum + share, 0);
  const sentences = [
    t.basis(characters, turns),
    ...(unmapped.length > 0 ? [t.unmappedSentence(unmapped.length, `${percent(rest)} %`)] : []),
  ];
  const spec = bars(sectors, ({ sector }) => words[sector], language);
  return (
    <ChartBlock
      id="by-sector"
      heading={message}
      sentences={sentences}
      {...drawings(
        spec,
        message,
        sectors.map((each) => t.sectorSentence(words[each.sector], each.seats, each.turns, `${percent(each.share)} %`)),
      )}
      tableOpen
      table={
        <DataTable
          caption={t.bySector}
          columns={[
            { label: t.columns.sector },
            { label: t.columns.seats, align: 'number' },
            { label: t.columns.turns, align: 'number' },
            { label: t.columns.characters, align: 'number' },
            { label: t.columns.share, align: 'number' },
          ]}
          rows={sectors.map((each) => ({
            header: true,
            cells: [
              words[each.sector],
              number(each.seats),
              number(each.turns),
              number(each.characters),
              percent(each.share),
            ],
          }))}
        />
      }
      sources={[]}
    />
  );
}

/** By seat, in the roster's order: who was heard. */
export function SeatBlock({ view, language }: ParticipationPageProps) {
  const { participation: t, number } = messages[language];
  const words = councilWords[language].sector;
  const { seats } = view.participation;
  const most = mostOf(seats);
  const message = most ? t.seatMessage(seatLabel(most.seat, language), `${percent(most.share)} %`) : t.nobodySpoke;
  const spec = bars(seats, ({ seat }) => seatLabel(seat, language), language);
  return (
    <ChartBlock
      id="by-seat"
      heading={message}
      sentences={[t.seatsSentence]}
      {...drawings(spec, message, [t.seatsSentence])}
      tableOpen
      table={
        <DataTable
          caption={t.bySeat}
          columns={[
            { label: t.columns.seat },
            { label: t.columns.sector },
            { label: t.columns.turns, align: 'number' },
            { label: t.columns.characters, align: 'number' },
            { label: t.columns.share, align: 'number' },
          ]}
          rows={seats.map((each) => ({
            header: true,
            cells: [
              seatLabel(each.seat, language),
              words[each.seat.sector],
              number(each.turns),
              number(each.characters),
              percent(each.share),
            ],
          }))}
        />
      }
      sources={[]}
    />
  );
}

function drawings(spec: ChartSpec, title: string, sentences: readonly string[]) {
  if (spec.kind !== 'bars' || spec.items.length === 0) return { svg: null };
  const draw = (width: number) => renderChart(spec, { width, title, description: sentences.join(' ') });
  return { svg: draw(640), svgNarrow: draw(340) };
}
