import { formatAsOf, formatAsOfBriefly } from '#kernel/as-of.ts';
import { compare, exact } from '#kernel/exact.ts';
import type { Language } from '#kernel/language.ts';
import { isZero, printedNumber, withoutSign } from '#kernel/printed-number.ts';
import { scaleOf } from '../domain/check-ratio.ts';
import type {
  AgreementFacts,
  CheckFacts,
  CheckResult,
  IndicatorWord,
  RangeFacts,
  RatioFacts,
  Remedy,
  SumFacts,
  Term,
  YearOnYearFacts,
} from '../domain/check-result.ts';
import type { CheckWords, RemedyWords } from './check-words.ts';
import { checkWordsEn } from './check-words-en.ts';
import { checkWordsJa } from './check-words-ja.ts';
import { indicatorName, indicatorUnit } from './indicator-names.ts';

/** Beyond this many places a sentence does not name each of them. */
const PLACES_NAMED = 12;

interface Speaker {
  readonly words: CheckWords;
  readonly language: Language;
  name(indicator: IndicatorWord): string;
  amount(value: string, indicator: IndicatorWord): string;
}

/**
 * What a check found, with its arithmetic, and for a finding what would make it hold. Place and time are not repeated
 * here: they stand beside the sentence (see `checkPlace`).
 */
export function checkSentence(result: Pick<CheckResult, 'facts' | 'status'>, language: Language): string {
  const words = language === 'ja' ? checkWordsJa : checkWordsEn;
  const speaker: Speaker = {
    words,
    language,
    name: (indicator) => indicatorName(indicator, language),
    amount: (value, indicator) => words.amount(printedNumber(value), indicatorUnit(indicator, language)),
  };
  return sentenceOf(result.facts, result.status, speaker);
}

/** 「大月市、平成28年4月1日（2016-04-01）」: where and when the relation is checked. */
export function checkPlace({ facts }: Pick<CheckResult, 'facts'>, language: Language): string {
  const at = formatAsOf(facts.asOf, language);
  return facts.place === null ? at : `${facts.place}${language === 'ja' ? '、' : ', '}${at}`;
}

function sentenceOf(facts: CheckFacts, status: CheckResult['status'], speaker: Speaker): string {
  switch (facts.kind) {
    case 'sum':
    case 'sum-over-places':
      return sumSentence(facts, status, speaker);
    case 'ratio':
      return ratioSentence(facts, status, speaker);
    case 'range':
      return rangeSentence(facts, status, speaker);
    case 'year-on-year':
      return yearSentence(facts, status, speaker);
    case 'agreement':
      return agreementSentence(facts, status, speaker);
  }
}

const namedTerm = (term: Term, { words, name, amount }: Speaker): string =>
  words.named(name(term.indicator), amount(term.value, term.indicator));

function unknownSentence(facts: CheckFacts, equation: string | null, speaker: Speaker): string {
  const { words, name } = speaker;
  const missing = facts.missing.map(name);
  if (facts.stated && missing.length === 0) return words.whoseUnknown(namedTerm(facts.stated, speaker));
  if (facts.stated) return words.missingForStated(namedTerm(facts.stated, speaker), missing);
  return equation === null ? words.missing(missing) : words.missingWithArithmetic(equation, missing);
}

function sumSentence(facts: SumFacts, status: CheckResult['status'], speaker: Speaker): string {
  const { words, name, amount } = speaker;
  const { indicator, stated, computed, difference } = facts;
  const equation = computed === null ? null : words.equation(leftOfSum(facts, speaker), amount(computed, indicator));
  if (!stated || equation === null || difference === null || status === 'unknown') {
    return unknownSentence(facts, equation, speaker);
  }
  if (status === 'holds') return words.sumHolds(equation, namedTerm(stated, speaker), !isZero(difference));
  const sentence = words.sumViolated(equation, name(indicator), amount(stated.value, indicator), {
    amount: deviation(difference, indicator, speaker),
    low: difference.startsWith('-'),
    share: indicator.unit === '%',
  });
  if (facts.remedies.length === 0) return sentence;
  return join(speaker, sentence, words.sumRemedies(facts.remedies.map((remedy) => remedyWords(remedy, speaker))));
}

function leftOfSum({ kind, parts }: SumFacts, speaker: Speaker): string {
  const { words, name, amount } = speaker;
  const first = parts[0];
  if (kind === 'sum' || !first) return words.added(parts.map((part) => namedTerm(part, speaker)));
  if (parts.length > PLACES_NAMED) return words.addedPlaces(parts.length, name(first.indicator));
  return words.added(parts.map((part) => words.named(part.place, amount(part.value, part.indicator))));
}

