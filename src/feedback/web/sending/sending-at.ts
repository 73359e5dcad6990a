import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import type { Question } from '../../domain/question.ts';
import { referenceText } from '../../domain/reference.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import { addressees } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';
import { loadSending, type Sending } from '../../use-cases/sending/load-sending.ts';

export interface FieldError {
  readonly field: string | null;
  readonly message: string;
}

export interface QuestionToSend extends Sending {
  readonly question: Question;
}

/** The question that the address names with everybody it goes to, noted for the audit trail. */
export async function questionToSend(
  context: WorkspaceContext,
  { personalLinks, mailer }: FeedbackDeps,
): Promise<QuestionToSend | undefined> {
  const { tx, actor, params, clock } = context;
  const questionId = params.question;
  const question = isUuid(questionId) ? await findQuestion(tx, actor.workspaceId, questionId) : undefined;
  if (!question) return undefined;
  context.touch(question.questionId);
  const asked = await addressees(tx, actor.workspaceId, { questionIds: [question.questionId] });
  const addresseeIds = asked.map(({ addresseeId }) => addresseeId);
  const sending = await loadSending(tx, actor.workspaceId, personalLinks, {
    addresseeIds,
    mailer: mailer !== null,
    at: clock.now(),
  });
  return { question, ...sending };
}

/** In front of links in mails: as set, else as the officer's browser knows us. */
export const siteAddressOf = (settings: FeedbackSettings, context: WorkspaceContext): string =>
  settings.siteAddress || originOf(context);

export const numberOf = ({ fiscalYear, number }: Question): string =>
  referenceText({ fiscalYear, number, addressee: null });

/** 照会 › the question › …, the last one being this page. */
export function crumbs(
  { actor, language }: WorkspaceContext,
  question: Question | null,
  ...steps: readonly { readonly label: string; readonly href?: string }[]
) {
  const key = actor.workspaceKey;
  return [
    { label: sendingMessages[language].feedback, href: paths.feedback.to(key) },
    ...(question
      ? [{ label: `${numberOf(question)} ${question.title}`, href: paths.question.to(key, question.questionId) }]
      : []),
    ...steps,
  ];
}

/** Ids that a form or an address names, as far as they are ids. */
export const idsIn = (values: readonly string[]): readonly string[] => [...new Set(values.filter(isUuid))];
