import type { DecimalText } from '#evidence/domain/index.ts';
import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { decimalsOf, exact, roundTo } from '#kernel/exact.ts';
import type { Language } from '#kernel/language.ts';
import { isZero, printedNumber, withoutSign } from '#kernel/printed-number.ts';
import type { GoalPoint, SharedGoalFacts } from '../domain/shared-goal.ts';
import type { ChanceParts, Way } from './goal-words.ts';
import { messages } from './messages.ts';

/** How the goal and its three indicators are called, in the language of the sentences. */
export interface GoalNames {
  readonly goal: string;
  readonly share: string;
  readonly numerator: { readonly name: string; readonly unit: string };
  readonly denominator: { readonly name: string; readonly unit: string };
  /** The goal is called 在宅復帰 but measured as the institutional share: said, so that nobody looks for another number. */
  readonly turnedRound: boolean;
}

export interface GoalSentences {
  readonly message: string;
  readonly sentences: readonly string[];
  readonly basis: string;
}

/** The goal in words, made from its facts: nothing is written down that the figures do not say. */
export function goalSentences(facts: SharedGoalFacts, names: GoalNames, language: Language): GoalSentences {
  const { words } = messages[language];
  const { baseline, target } = facts;
  const people = (value: DecimalText) => words.amount(size(value), names.numerator.unit);
  const of = (value: DecimalText) => words.amount(size(value), names.denominator.unit);
  const end = (point: GoalPoint) => ({
    at: formatAsOfBriefly(point.asOf, language),
    people: people(point.people),
    of: of(point.of),
    percent: words.amount(size(point.percent), '%'),
  });
  const [against, change] = [wayOf(facts.peopleAgainstNoChange), wayOf(facts.peopleChange)];
  return {
    message: words.message({
      share: names.share,
      points: size(facts.points),
      pointsWay: wayOf(facts.points),
      people: people(facts.peopleAgainstNoChange),
      peopleWay: against,
    }),
    sentences: [
      words.ends(names.numerator.name, names.denominator.name, end(baseline), end(target)),
      words.noChange({
        at: formatAsOfBriefly(baseline.asOf, language),
        targetAt: formatAsOfBriefly(target.asOf, language),
        people: people(facts.peopleAtBaselineShare),
        difference: people(facts.peopleAgainstNoChange),
        way: against,
      }) +
        (language === 'ja' ? '' : ' ') +
        words.peopleChange({
          people: people(facts.peopleChange),
          way: change,
          against: against !== 'same' && change !== 'same' && against !== change,
        }),
      ...(facts.standardErrorPoints === null || isZero(facts.standardErrorPoints) || isZero(facts.points)
        ? []
        : [
            words.chance({
              of: of(target.of),
              error: size(facts.standardErrorPoints),
              points: size(facts.points),
              size: sizeBeside(facts.points, facts.standardErrorPoints, facts.smallerThanChance),
            }),
          ]),
      ...(names.turnedRound && wayOf(facts.points) === 'down' ? [words.turnedRound(names.goal, names.share)] : []),
    ],
    basis: words.basis({
      people: people(facts.peopleAtBaselineShare),
      of: of(target.of),
      count: printedNumber(baseline.people),
      whole: printedNumber(baseline.of),
    }),
  };
}

/** 在宅復帰率を上げる＝施設・居住系サービス利用者の割合を下げる (大月市's deck). */
export const isTurnedRound = (goalName: string, indicator: string): boolean =>
  indicator === 'institutional-share' && goalName.includes('在宅復帰');

/** 0.9 points beside ±0.9 are neither more nor less, whatever the digits behind say. */
function sizeBeside(points: DecimalText, error: DecimalText, smaller: boolean): ChanceParts['size'] {
  if (roundTo(exact(withoutSign(points)), decimalsOf(error)) === error) return 'same';
  return smaller ? 'smaller' : 'larger';
}

const wayOf = (signed: DecimalText): Way => (isZero(signed) ? 'same' : signed.startsWith('-') ? 'down' : 'up');
const size = (signed: DecimalText): string => printedNumber(withoutSign(signed));
