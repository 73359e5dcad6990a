import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { figureKinds, type Indicator } from '../domain/figure.ts';
import type { FigureField } from '../domain/figure-file-columns.ts';
import { kindWords } from '../domain/figure-file-columns.ts';
import { indicatorName, indicatorUnit } from '../locales/indicator-names.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { FieldMessage, TypedFigure } from '../use-cases/record-figure.ts';
import { fieldErrors } from './field-errors.ts';

export interface RecordPageProps {
  readonly catalogue: readonly Indicator[];
  readonly typed: TypedFigure;
  readonly errors: readonly FieldMessage[];
  /** The very same figure is on record. */
  readonly existing: string | null;
  readonly actor: Actor;
  readonly language: Language;
}

export function RecordPage({ catalogue, typed, errors, existing, actor, language }: RecordPageProps) {
  const { record: t, kinds, withUnit } = messages[language];
  const worded = fieldErrors(errors, labelsOf(language), language);
  const about = (field: FigureField) => ({
    name: field,
    value: typed[field],
    error: worded.find((error) => error.field === field)?.message ?? null,
  });
  return (
    <>
      <ErrorSummary errors={worded} />
      <PageHeader title={t.title} lead={t.lead} />
      {existing ? (
        <Notice kind="info" title={t.unchangedTitle}>
          <p>{t.unchangedBody}</p>
          <p>
            <a href={paths.figure.to(actor.workspaceKey, existing)}>{t.openExisting}</a>
          </p>
        </Notice>
      ) : null}
      <Form action={paths.newFigure.to(actor.workspaceKey)}>
        <SelectField
          {...about('indicator')}
          label={t.indicator}
          required
          options={catalogue.map((indicator) => ({
            value: indicator.key,
            label: withUnit(indicatorName(indicator, language), indicatorUnit(indicator, language)),
          }))}
        />
        <TextField {...about('place')} label={t.place} help={t.placeHelp} />
        <TextField {...about('asOf')} label={t.asOf} help={t.asOfHelp} width="short" autocomplete="off" required />
        <RadioGroup
          {...about('kind')}
          legend={t.kind}
          options={figureKinds.map((kind) => ({ value: kindWords[kind], label: kinds[kind] }))}
        />
        <TextField
          {...about('value')}
          label={t.value}
          help={t.valueHelp}
          inputMode="decimal"
          autocomplete="off"
          width="short"
          required
        />
        <TextField {...about('source')} label={t.sourceTitle} width="long" required />
        <TextField {...about('publisher')} label={t.publisher} />
        <TextField {...about('publishedOn')} label={t.publishedOn} help={t.publishedOnHelp} width="short" />
        <TextField {...about('locator')} label={t.locator} width="long" />
        <TextField {...about('licence')} label={t.licence} help={t.licenceHelp} />
        <TextArea {...about('note')} label={t.note} rows={3} />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}

/** In the order of the form. */
function labelsOf(language: Language): Partial<Record<FigureField, string>> {
  const { indicator, place, asOf, kind, value, sourceTitle, publisher, publishedOn, locator, licence, note } =
    messages[language].record;
  return { indicator, place, asOf, kind, value, source: sourceTitle, publisher, publishedOn, locator, licence, note };
}
