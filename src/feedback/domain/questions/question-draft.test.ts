import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/day-count.ts';
import { nextWorkingDay } from '#kernel/japanese-holidays.ts';
import { addresseeStates, answerChannels, isSilent, sentChannels } from '../state.ts';
import { isBeforeMeeting, proposedDue } from './due-date.ts';
import { addresseeProblems, type QuestionWords, settledWords, wordsProblems } from './question-draft.ts';
import { daysSilent, printedChannel } from './status.ts';

const words: QuestionWords = {
  title: '夜間の連絡の順番',
  background: '',
  answerKind: 'opinion',
  points: [],
  choices: [],
  silenceAgrees: false,
};
const kindsOf = (typed: Partial<QuestionWords>) => wordsProblems({ ...words, ...typed }).map(({ kind }) => kind);

describe('照会文', () => {
  test('題名だけあれば足りる。長すぎる言葉や見えない文字は、欄の名とともに返す', () => {
    expect(wordsProblems(words)).toEqual([]);
    expect(wordsProblems({ ...words, title: 'あ'.repeat(101) })).toEqual([
      { kind: 'text', field: 'title', error: { kind: 'too-long', length: 101, limit: 100 } },
    ]);
    expect(wordsProblems({ ...words, points: ['', 'x\u200b'] })).toMatchObject([
      { kind: 'text', field: 'point2', error: { kind: 'invisible' } },
    ]);
    expect(kindsOf({ background: 'a\n'.repeat(25) })).toEqual([]);
    expect(kindsOf({ background: `${'a\n'.repeat(25)}b` })).toEqual(['too-many-lines']);
  });

  test('選択肢は「選択」のときだけ、2つから8つ、同じものは2つ置けない', () => {
    const choices = (n: number) => Array.from({ length: n }, (_, i) => `案${i + 1}`);
    expect(kindsOf({ choices: ['案1'] })).toEqual(['choices-unasked']);
    expect(kindsOf({ answerKind: 'choice', choices: choices(1) })).toEqual(['choices-missing']);
    expect(kindsOf({ answerKind: 'choice', choices: choices(8) })).toEqual([]);
    expect(kindsOf({ answerKind: 'choice', choices: choices(9) })).toEqual(['too-many']);
    expect(kindsOf({ answerKind: 'choice', choices: ['案', ' 案 ', '別'] })).toEqual(['choice-twice']);
  });

  test('同意とみなせるのは、ルールへの同意を求めるときだけ', () => {
    expect(kindsOf({ silenceAgrees: true })).toEqual(['silence-without-agreement']);
    expect(kindsOf({ silenceAgrees: true, answerKind: 'agreement' })).toEqual([]);
  });

  test('残す形は、もう一度残しても変わらない', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.string({ unit: 'binary' }), (points, background) => {
        const once = settledWords({ ...words, points, background });
        expect(settledWords(once)).toEqual(once);
        expect(once.points.every((point) => point !== '')).toBe(true);
      }),
    );
  });
});

describe('照会先', () => {
  const around = {
    today: '2026-11-22',
    organisationIds: new Set(['医', '歯']),
    asked: new Set<string>(),
    seats: [{ seatId: '席', organisationId: '医' }],
  };
  const draft = { organisationId: '医', dueOn: '2026-12-17', carrierSeatId: '席' };
  const kinds = (...drafts: readonly Partial<typeof draft>[]) =>
    addresseeProblems(
      drafts.map((each) => ({ ...draft, ...each })),
      around,
    ).map(({ kind }) => kind);

  test('今日までは期日にでき、昨日や2年より先、ない日はできない', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ dueOn: '2026-11-22' })).toEqual([]);
    expect(kinds({ dueOn: '2026-11-21' })).toEqual(['due-past']);
    expect(kinds({ dueOn: '2028-11-22' })).toEqual(['due-too-far']);
    expect(kinds({ dueOn: '2027-02-30' })).toEqual(['due-no-day']);
    expect(kinds({ dueOn: '' })).toEqual(['due-no-day']);
  });

  test('1団体もない、知らない団体、重なる団体、よその席', () => {
    expect(kinds()).toEqual(['no-organisation']);
    expect(kinds({ organisationId: '薬' })).toEqual(['organisation-unknown']);
    expect(kinds({}, {})).toEqual(['organisation-twice']);
    expect(kinds({ organisationId: '歯' })).toEqual(['carrier-unknown']);
  });
});

describe('期日の案', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
  test('例会の7日後（閉庁日なら次の開庁日）で、例会より前にならない', () => {
    fc.assert(
      fc.property(day, day, (today, meeting) => {
        const { dueOn, regularMeetingOn } = proposedDue(meeting, today);
        expect({ ok: true, value: dueOn }).toEqual(nextWorkingDay(addDays(meeting, 7)));
        expect(regularMeetingOn).toBe(meeting);
        expect(isBeforeMeeting(dueOn, regularMeetingOn)).toBe(false);
      }),
    );
    expect(proposedDue(null, '2026-11-22')).toEqual({ regularMeetingOn: null, dueOn: '2026-12-22' });
    expect(proposedDue('2026-12-22', '2026-11-22').dueOn).toBe('2027-01-04');
    // Nobody has announced that year's calendar: the day itself.
    expect(proposedDue('2060-12-22', '2060-11-22').dueOn).toBe('2060-12-29');
  });
});

describe('印字する方法と日数', () => {
  test('回答の来た道が先、なければ送った道。利用者の画面は個人リンクと同じに数える', () => {
    for (const sentChannel of sentChannels) {
      expect(printedChannel({ sentChannel, answerChannel: '' })).toBe(sentChannel);
      for (const answerChannel of answerChannels) {
        const printed = printedChannel({ sentChannel, answerChannel });
        expect(printed).toBe(answerChannel === 'account' ? 'link' : answerChannel);
      }
    }
    expect(printedChannel({ sentChannel: '', answerChannel: '' })).toBeNull();
  });

  test('未回答の日数は、送付して答えを待っている間だけ', () => {
    for (const state of addresseeStates) {
      const days = daysSilent({ state, sentOn: state === 'drafted' ? null : '2026-11-20' }, '2026-11-22');
      expect(days).toBe(isSilent(state) ? 2 : null);
    }
  });
});
