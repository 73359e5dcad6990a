import { type Agreement, type Answer, agreements } from '../answer.ts';
import type { Question } from '../question.ts';

/** Counts of organisations: each that was asked stands in exactly one. */
export interface Tally {
  /** Asked: sent or later. */
  readonly asked: number;
  readonly answered: number;
  readonly noView: number;
  readonly declined: number;
  /** Silent, other than those taken as agreed. */
  readonly silent: number;
  /** 期日までに回答がなく、同意とみなしたもの. Apart from those who agreed: nobody said it. */
  readonly takenAsAgreed: number;
  /** Of those who answered, per choice, in the choices' order. */
  readonly choices: readonly { readonly text: string; readonly count: number }[];
  /** Of those who answered; empty unless an agreement was asked for. */
  readonly agreements: readonly { readonly agreement: Agreement; readonly count: number }[];
}

/**
 * How many organisations said what. Silence counts as nothing said, and as agreement only where the question itself said so and the due
 * date has passed.
 */
export function tallyOf(
  question: Pick<Question, 'answerKind' | 'choices'>,
  answers: readonly Pick<Answer, 'kind' | 'choice' | 'agreement'>[],
  silent: readonly { readonly takenAsAgreed: boolean }[],
): Tally {
  const of = (kind: Answer['kind']) => answers.filter((answer) => answer.kind === kind);
  const said = of('answer');
  const takenAsAgreed = silent.filter((one) => one.takenAsAgreed).length;
  return {
    asked: answers.length + silent.length,
    answered: said.length,
    noView: of('no-view').length,
    declined: of('declined').length,
    silent: silent.length - takenAsAgreed,
    takenAsAgreed,
    choices:
      question.answerKind === 'choice'
        ? question.choices.map((text, index) => ({
            text,
            count: said.filter(({ choice }) => choice === index + 1).length,
          }))
        : [],
    agreements:
      question.answerKind === 'agreement'
        ? agreements.map((agreement) => ({
            agreement,
            count: said.filter((answer) => answer.agreement === agreement).length,
          }))
        : [],
  };
}
