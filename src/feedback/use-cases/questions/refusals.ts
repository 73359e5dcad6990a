import type { AddresseeProblem, QuestionProblem } from '../../domain/questions/question-draft.ts';

/** Why an errand about a question was not done. */
export type QuestionRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly (QuestionProblem | AddresseeProblem)[] }
  /** Somebody changed it in the meantime. */
  | { readonly kind: 'changed' }
  /** It has gone out: its words stay as they are. */
  | { readonly kind: 'frozen' }
  /** 終了・取下げ. */
  | { readonly kind: 'closed' }
  /** What was answered stays in the books. */
  | { readonly kind: 'answered' }
  /** The only organisation left: the question itself is to be withdrawn. */
  | { readonly kind: 'last' };

/** Address of a question after /w/<workspace>, for other slices' books. */
export const questionPath = (questionId: string): string => `/feedback/questions/${questionId}`;
