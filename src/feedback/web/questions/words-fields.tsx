import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { answerKinds } from '../../domain/question.ts';
import { questionLimits } from '../../domain/questions/question-draft.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { errorAt, type FieldError } from './problem-sentence.ts';
import { choiceFields, pointFields, type TypedWords } from './question-form.ts';

/** 照会文: what everybody is asked in the same words. */
export function WordsFields({ typed, errors }: { readonly typed: TypedWords; readonly errors: readonly FieldError[] }) {
  const language = useLanguage();
  const t = messages[language].form;
  const choicesOpen =
    typed.answerKind === 'choice' ||
    typed.choices.some((text) => text !== '') ||
    choiceFields.some((field) => errorAt(errors, field) !== null);
  return (
    <>
      <TextField
        name="title"
        label={t.title}
        help={t.titleHelp}
        value={typed.title}
        error={errorAt(errors, 'title')}
        maxLength={questionLimits.title}
        width="long"
        required
      />
      <TextArea
        name="background"
        label={t.background}
        help={t.backgroundHelp}
        value={typed.background}
        error={errorAt(errors, 'background')}
        maxLength={questionLimits.background}
        rows={6}
      />
      {pointFields.map((field, i) => (
        <TextField
          key={field}
          name={field}
          label={t.point(i + 1)}
          help={i === 0 ? t.pointsHelp : undefined}
          value={typed.points[i] ?? ''}
          error={errorAt(errors, field)}
          maxLength={questionLimits.line}
          width="long"
        />
      ))}
      <RadioGroup
        name="answerKind"
        legend={t.answerKind}
        value={typed.answerKind}
        error={errorAt(errors, 'answerKind')}
        options={answerKinds.map((value) => ({
          value,
          label: feedbackWords[language].answerKinds[value],
          help: t.answerKindHelp[value],
        }))}
        required
      />
      <Disclosure summary={t.choices} open={choicesOpen}>
        <p>{t.choicesHelp}</p>
        {choiceFields.map((field, i) => (
          <TextField
            key={field}
            name={field}
            label={t.choice(i + 1)}
            value={typed.choices[i] ?? ''}
            error={errorAt(errors, field)}
            maxLength={questionLimits.line}
            width="long"
          />
        ))}
      </Disclosure>
      <CheckboxField
        name="silenceAgrees"
        label={t.silenceAgrees}
        help={t.silenceAgreesHelp}
        checked={typed.silenceAgrees}
        error={errorAt(errors, 'silenceAgrees')}
      />
    </>
  );
}
