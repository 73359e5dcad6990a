import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { figureKinds, type Indicator } from '../domain/figure.ts';
import { indicatorName } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import type { FigureFilter, FigureList, FigureSort } from '../use-cases/list-figures.ts';

export interface FiguresPageProps {
  readonly list: FigureList;
  readonly filter: FigureFilter;
  readonly catalogue: readonly Indicator[];
  readonly places: readonly string[];
  readonly actor: Actor;
  readonly language: Language;
}

export function FiguresPage(props: FiguresPageProps) {
  const { list, filter, actor, language } = props;
  const t = messages[language].figures;
  const key = actor.workspaceKey;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(list.total)}
        actions={
          evidencePolicy['figure.write'](actor) ? (
            <>
              <LinkButton href={paths.importFigures.to(key)}>{t.import}</LinkButton>
              <LinkButton kind="secondary" href={paths.pasteFigures.to(key)}>
                {t.paste}
              </LinkButton>
              <LinkButton kind="secondary" href={paths.newFigure.to(key, { indicator: filter.indicator ?? undefined })}>
                {t.add}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Filter {...props} />
      <FigureTable {...props} />
      <Pagination
        current={list.page}
        last={list.lastPage}
        href={(page) => paths.figures.to(key, { ...asQuery(filter), page: String(page) })}
      />
      <div class="page-header__actions">
        <LinkButton kind="tertiary" download href={paths.exportCsv.to(key)}>
          {t.exportCsv}
        </LinkButton>
        <LinkButton kind="tertiary" download href={paths.exportXlsx.to(key)}>
          {t.exportXlsx}
        </LinkButton>
        <LinkButton kind="tertiary" href={paths.indicators.to(key)}>
          {messages[language].indicators.title}
        </LinkButton>
      </div>
    </>
  );
}

function Filter({ filter, catalogue, places, actor, language }: FiguresPageProps) {
  const { figures: t, kinds, all } = messages[language];
  return (
    <FilterForm action={paths.figures.to(actor.workspaceKey)} label={t.filterLabel}>
      <SelectField
        name="indicator"
        label={t.indicator}
        placeholder={all}
        value={filter.indicator ?? ''}
        options={catalogue.map((indicator) => ({ value: indicator.key, label: indicatorName(indicator, language) }))}
      />
      <SelectField
        name="place"
        label={t.place}
        placeholder={all}
        value={filter.place ?? ''}
        options={places.map((place) => ({ value: place, label: place }))}
      />
      <SelectField
        name="kind"
        label={t.kind}
        placeholder={all}
        value={filter.kind ?? ''}
        options={figureKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextField name="text" label={t.text} type="search" value={filter.text ?? ''} />
    </FilterForm>
  );
}

function FigureTable({ list, filter, catalogue, actor, language }: FiguresPageProps) {
  const { figures: t, kinds } = messages[language];
  const words = namer(catalogue, language);
  const key = actor.workspaceKey;
  const sortable = (label: string, sort: FigureSort, align: 'text' | 'number' = 'text') => ({
    label,
    align,
    sorted: filter.sort !== sort ? undefined : filter.descending ? ('descending' as const) : ('ascending' as const),
    sortHref: paths.figures.to(key, {
      ...asQuery(filter),
      sort,
      order: filter.sort === sort && !filter.descending ? 'descending' : null,
    }),
  });
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      empty={t.noMatch}
      columns={[
        sortable(t.indicator, 'name'),
        { label: t.place },
        sortable(t.asOf, 'as-of'),
        { label: t.kind },
        sortable(t.value, 'value', 'number'),
        { label: t.source },
        sortable(t.entered, 'entered'),
      ]}
      rows={list.figures.map((figure) => ({
        header: true,
        cells: [
          <a key="name" href={paths.figure.to(key, figure.id)}>
            {words.name(figure.indicator)}
          </a>,
          figure.place,
          formatAsOf(figure.asOf, language),
          kinds[figure.kind],
          words.amount(figure.value, figure.indicator),
          figure.source.title,
          dateInJapan(new Date(figure.enteredAt)),
        ],
      }))}
    />
  );
}

const asQuery = (filter: FigureFilter): Readonly<Record<string, string | null>> => ({
  indicator: filter.indicator,
  place: filter.place,
  kind: filter.kind,
  text: filter.text,
  sort: filter.sort === 'name' ? null : filter.sort,
  order: filter.descending ? 'descending' : null,
});
