import type { Doer } from '#kernel/actor.ts';
import { type OpenContext, type PageContent, page, type Reply } from '#platform/http/route.ts';
import type { Answer } from '../../domain/answer.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import type { OwnQuestion } from '../../use-cases/answers/load-errand.ts';
import type { TypedAnswer } from './answer-form.ts';
import { ConfirmPage } from './confirm-page.tsx';
import type { ErrandPaths } from './errand-paths.ts';
import type { Office } from './office.tsx';
import { type CameBack, OwnQuestionPage } from './own-question-page.tsx';
import type { FieldError } from './problem-sentences.ts';

/** One question, and the way by which somebody of its organisation came to it: personal link or account. Both answer in the same words. */
export interface Door {
  readonly context: OpenContext;
  readonly doer: Doer;
  readonly via: 'link' | 'account';
  readonly own: OwnQuestion;
  readonly to: ErrandPaths;
  readonly office: Office;
  /** The question as it stands after something was written. */
  reload(): Promise<OwnQuestion | null>;
  /** Where the page stands in the site; nothing behind a link. */
  frame(step: string): Pick<PageContent, 'section' | 'breadcrumbs'>;
}

export function questionReply(door: Door, status: number, back: CameBack | null): Reply {
  const { own, to, office, context } = door;
  const { title } = own.question;
  const body = <OwnQuestionPage own={own} query={context.query} back={back} to={to} office={office} />;
  return page({ title, body, ...door.frame(title) }, status);
}

export function confirmReply(
  door: Door,
  status: number,
  shown: {
    readonly draft: Answer;
    readonly confirmerName: string;
    readonly errors: readonly FieldError[];
    readonly seen: TypedAnswer | null;
  },
): Reply {
  const { title } = errandMessages[door.context.language].confirm;
  return page({ title, body: <ConfirmPage own={door.own} to={door.to} {...shown} />, ...door.frame(title) }, status);
}
