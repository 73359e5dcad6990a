import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import { renderChart } from '#platform/paper/chart.ts';
import { ChartBlock } from '#ui/chart-block/chart-block.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { Tiles } from '#ui/tiles/tiles.tsx';
import type { PictureCell, PictureSection, PictureTable } from '../domain/picture.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import type { PictureMaterial } from '../use-cases/load-picture.ts';
import { FindingList } from './finding-list.tsx';
import { asOfAndKind } from './words.ts';

/** What a mayor asks first; shown where there is a figure. */
const KEY_NUMBERS = [
  'total-population',
  'aging-rate',
  'certified-persons',
  'certification-rate',
  'institutional-share',
  'older-people-living-alone',
  'wish-home-general',
  'standard-premium',
] as const;

export interface PicturePageProps {
  readonly material: PictureMaterial;
  readonly actor: Actor;
  readonly language: Language;
  readonly reportsHref: string | null;
}

/** 現状: the answer in a sentence, the key numbers, what disagrees, and one block for each message. */
export function PicturePage(props: PicturePageProps) {
  const { material, actor, language, reportsHref } = props;
  const t = messages[language];
  const { picture } = material;
  if (material.figures.length === 0) return <EmptyPicture {...props} />;
  return (
    <>
      <PageHeader
        title={picture.title}
        lead={picture.lead}
        actions={
          <>
            {reportsHref ? <LinkButton href={reportsHref}>{t.picture.takeAway}</LinkButton> : null}
            <PrintButton />
            <LinkButton kind="tertiary" href={paths.figures.to(actor.workspaceKey)}>
              {t.picture.figures}
            </LinkButton>
          </>
        }
      />
      <KeyNumbers {...props} />
      <FindingList material={material} actor={actor} language={language} />
      {picture.sections.map((section) => (
        <Section key={section.id} section={section} workspaceKey={actor.workspaceKey} language={language} />
      ))}
      {evidencePolicy['assumption.set'](actor) ? (
        <p>
          <a href={paths.assumptions.to(actor.workspaceKey)}>{t.picture.assumptions}</a>
        </p>
      ) : null}
    </>
  );
}

function EmptyPicture({ material, actor, language }: PicturePageProps) {
  const t = messages[language].picture;
  const key = actor.workspaceKey;
  const writes = evidencePolicy['figure.write'](actor);
  return (
    <>
      <PageHeader title={material.picture.title} />
      <EmptyState
        title={t.emptyTitle}
        action={
          writes ? (
            <>
              <LinkButton href={paths.importFigures.to(key)}>{t.startImport}</LinkButton>
              <LinkButton kind="secondary" href={paths.pasteFigures.to(key)}>
                {t.startPaste}
              </LinkButton>
              <LinkButton kind="secondary" href={paths.newFigure.to(key)}>
                {t.startForm}
              </LinkButton>
            </>
          ) : null
        }
      >
        <p>{t.emptyBody}</p>
        <p>{writes ? t.emptyHow : t.emptyReader}</p>
      </EmptyState>
    </>
  );
}

function KeyNumbers({ material, actor, language }: PicturePageProps) {
  const words = namer(material.catalogue, language);
  const items = KEY_NUMBERS.flatMap((key) => {
    const figure = material.speaking.latest(key);
    if (!figure) return [];
    return {
      label: words.name(key),
      value: printedNumber(figure.value),
      unit: words.unit(key),
      note: asOfAndKind(figure, language),
      href: paths.figure.to(actor.workspaceKey, figure.id),
    };
  });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="key-numbers">
      <h2 id="key-numbers" class="visually-hidden">
        {messages[language].picture.keyNumbers}
      </h2>
      <Tiles items={items} />
    </section>
  );
}

interface SectionProps {
  readonly section: PictureSection;
  readonly workspaceKey: string;
  readonly language: Language;
}

function Section({ section, workspaceKey, language }: SectionProps) {
  const { chart } = section;
  const drawing = (width: number) =>
    chart ? renderChart(chart, { width, title: section.message, description: section.sentences.join(' ') }) : null;
  return (
    <ChartBlock
      id={section.id}
      heading={section.message}
      sentences={section.sentences}
      svg={drawing(640)}
      svgNarrow={drawing(340)}
      table={<SectionTable table={section.table} workspaceKey={workspaceKey} language={language} />}
      notes={section.notes}
      sources={section.sources}
    />
  );
}

function SectionTable({
  table,
  workspaceKey,
  language,
}: {
  readonly table: PictureTable;
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  return (
    <DataTable
      caption={table.caption}
      columns={table.columns}
      rows={table.rows.map((cells) => ({
        header: true,
        cells: cells.map((cell, index) => (
          <Cell key={index} cell={cell} workspaceKey={workspaceKey} language={language} />
        )),
      }))}
    />
  );
}

/** Every number leads to where it comes from. */
function Cell({
  cell,
  workspaceKey,
  language,
}: {
  readonly cell: PictureCell;
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  const text = cell.provisional ? messages[language].picture.provisional(cell.text) : cell.text;
  return cell.figureId ? <a href={paths.figure.to(workspaceKey, cell.figureId)}>{text}</a> : <span>{text}</span>;
}
