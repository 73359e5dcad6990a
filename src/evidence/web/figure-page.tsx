import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { indicatorDefinition } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import { printedId } from '../printed-id.ts';
import type { FigureHistory } from '../use-cases/load-figure-history.ts';
import { FindingLine } from './finding-list.tsx';
import { dayOf } from './words.ts';

export interface FigurePageProps {
  readonly it: FigureHistory;
  readonly actor: Actor;
  readonly language: Language;
  /** Who entered it, as far as a name is known. */
  readonly nameOf: (auditName: string) => string;
}

/** 数値: the value, where it comes from, what became of it, what is checked with it and which papers carry it. */
export function FigurePage(props: FigurePageProps) {
  const { it, actor, language } = props;
  const { figure } = it;
  const t = messages[language];
  const words = namer(it.catalogue, language);
  return (
    <>
      <PageHeader
        title={`${words.name(figure.indicator)} ${words.amount(figure.value, figure.indicator)}`}
        lead={t.figure.lead(figure.place, formatAsOf(figure.asOf, language), t.kinds[figure.kind])}
        actions={
          it.current && evidencePolicy['figure.write'](actor) ? (
            <LinkButton href={paths.correctFigure.to(actor.workspaceKey, figure.id)}>{t.figure.correct}</LinkButton>
          ) : null
        }
      />
      {it.current ? null : (
        <Notice kind="warning" title={t.figure.superseded}>
          <p>{t.figure.supersededBody}</p>
          <p>
            <a href={paths.figure.to(actor.workspaceKey, it.history[0]!.id)}>{t.figure.toNewer}</a>
          </p>
        </Notice>
      )}
      <About {...props} />
      <SourceOf {...props} />
      <History {...props} />
      <section>
        <h2>{t.figure.checksHeading}</h2>
        {it.checks.length === 0 ? (
          <p>{t.figure.noChecks}</p>
        ) : (
          <ul>
            {it.checks.map((check) => (
              <li key={check.check}>
                <FindingLine finding={check} actor={actor} language={language} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t.figure.usesHeading}</h2>
        {it.uses.length === 0 ? (
          <p>{t.figure.noUses}</p>
        ) : (
          <ul>
            {it.uses.map((use) => (
              <li key={`${use.figureId} ${use.label}`}>{use.href ? <a href={use.href}>{use.label}</a> : use.label}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function About({ it, actor, language, nameOf }: FigurePageProps) {
  const { figure, indicator } = it;
  const t = messages[language];
  const words = namer(it.catalogue, language);
  const items = [
    { term: t.figure.value, description: words.amount(figure.value, figure.indicator) },
    { term: t.figure.place, description: figure.place },
    { term: t.figure.asOf, description: formatAsOf(figure.asOf, language) },
    { term: t.figure.kind, description: t.kinds[figure.kind] },
    { term: t.figure.definition, description: (indicator && indicatorDefinition(indicator, language)) || t.notStated },
    ...(indicator?.numerator ? [{ term: t.figure.numerator, description: words.name(indicator.numerator) }] : []),
    ...(indicator?.denominator ? [{ term: t.figure.denominator, description: words.name(indicator.denominator) }] : []),
    { term: t.figure.note, description: figure.note || t.none },
    {
      term: t.figure.entered,
      description: t.enteredByAt(nameOf(figure.enteredBy), dayOf(figure.enteredAt, language)),
    },
    { term: t.figure.id, description: printedId(actor.workspaceKey, figure.id) },
  ];
  return (
    <section>
      <h2>{t.figure.about}</h2>
      <DescriptionList items={items} />
    </section>
  );
}

function SourceOf({ it, language }: FigurePageProps) {
  const t = messages[language];
  const { source } = it.figure;
  const locator = /^https?:\/\/\S+$/.test(source.locator) ? (
    <a href={source.locator} rel="noreferrer">
      {source.locator}
    </a>
  ) : (
    source.locator || t.notStated
  );
  return (
    <section>
      <h2>{t.figure.sourceHeading}</h2>
      <DescriptionList
        items={[
          { term: t.figure.sourceTitle, description: source.title },
          { term: t.figure.publisher, description: source.publisher || t.notStated },
          {
            term: t.figure.publishedOn,
            description: source.publishedOn ? formatAsOf(source.publishedOn, language) : t.notStated,
          },
          { term: t.figure.locator, description: locator },
          { term: t.figure.licence, description: source.licence || t.notStated },
        ]}
      />
    </section>
  );
}

function History({ it, actor, language, nameOf }: FigurePageProps) {
  const t = messages[language];
  const words = namer(it.catalogue, language);
  return (
    <section>
      <h2>{t.figure.historyHeading}</h2>
      <p>{t.figure.historyLead(it.history.length)}</p>
      <DataTable
        caption={t.figure.historyCaption}
        captionHidden
        columns={[
          { label: t.figure.historyValue, align: 'number' },
          { label: t.figure.historyState },
          { label: t.figure.entered },
          { label: t.figure.note },
        ]}
        rows={it.history.map((one, index) => ({
          emphasis: one.id === it.figure.id,
          cells: [
            <a
              key="value"
              href={paths.figure.to(actor.workspaceKey, one.id)}
              aria-current={one.id === it.figure.id ? 'page' : undefined}
            >
              {words.amount(one.value, one.indicator)}
            </a>,
            index === 0 ? t.figure.stateCurrent : t.figure.stateSuperseded,
            t.enteredByAt(nameOf(one.enteredBy), dayOf(one.enteredAt, language)),
            one.note || t.none,
          ],
        }))}
      />
    </section>
  );
}
