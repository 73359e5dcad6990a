import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FoundingStep, foundingProgress, foundingSteps, type StepEntry, stepStates } from './founding.ts';

const entry = (step: FoundingStep, doneOn: string | null, at = 0): StepEntry => ({
  entryId: `${step}${at}`,
  step,
  doneOn,
  note: '',
  byName: '事務局',
  enteredAt: new Date(at),
});
const none = { hasOrganisation: false, givenUp: false };

test('段階は、いちばん新しい記録で決まる。取り消すと、済んでいない', () => {
  const entries = [entry('call', '2026-09-01', 1), entry('call', '2026-09-02', 2), entry('conveners', '2026-10-01', 3)];
  const states = stepStates(entries);
  expect(states.map(({ doneOn }) => doneOn)).toEqual(['2026-09-02', '2026-10-01', null, null, null]);
  expect(foundingProgress(states, none)).toEqual({ done: 2, of: 5, next: 'rules', canReceive: false });
  const back = stepStates([...entries, entry('call', null, 4)]);
  expect(back[0]).toMatchObject({ doneOn: null, entry: { entryId: 'call4' } });
  expect(foundingProgress(back, none).next).toBe('call');
});

test('後の段階が先に済むと、抜けた段階と、日の逆さまを言う', () => {
  const [, conveners, rules] = stepStates([entry('conveners', '2026-10-01'), entry('rules', '2026-09-01')]);
  expect(conveners).toMatchObject({ skipped: ['call'], before: [] });
  expect(rules).toMatchObject({ skipped: ['call'], before: ['conveners'] });
});

test('照会を受けられるのは、初回例会が済み、団体があり、取りやめていないときだけ', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...foundingSteps), fc.boolean())),
      fc.boolean(),
      fc.boolean(),
      (steps, hasOrganisation, givenUp) => {
        const states = stepStates(steps.map(([step, done], at) => entry(step, done ? '2026-10-01' : null, at)));
        const { canReceive, done, next } = foundingProgress(states, { hasOrganisation, givenUp });
        const met = states.some(({ step, doneOn }) => step === 'first-meeting' && doneOn !== null);
        expect(canReceive).toBe(met && hasOrganisation && !givenUp);
        expect(next === null).toBe(done === foundingSteps.length);
      },
    ),
  );
});
