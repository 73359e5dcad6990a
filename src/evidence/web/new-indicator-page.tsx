import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { CatalogueField } from '../domain/catalogue-file-columns.ts';
import type { Indicator } from '../domain/figure.ts';
import { indicatorName } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { IndicatorMessage, TypedIndicator } from '../use-cases/record-indicator.ts';
import { fieldErrors } from './field-errors.ts';

export interface NewIndicatorPageProps {
  readonly catalogue: readonly Indicator[];
  readonly typed: TypedIndicator;
  readonly errors: readonly IndicatorMessage[];
  readonly actor: Actor;
  readonly language: Language;
}

export function NewIndicatorPage({ catalogue, typed, errors, actor, language }: NewIndicatorPageProps) {
  const t = messages[language].newIndicator;
  const { key, name, unit, definition, numerator, denominator, min, max, jump } = t;
  const labels = { key, name, unit, definition, numerator, denominator, min, max, maxYearlyChangePercent: jump };
  const worded = fieldErrors(errors, labels, language);
  const about = (field: CatalogueField) => ({
    name: field,
    value: typed[field],
    error: worded.find((error) => error.field === field)?.message ?? null,
  });
  const choices = catalogue.map((indicator) => ({ value: indicator.key, label: indicatorName(indicator, language) }));
  return (
    <>
      <ErrorSummary errors={worded} />
      <PageHeader title={t.title} lead={t.lead} />
      <Form action={paths.newIndicator.to(actor.workspaceKey)}>
        <TextField {...about('key')} label={t.key} help={t.keyHelp} autocomplete="off" required />
        <TextField {...about('name')} label={t.name} width="long" required />
        <TextField {...about('unit')} label={t.unit} help={t.unitHelp} width="short" required />
        <TextArea {...about('definition')} label={t.definition} help={t.definitionHelp} rows={3} />
        <SelectField
          {...about('numerator')}
          label={t.numerator}
          help={t.ratioHelp}
          placeholder={t.notChosen}
          options={choices}
        />
        <SelectField {...about('denominator')} label={t.denominator} placeholder={t.notChosen} options={choices} />
        <TextField {...about('partitions')} label={t.partitions} help={t.partitionsHelp} width="long" />
        <SelectField
          {...about('sumOverPlacesOf')}
          label={t.sumOverPlaces}
          help={t.sumOverPlacesHelp}
          placeholder={t.notChosen}
          options={choices}
        />
        <TextField {...about('min')} label={t.min} help={t.rangeHelp} inputMode="decimal" width="short" />
        <TextField {...about('max')} label={t.max} inputMode="decimal" width="short" />
        <TextField
          {...about('maxYearlyChangePercent')}
          label={t.jump}
          help={t.jumpHelp}
          inputMode="decimal"
          width="short"
        />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}
