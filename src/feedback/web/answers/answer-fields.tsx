import { textLimits } from '#kernel/typed-text.ts';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { agreements, answerForms } from '../../domain/answer.ts';
import { type AskedOf, textField } from '../../domain/answers/answer-problems.ts';
import { fieldMessages } from '../../locales/answers/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { TypedAnswer } from './answer-form.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';

export interface AnswerFieldsProps {
  readonly question: AskedOf;
  readonly form: TypedAnswer;
  readonly errors: readonly FieldError[];
}

/** What an organisation says to a question: the same fields on the link's page, on the account's page and in the secretariat's form. */
export function AnswerFields({ question, form, errors }: AnswerFieldsProps) {
  const language = useLanguage();
  const t = fieldMessages[language];
  return (
    <>
      <RadioGroup
        name="kind"
        legend={t.kind}
        help={t.kindHelp}
        options={answerForms.map((value) => ({ value, label: t.kinds[value] }))}
        value={form.kind}
        error={errorOf(errors, 'kind')}
        required
      />
      <OfItsKind question={question} form={form} errors={errors} />
      {form.texts.map((text, index) => {
        const point = question.points[index];
        const name = textField(index);
        return (
          // No maxLength: a browser would cut a pasted text short without a word; the server says how long it may be.
          <TextArea
            key={name}
            name={name}
            label={point === undefined ? t.wholeText(question.answerKind) : t.point(index + 1, point)}
            help={index === 0 ? t.textHelp : undefined}
            value={text}
            rows={4}
            error={errorOf(errors, name)}
          />
        );
      })}
      <CheckboxField
        name="openOutside"
        label={t.openOutside}
        help={t.openOutsideHelp}
        checked={form.openOutside}
        error={errorOf(errors, 'openOutside')}
      />
    </>
  );
}

/** A choice, an agreement or an indicator; nothing more for an opinion. */
function OfItsKind({ question, form, errors }: AnswerFieldsProps) {
  const language = useLanguage();
  const t = fieldMessages[language];
  switch (question.answerKind) {
    case 'opinion':
      return null;
    case 'choice':
      return (
        <RadioGroup
          name="choice"
          legend={t.choice}
          options={question.choices.map((label, index) => ({ value: String(index + 1), label }))}
          value={form.choice}
          error={errorOf(errors, 'choice')}
        />
      );
    case 'agreement':
      return (
        <RadioGroup
          name="agreement"
          legend={t.agreement}
          help={t.agreementHelp}
          options={agreements.map((value) => ({ value, label: feedbackWords[language].agreements[value] }))}
          value={form.agreement}
          error={errorOf(errors, 'agreement')}
        />
      );
    case 'indicator':
      return (
        <>
          <TextField
            name="indicatorName"
            label={t.indicatorName}
            help={t.indicatorNameHelp}
            value={form.indicatorName}
            maxLength={textLimits.name}
            width="long"
            autocomplete="off"
            error={errorOf(errors, 'indicatorName')}
          />
          <TextArea
            name="indicatorMeasure"
            label={t.indicatorMeasure}
            help={t.indicatorMeasureHelp}
            value={form.indicatorMeasure}
            rows={3}
            error={errorOf(errors, 'indicatorMeasure')}
          />
        </>
      );
  }
}

/** The same fields out of sight: what was seen goes back with the button. */
export function HiddenAnswer({ form }: { readonly form: TypedAnswer }) {
  const fields = [
    ['kind', form.kind],
    ['choice', form.choice],
    ['agreement', form.agreement],
    ['indicatorName', form.indicatorName],
    ['indicatorMeasure', form.indicatorMeasure],
    ...form.texts.map((text, index) => [textField(index), text] as const),
    ['drafterName', form.name],
    ['drafterTitle', form.title],
    ...(form.openOutside ? ([['openOutside', 'yes']] as const) : []),
  ] as const;
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
