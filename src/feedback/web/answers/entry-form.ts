import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { AskedOf } from '../../domain/answers/answer-problems.ts';
import type { EnteredChannel, EntryInput } from '../../use-cases/answers/enter-answer.ts';
import { contentOf, readAnswerForm, type TypedAnswer } from './answer-form.ts';
import type { FieldError } from './problem-sentences.ts';

/** What stands in the secretariat's form, as typed. */
export interface TypedEntry {
  readonly answer: TypedAnswer;
  readonly channel: string;
  readonly receivedOn: string;
  readonly beforeSent: boolean;
  /** The answer that is to be corrected, where that was ticked. */
  readonly corrects: string;
}

export const readEntry = (asked: AskedOf, form: FormValues): TypedEntry => ({
  answer: readAnswerForm(asked, form, 'respondent'),
  channel: form.get('channel'),
  receivedOn: form.get('receivedOn'),
  beforeSent: form.has('beforeSent'),
  corrects: form.get('corrects'),
});

/** The form as the use case takes it; a day that cannot be read is refused before. */
export function entryInput(
  typed: TypedEntry,
  language: Language,
): Result<Omit<EntryInput, 'addresseeId' | 'scan' | 'clock'>, readonly FieldError[]> {
  const day = parseJapaneseDate(typed.receivedOn);
  if (!day.ok) return err([{ field: 'receivedOn', message: dateRefusal(day.error, language) }]);
  return ok({
    content: contentOf(typed.answer),
    respondentName: typed.answer.name,
    respondentTitle: typed.answer.title,
    channel: typed.channel as EnteredChannel,
    receivedOn: day.value,
    beforeSent: typed.beforeSent,
    corrects: typed.corrects || null,
  });
}
