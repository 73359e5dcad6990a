import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerContent, agreements, answerForms } from '../answer.ts';
import { answerKinds } from '../question.ts';
import {
  type AskedOf,
  answerProblems,
  countedContent,
  draftProblems,
  isFull,
  personProblems,
  saysTheSame,
  settledContent,
} from './answer-problems.ts';

const asked = (more: Partial<AskedOf> = {}): AskedOf => ({ answerKind: 'opinion', points: [], choices: [], ...more });
const content = (more: Partial<AnswerContent> = {}): AnswerContent => ({
  kind: 'answer',
  texts: [''],
  choice: null,
  agreement: '',
  indicatorName: '',
  indicatorMeasure: '',
  openOutside: false,
  ...more,
});
const kinds = (question: AskedOf, it: AnswerContent) =>
  answerProblems(question, it).map(({ field, problem }) => `${field} ${problem.kind}`);

describe('回答として足りないもの', () => {
  test('意見は、どれか一つの点に何か書いてあればよい', () => {
    const two = asked({ points: ['一', '二'] });
    expect(kinds(two, content({ texts: ['', ''] }))).toEqual(['text-1 says-nothing']);
    expect(kinds(two, content({ texts: ['', '示してよい'] }))).toEqual([]);
  });

  test('選択は、示した選択肢から一つ', () => {
    const three = asked({ answerKind: 'choice', choices: ['あ', 'い', 'う'] });
    expect(kinds(three, content())).toEqual(['choice not-a-choice']);
    for (const choice of [0, 4, 1.5, -1]) expect(kinds(three, content({ choice }))).toEqual(['choice not-a-choice']);
    expect(kinds(three, content({ choice: 3 }))).toEqual([]);
  });

  test('指標は名前と測り方', () => {
    const indicator = asked({ answerKind: 'indicator' });
    expect(kinds(indicator, content({ texts: ['補足だけ'] }))).toEqual([
      'indicatorName missing',
      'indicatorMeasure missing',
    ]);
    expect(kinds(indicator, content({ indicatorName: '件数', indicatorMeasure: '毎月数える' }))).toEqual([]);
  });

  test('条件付きの同意と不同意には言葉が要り、同意には要らない', () => {
    const rule = asked({ answerKind: 'agreement' });
    expect(kinds(rule, content())).toEqual(['agreement not-a-choice']);
    expect(kinds(rule, content({ agreement: 'agree' }))).toEqual([]);
    for (const agreement of ['conditional', 'disagree'] as const) {
      expect(kinds(rule, content({ agreement }))).toEqual(['text-1 reason-missing']);
      expect(kinds(rule, content({ agreement, texts: ['夜間を除く'] }))).toEqual([]);
    }
  });

  test('意見なしと回答を控えるときは、どの種類の照会でも何も要らない', () => {
    for (const answerKind of answerKinds) {
      for (const kind of ['no-view', 'declined'] as const)
        expect(kinds(asked({ answerKind }), content({ kind }))).toEqual([]);
    }
  });
});

test('5万字は、どの欄が何字までかを返す。20,000字ちょうどは受け取る', () => {
  const long = (length: number) => draftProblems(asked(), content({ texts: ['あ'.repeat(length)] }));
  expect(long(50_000)).toEqual([{ field: 'text-1', problem: { kind: 'too-long', length: 50_000, limit: 20_000 } }]);
  expect(long(20_000)).toEqual([]);
  // People count 𠮷 as one character.
  expect(draftProblems(asked(), content({ texts: ['𠮷'.repeat(20_000)] }))).toEqual([]);
});

test('見えない文字と、名前のない人と、知らない答え方は断る', () => {
  const unknown = content({ kind: 'yes' as never, agreement: 'maybe' as never, texts: ['a\u200bb'] });
  expect(draftProblems(asked(), unknown).map(({ field, problem }) => [field, problem.kind])).toEqual([
    ['kind', 'not-a-choice'],
    ['agreement', 'not-a-choice'],
    ['text-1', 'invisible'],
  ]);
  expect(personProblems([{ field: 'drafterName', text: '', required: true }])).toMatchObject([
    { field: 'drafterName', problem: { kind: 'missing' } },
  ]);
});

test('意見なしになった回答は、選んだものや指標を言わない。書いた理由は残る', () => {
  const it = content({ kind: 'no-view', choice: 2, texts: ['該当する会員がいない'] });
  expect(countedContent(it)).toMatchObject({ choice: null, texts: ['該当する会員がいない'] });
});

const contents = fc.record({
  kind: fc.constantFrom(...answerForms),
  texts: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
  choice: fc.option(fc.integer({ min: -2, max: 9 })),
  agreement: fc.constantFrom('' as const, ...agreements),
  indicatorName: fc.string(),
  indicatorMeasure: fc.string(),
  openOutside: fc.boolean(),
});
const questions = fc.record({
  answerKind: fc.constantFrom(...answerKinds),
  points: fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 3 }),
  choices: fc.array(fc.constantFrom('あ', 'い'), { maxLength: 8 }),
});

test('整えた回答は、もう一度整えても変わらず、聞いたことだけを、聞いた数だけ言う', () => {
  fc.assert(
    fc.property(questions, contents, (question, typed) => {
      const settled = settledContent(question, typed);
      expect(saysTheSame(settledContent(question, settled), settled)).toBe(true);
      expect(settled.texts).toHaveLength(Math.max(1, question.points.length));
      if (question.answerKind !== 'choice') expect(settled.choice).toBeNull();
      if (question.answerKind !== 'agreement') expect(settled.agreement).toBe('');
      if (question.answerKind !== 'indicator') expect(settled.indicatorName).toBe('');
    }),
  );
});

test('下書きにできないものは、回答にもならない', () => {
  fc.assert(
    fc.property(questions, contents, (question, typed) => {
      const settled = settledContent(question, typed);
      if (draftProblems(question, settled).length > 0) expect(answerProblems(question, settled)).not.toEqual([]);
    }),
  );
});

test('下書きの数と字数には限りがある', () => {
  const short = content({ texts: ['あ'] });
  expect(
    isFull(
      Array.from({ length: 49 }, () => short),
      short,
    ),
  ).toBe(false);
  expect(
    isFull(
      Array.from({ length: 50 }, () => short),
      short,
    ),
  ).toBe(true);
  const long = content({ texts: ['あ'.repeat(20_000)] });
  expect(
    isFull(
      Array.from({ length: 25 }, () => long),
      long,
    ),
  ).toBe(true);
});
