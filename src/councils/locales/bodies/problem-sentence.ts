import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import type { FieldProblem } from '../../domain/bodies/field-problem.ts';

type Wording = Readonly<Record<FieldProblem['kind'], (problem: FieldProblem, day: string) => string>>;

const ja: Wording = {
  missing: () => '入力してください。',
  'too-long': ({ limit }) => `${limit?.toLocaleString('ja')}文字までで入力してください。`,
  invisible: ({ codePoint }) => `見えない文字（${codePoint}）が入っています。消して入力し直してください。`,
  'no-such-day': () => 'ある日付を入力してください。例：令和8年4月1日、R8.4.1、2026/4/1',
  'not-a-choice': () => '選択肢から選んでください。',
  'out-of-range': ({ from, limit }) => `${from}から${limit?.toLocaleString('ja')}までの整数を入力してください。`,
  'no-such-record': () => '選択肢から選び直してください（いまは選べないものです）。',
  'postal-code': () => '郵便番号は7桁で入力してください。例：400-0000',
  telephone: () => '番号として読めません。例：0550-00-0000',
  email: () => 'メールアドレスとして読めません。例：namae@example.jp',
  'ends-before-it-begins': (_, day) => `始まりの日（${day}）より前の日付です。`,
  'before-seat': (_, day) => `席や任期の始まり（${day}）と合いません。`,
  'before-founding': (_, day) => `設置の日（${day}）より前の日付です。`,
  'after-end': (_, day) => `任期満了の日（${day}）までの日付を入力してください。`,
  cycle: () => 'この会議体の下にある会議体は、上位の会議体にできません。',
  'parent-ended': (_, day) => `この会議体は${day}に終わっています。ほかの会議体を選んでください。`,
  'account-role': () => 'WG委員・団体長・推進会議委員のアカウントから選んでください。',
};

const en: Wording = {
  missing: () => 'Please enter it.',
  'too-long': ({ limit }) => `Please keep it to ${limit} characters.`,
  invisible: ({ codePoint }) => `There is a character that cannot be seen (${codePoint}). Please remove it.`,
  'no-such-day': () => 'Please enter a day that exists, such as 2026-04-01.',
  'not-a-choice': () => 'Please choose one of those offered.',
  'out-of-range': ({ from, limit }) => `Please enter a whole number from ${from} to ${limit}.`,
  'no-such-record': () => 'Please choose again: this one cannot be chosen now.',
  'postal-code': () => 'A postal code has seven digits, such as 400-0000.',
  telephone: () => 'This cannot be read as a number. Example: 0550-00-0000',
  email: () => 'This cannot be read as a mail address. Example: name@example.jp',
  'ends-before-it-begins': (_, day) => `This is before its beginning (${day}).`,
  'before-seat': (_, day) => `This does not fit the beginning of the seat or its terms (${day}).`,
  'before-founding': (_, day) => `This is before the body was founded (${day}).`,
  'after-end': (_, day) => `Please enter a day up to the end of the term (${day}).`,
  cycle: () => 'A body that stands below this one cannot stand above it.',
  'parent-ended': (_, day) => `This body ended on ${day}. Please choose another.`,
  'account-role': () => 'Please choose the account of a member, a head or a council member.',
};

const wordings = { ja, en };

/** What is wrong with a field, and how to mend it. The field's own name stands beside it. */
export const problemSentence = (problem: FieldProblem, language: Language): string =>
  wordings[language][problem.kind](problem, problem.day ? formatAsOf(problem.day, language) : '');
