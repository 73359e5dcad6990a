import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presences } from '../meeting.ts';
import { quorumByAnswers, quorumByPresence, quorumByReplies, quorumOf, type VotingSeat } from './quorum.ts';

const seats = fc.integer({ min: 0, max: 500 });

describe('定足数', () => {
  test.each([
    ['majority', 9, 5],
    ['majority', 16, 9],
    ['half', 9, 5],
    ['half', 16, 8],
    ['two-thirds', 9, 6],
    ['two-thirds', 16, 11],
    ['none', 16, 0],
  ] as const)('%s は %i席なら%i席', (rule, held, needed) => {
    expect(quorumOf(rule, held)).toBe(needed);
  });

  test('ちょうど分数の条件を満たす最も小さい席数になる', () => {
    // Cross-multiplied, so that no fraction is ever rounded.
    const enough = {
      majority: (there: number, of: number) => 2 * there > of,
      half: (there: number, of: number) => 2 * there >= of,
      'two-thirds': (there: number, of: number) => 3 * there >= 2 * of,
    };
    for (const rule of ['majority', 'half', 'two-thirds'] as const) {
      fc.assert(
        fc.property(seats, (of) => {
          const needed = quorumOf(rule, of);
          expect(enough[rule](needed, of)).toBe(true);
          if (needed > 0) expect(enough[rule](needed - 1, of)).toBe(false);
        }),
      );
    }
  });

  const seat = (presence: VotingSeat['presence'], reply: VotingSeat['reply'] = ''): VotingSeat => ({ presence, reply });
  const majority = { quorum: 'majority', proxiesCount: true } as const;

  test('遅参・早退・オンラインは出席、欠席と未記入は数えない', () => {
    const there = (['present', 'online', 'late', 'left-early', 'proxy', 'absent', null] as const).map((it) => seat(it));
    expect(quorumByPresence(majority, there)).toEqual({ seats: 7, needed: 4, attending: 5, proxies: 1, met: true });
  });

  test('代理を数えない会議体では、代理は出席にも代理の数にも入らない', () => {
    const there = [seat('present'), seat('proxy'), seat('proxy')];
    const strict = { ...majority, proxiesCount: false };
    expect(quorumByPresence(strict, there)).toEqual({ seats: 3, needed: 2, attending: 1, proxies: 0, met: false });
    expect(quorumByPresence(majority, there)).toMatchObject({ attending: 3, proxies: 2, met: true });
  });

  test('返事からの見込みでは、返事のない人は欠席として数えず、出席としても数えない', () => {
    const replies = [seat(null, 'attend'), seat(null, 'online'), seat(null, ''), seat(null, 'absent')];
    expect(quorumByReplies(majority, replies)).toMatchObject({ seats: 4, needed: 3, attending: 2, met: false });
  });

  test('席が一つも埋まっていなければ、過半数は成立しない', () => {
    expect(quorumByPresence(majority, [])).toMatchObject({ needed: 1, attending: 0, met: false });
  });

  test('一人多く出席して、成立が不成立になることはない', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...presences), { minLength: 1, maxLength: 30 }), (there) => {
        const before = quorumByPresence(
          majority,
          there.map((it) => seat(it)),
        );
        const after = quorumByPresence(
          majority,
          there.map((it, index) => seat(index === 0 ? 'present' : it)),
        );
        expect(after.attending).toBeGreaterThanOrEqual(before.attending);
        expect(before.met && !after.met).toBe(false);
      }),
    );
  });

  test('書面開催では、答えた人だけが参加', () => {
    expect(quorumByAnswers(majority, 9, 4)).toMatchObject({ needed: 5, attending: 4, met: false });
  });
});