function ratioSentence(facts: RatioFacts, status: CheckResult['status'], speaker: Speaker): string {
  const { words, name, amount } = speaker;
  const { indicator, stated, computed, numerator, denominator, remedy } = facts;
  if (facts.dividesByZero && denominator) return words.zeroDenominator(name(denominator.indicator));
  const equation =
    numerator && denominator && computed !== null
      ? words.equation(
          words.divided(namedTerm(numerator, speaker), namedTerm(denominator, speaker)),
          amount(computed, indicator),
        )
      : null;
  if (!stated || equation === null || status === 'unknown') return unknownSentence(facts, equation, speaker);
  if (status === 'holds') {
    return words.ratioHolds(equation, namedTerm(stated, speaker), !sameNumber(stated.value, computed));
  }
  const printed = amount(stated.value, indicator);
  const sentence = words.ratioViolated(equation, name(indicator), printed);
  return remedy ? join(speaker, sentence, words.ratioRemedy(printed, remedyWords(remedy, speaker))) : sentence;
}

function rangeSentence(facts: RangeFacts, status: CheckResult['status'], speaker: Speaker): string {
  const { words, amount, language } = speaker;
  const { indicator, stated, min, max } = facts;
  if (!stated) return unknownSentence(facts, null, speaker);
  const range =
    min !== null && max !== null
      ? words.range(printedNumber(min), printedNumber(max), indicatorUnit(indicator, language))
      : min !== null
        ? words.atLeast(amount(min, indicator))
        : words.atMost(amount(max ?? '0', indicator));
  const named = namedTerm(stated, speaker);
  return status === 'holds' ? words.rangeHolds(named, range) : words.rangeViolated(named, range);
}

function yearSentence(facts: YearOnYearFacts, status: CheckResult['status'], speaker: Speaker): string {
  const { words, amount } = speaker;
  const { indicator, stated, earlier, changePercent, limitPercent } = facts;
  if (!stated) return unknownSentence(facts, null, speaker);
  const { difference } = facts;
  const changed =
    changePercent === null
      ? null
      : { percent: printedNumber(withoutSign(changePercent)), down: changePercent.startsWith('-') };
  const named = namedTerm(stated, speaker);
  const sentence =
    difference !== null && isZero(difference)
      ? words.yearSame(named)
      : words.year(named, amount(earlier.value, indicator), changed);
  const rounded = changePercent !== null && Number(withoutSign(changePercent)) > Number(limitPercent);
  const limit = printedNumber(limitPercent);
  return join(speaker, sentence, status === 'holds' ? words.yearHolds(limit, rounded) : words.yearViolated(limit));
}

function agreementSentence(facts: AgreementFacts, status: CheckResult['status'], speaker: Speaker): string {
  const { words, name, amount } = speaker;
  const { indicator, stated, other, difference } = facts;
  if (!stated) return unknownSentence(facts, null, speaker);
  const said = [name(indicator), amount(other.value, indicator), other.source] as const;
  const against = [amount(stated.value, indicator), stated.source] as const;
  if (status === 'holds' || difference === null || isZero(difference)) {
    return words.agreementHolds(...said, ...against, difference !== null && !isZero(difference));
  }
  return words.agreementViolated(...said, ...against, deviation(difference, indicator, speaker));
}

/** How far apart two values are, without sign; shares differ by points. */
function deviation(difference: string, indicator: IndicatorWord, { words, amount }: Speaker): string {
  const size = withoutSign(difference);
  return scaleOf(indicator.unit) === 100 ? words.points(printedNumber(size)) : amount(size, indicator);
}

/** '50' and '50.0' */
const sameNumber = (a: string, b: string | null): boolean => b !== null && compare(exact(a), exact(b)) === 0;

function remedyWords({ of, low, high, example }: Remedy, { words, name, amount, language }: Speaker): RemedyWords {
  return {
    name: name(of.indicator),
    range: words.range(printedNumber(low), printedNumber(high), indicatorUnit(of.indicator, language)),
    example: example && {
      at: formatAsOfBriefly(example.asOf, language),
      amount: amount(example.value, example.indicator),
    },
  };
}

const join = ({ language }: Speaker, ...sentences: readonly string[]): string =>
  sentences.join(language === 'ja' ? '' : ' ');
