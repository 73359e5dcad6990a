import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { columnLetter } from '#kernel/text-table.ts';
import type { RosterFinding, RosterProblem } from '../../domain/bodies/roster-file.ts';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { messages } from './messages.ts';
import { problemSentence } from './problem-sentence.ts';

/** 「3行目 G列「委嘱日」：…」: where in the file, and what to do. */
export function findingSentence(finding: RosterFinding, language: Language): string {
  const t = messages[language].importing;
  const column = finding.column === null ? null : columnLetter(finding.column);
  const colon = language === 'ja' ? '：' : ': ';
  return `${t.at(finding.row, column, finding.heading)}${colon}${sentenceOf(finding.problem, language)}`;
}

function sentenceOf(problem: RosterProblem, language: Language): string {
  const { importing, list } = messages[language];
  const t = importing.problems;
  switch (problem.kind) {
    case 'date':
      return dateRefusal(problem.error, language);
    case 'unknown-word':
      return t.unknownWord(list(problem.words));
    case 'unknown-heading':
      return t.unknownHeading;
    case 'heading-twice':
      return t.headingTwice;
    case 'heading-missing':
      return t.headingMissing;
    case 'cells':
      return t.cells(problem.expected, problem.actual);
    case 'nameless':
      return t.nameless;
    case 'twice':
      return t.twice(problem.row);
    case 'ambiguous':
      return t.ambiguous(problem.count);
    case 'overlap':
      return t.overlap(problem.personName, termPeriod(problem.appointedOn, problem.lastDay, language));
    default:
      return problemSentence(problem, language);
  }
}
