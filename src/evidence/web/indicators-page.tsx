import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Indicator } from '../domain/figure.ts';
import { indicatorDefinition, indicatorName, indicatorUnit } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';
import { type Namer, namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import type { WrittenIndicators } from '../use-cases/write-indicators.ts';

export interface IndicatorsPageProps {
  readonly catalogue: readonly Indicator[];
  /** What an import has just done. */
  readonly written: WrittenIndicators | null;
  readonly actor: Actor;
  readonly language: Language;
}

export function IndicatorsPage({ catalogue, written, actor, language }: IndicatorsPageProps) {
  const t = messages[language].indicators;
  const words = namer(catalogue, language);
  const key = actor.workspaceKey;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(catalogue.length)}
        actions={
          evidencePolicy['indicator.write'](actor) ? (
            <>
              <LinkButton href={paths.newIndicator.to(key)}>{t.add}</LinkButton>
              <LinkButton kind="secondary" href={paths.importIndicators.to(key)}>
                {t.import}
              </LinkButton>
              <LinkButton kind="tertiary" download href={paths.indicatorsTemplate.to(key)}>
                {t.template}
              </LinkButton>
            </>
          ) : null
        }
      />
      {written ? (
        <Notice kind="success" title={messages[language].import.doneTitle}>
          <p>{messages[language].import.indicatorsDone(written.added, written.changed, written.unchanged)}</p>
        </Notice>
      ) : null}
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { label: t.name },
          { label: t.unit },
          { label: t.definition },
          { label: t.relation },
          { label: t.key },
        ]}
        rows={catalogue.map((indicator) => ({
          header: true,
          cells: [
            <a key="name" href={paths.figures.to(key, { indicator: indicator.key })}>
              {indicatorName(indicator, language)}
            </a>,
            indicatorUnit(indicator, language),
            indicatorDefinition(indicator, language),
            <Relations key="relations" indicator={indicator} words={words} language={language} />,
            evidencePolicy['indicator.write'](actor) ? (
              <a key="key" href={paths.newIndicator.to(actor.workspaceKey, indicator.key)}>
                {t.change(indicator.key)}
              </a>
            ) : (
              indicator.key
            ),
          ],
        }))}
      />
    </>
  );
}

interface RelationsProps {
  readonly indicator: Indicator;
  readonly words: Namer;
  readonly language: Language;
}

function Relations({ indicator, words, language }: RelationsProps) {
  const t = messages[language].indicators;
  const separator = language === 'ja' ? '、' : ', ';
  const { numerator, denominator, min, max } = indicator;
  const lines = [
    ...(numerator && denominator ? [t.ratioOf(words.name(numerator), words.name(denominator))] : []),
    ...indicator.partitions.map((parts) => t.sumOf(parts.map((part) => words.name(part)).join(separator))),
    ...(indicator.sumOverPlacesOf ? [t.sumOverPlaces(words.name(indicator.sumOverPlacesOf))] : []),
    ...(min !== null || max !== null ? [t.range(min, max)] : []),
    ...(indicator.maxYearlyChangePercent === null ? [] : [t.jump(indicator.maxYearlyChangePercent)]),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
