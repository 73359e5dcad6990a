import {
  type DecimalText,
  type Figure,
  indicatorName,
  indicatorUnit,
  type PictureCell,
  type PictureSection,
  sourceLines,
} from '#evidence/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { MeasuredShare } from './domain/shared-goal.ts';
import { type GoalNames, goalSentences, isTurnedRound } from './locales/goal-sentences.ts';
import { messages } from './locales/messages.ts';
import type { LoadedGoal } from './use-cases/load-shared-goal.ts';

/** The goal as one block of the picture; null while its figures are not all there. */
export function goalSection(loaded: LoadedGoal, language: Language): PictureSection | null {
  const { figures, facts, goal } = loaded;
  if (figures?.kind !== 'complete' || !facts) return null;
  const { baseline, target } = figures;
  const t = messages[language];
  const names = namesOf(loaded, target, language);
  const said = goalSentences(facts, names, language);
  const when = (figure: Figure) => t.atKind(formatAsOf(figure.asOf, language), t.kinds[figure.kind]);
  const bar = (label: string, people: DecimalText, percent: DecimalText) => ({
    label,
    value: Number(people),
    text: t.words.peopleWithShare(
      t.words.amount(printedNumber(people), names.numerator.unit),
      t.words.amount(printedNumber(percent), '%'),
    ),
  });
  const unchanged = facts.peopleAtBaselineShare;
  return {
    id: 'goal',
    message: said.message,
    sentences: said.sentences,
    chart: {
      kind: 'bars',
      unit: names.numerator.unit,
      items: [
        { ...bar(t.words.rows.baseline, facts.baseline.people, facts.baseline.percent), tone: 'plain' },
        { ...bar(t.words.rows.noChange, unchanged, facts.baseline.percent), tone: 'soft' },
        { ...bar(t.words.rows.target, facts.target.people, facts.target.percent), tone: 'good' },
      ],
    },
    table: {
      caption: t.words.caption,
      columns: [
        { label: t.words.columns.what, align: 'text' },
        { label: t.words.columns.asOf, align: 'text' },
        { label: t.words.columns.withUnit(names.share, '%'), align: 'number' },
        { label: t.words.columns.withUnit(names.numerator.name, names.numerator.unit), align: 'number' },
        { label: t.words.columns.withUnit(names.denominator.name, names.denominator.unit), align: 'number' },
      ],
      rows: [
        [{ text: t.words.rows.baseline }, { text: when(baseline.share) }, ...cells(baseline)],
        [
          { text: t.words.rows.noChange },
          { text: formatAsOf(facts.target.asOf, language) },
          { text: printedNumber(facts.baseline.percent), value: facts.baseline.percent },
          { text: printedNumber(unchanged), value: unchanged },
          cell(target.denominator),
        ],
        [{ text: t.words.rows.target }, { text: when(target.share) }, ...cells(target)],
      ],
    },
    notes: [said.basis, ...(goal.decidedNote === '' ? [] : [t.words.decided(goal.decidedNote)])],
    sources: sourceLines(
      [baseline, target].flatMap((end) => [end.share, end.numerator, end.denominator]),
      language,
    ),
  };
}

function namesOf({ catalogue, goal }: LoadedGoal, target: MeasuredShare, language: Language): GoalNames {
  const word = ({ indicator: key }: Figure) => {
    const indicator = catalogue.find((candidate) => candidate.key === key) ?? { key, name: key, unit: '' };
    return { name: indicatorName(indicator, language), unit: indicatorUnit(indicator, language) };
  };
  return {
    goal: goal.name,
    share: word(target.share).name,
    numerator: word(target.numerator),
    denominator: word(target.denominator),
    turnedRound: isTurnedRound(goal.name, goal.indicator),
  };
}

const cell = (figure: Figure): PictureCell => ({
  text: printedNumber(figure.value),
  value: figure.value,
  figureId: figure.id,
});
const cells = (end: MeasuredShare): readonly PictureCell[] => [end.share, end.numerator, end.denominator].map(cell);
