import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { referenceText } from '../../domain/reference.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';

interface Step {
  readonly label: string;
  readonly href?: string;
}

/** From 照会 to a page of this subject; the last step is the page itself. */
export const crumbs = (
  { workspaceKey }: Pick<Actor, 'workspaceKey'>,
  language: Language,
  ...steps: readonly Step[]
): readonly Step[] => [{ label: messages[language].feedback, href: paths.feedback.to(workspaceKey) }, ...steps];

/** 「照会 R8-7」, leading to the question. */
export const questionStep = (
  { workspaceKey }: Pick<Actor, 'workspaceKey'>,
  language: Language,
  question: { readonly questionId: string; readonly fiscalYear: number; readonly number: number },
): Step => ({
  label: messages[language].question.crumb(referenceText({ ...question, addressee: null })),
  href: paths.question.to(workspaceKey, question.questionId),
});
