import type { Language } from '#kernel/language.ts';
import { type ReminderChannel, reminderChannels } from '../../domain/mail.ts';
import { type AnswerChannel, answerChannels, type SentChannel, sentChannels } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { messages as reminderMessages } from '../../locales/reminders/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { AddresseeEvent } from '../../store/addressees.ts';
import type { QuestionEvent } from '../../use-cases/questions/load-question.ts';
import { shownDay } from './shown-day.ts';

/** What an entry says beside its kind: the day it is about, a way in words, a sentence. */
export function eventDetails(
  { kind, day, note }: Pick<AddresseeEvent, 'kind' | 'day' | 'note'>,
  language: Language,
): string {
  const t = messages[language].addressee;
  if (kind === 'due-changed') return t.dueMoved(shownDay(note, language), shownDay(day, language));
  if (kind === 'drafted' || kind === 'restored') return t.dueIs(shownDay(day, language));
  return t.day(shownDay(day, language), kind === 'reminded' ? reminded(note, language) : way(note, language));
}

/** By which a question went out, or an answer came; a sentence stays what it is. */
function way(note: string, language: Language): string {
  const { sentChannels: sent, answerChannels: answered } = feedbackWords[language];
  if (sentChannels.includes(note as SentChannel)) return sent[note as SentChannel];
  return answerChannels.includes(note as AnswerChannel) ? answered[note as AnswerChannel] : note;
}

const reminded = (note: string, language: Language): string =>
  reminderChannels.includes(note as ReminderChannel)
    ? reminderMessages[language].channels[note as ReminderChannel]
    : note;

/** One errand at one moment: what it was, and whom it was about. */
export interface EventLine {
  readonly at: Date;
  readonly kind: AddresseeEvent['kind'];
  readonly details: string;
  readonly by: string;
  /** '' for what concerns the question as a whole. */
  readonly organisations: string;
}

const ofTheQuestion = new Set<AddresseeEvent['kind']>(['changed', 'ended', 'withdrawn', 'reopened']);

/** A question's history, newest first; what was done to many organisations at once is one line. */
export function eventLines(events: readonly QuestionEvent[], language: Language): readonly EventLine[] {
  const lines = new Map<string, { line: EventLine; names: string[] }>();
  for (const event of events) {
    const { kind, enteredAt: at, byName: by, organisationName } = event;
    // Due dates of those who were asked together stand in the table.
    const details = kind === 'drafted' ? '' : eventDetails(event, language);
    const key = JSON.stringify([kind, at.getTime(), by, details]);
    const there = lines.get(key);
    if (there) there.names.push(organisationName);
    else lines.set(key, { line: { at, kind, details, by, organisations: '' }, names: [organisationName] });
  }
  return [...lines.values()]
    .map(({ line, names }) => ({ ...line, organisations: ofTheQuestion.has(line.kind) ? '' : names.join('、') }))
    .toReversed();
}
