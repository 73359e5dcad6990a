import type { Language } from '#kernel/language.ts';
import { worded } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { ItemProblem } from '../../domain/meetings/item-draft.ts';
import type { MeetingProblem } from '../../domain/meetings/meeting-draft.ts';
import type { TextProblem } from '../../domain/meetings/text-problem.ts';
import { messages } from '../../locales/meetings/messages.ts';
import type { ClosingProblem } from '../../use-cases/meetings/close-meeting.ts';

export interface FieldError {
  readonly field: string | null;
  readonly message: string;
}

type Problem = MeetingProblem | ItemProblem | ClosingProblem | TextProblem;

/** A use case's problem, worded beside its field. `label` names the field of a text. */
export function problemSentence(problem: Problem, label: (field: string) => string, language: Language): FieldError {
  if (problem.kind === 'text') {
    return { field: problem.field, message: typedTextRefusal(problem.error, label(problem.field), language) };
  }
  return { field: fieldOf(problem), message: worded(messages[language].form.problems, problem) };
}

function fieldOf(problem: Exclude<Problem, TextProblem>): string | null {
  switch (problem.kind) {
    case 'number-wrong':
    case 'number-taken':
      return 'number';
    case 'date-wrong':
    case 'time-wrong':
      return problem.field;
    case 'end-not-after-start':
      return 'endsAt';
    case 'overlaps':
      return 'startsAt';
    case 'body-ended':
    case 'held-day-moves':
      return 'heldOn';
    case 'answers-until-missing':
      return 'answersUntil';
    case 'closed-reason-missing':
      return 'closedReason';
    case 'link-wrong':
      return 'onlineLink';
    case 'minutes-wrong':
      return 'minutes';
    case 'presenter-not-seated':
      return 'presenterSeatId';
    case 'still-ahead':
      return null;
  }
}
