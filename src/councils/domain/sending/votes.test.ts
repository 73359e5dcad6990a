import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVotes } from './votes.ts';

test('答えのない席と意見だけの席は未回答で、賛成にはならない', () => {
  expect(countVotes(['agree', 'agree', 'disagree', 'abstain', '', null])).toEqual({
    agree: 2,
    disagree: 1,
    abstain: 1,
    unanswered: 2,
  });
});

test('四つの数の和は、いつも席の数', () => {
  const vote = fc.constantFrom('agree', 'disagree', 'abstain', '', null);
  fc.assert(
    fc.property(fc.array(vote), (votes) => {
      const { agree, disagree, abstain, unanswered } = countVotes(votes);
      expect(agree + disagree + abstain + unanswered).toBe(votes.length);
    }),
  );
});
