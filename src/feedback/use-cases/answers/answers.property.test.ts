import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import type { Answer } from '../../domain/answer.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../../fixtures/answers.ts';
import type { AskedQuestion, questionClock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { answersOf } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { closeQuestion, reopenQuestion } from '../questions/close-question.ts';
import { reflect } from '../returning/reflect.ts';
import { markSent } from '../sending/mark-sent.ts';
import { markUndelivered } from '../sending/mark-undelivered.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { enterAnswer } from './enter-answer.ts';
import { noteOnAgenda } from './note-on-agenda.ts';
import { saveDraft } from './save-draft.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** What anybody may try at any moment; each is taken or refused, never broken. */
const steps = [
  'draft',
  'continue',
  'confirm',
  'confirm-draft',
  'correct',
  'enter',
  'enter-correction',
  'agenda',
  'reflect',
  'close',
  'reopen',
  'bounce',
  'send',
] as const;
type Step = (typeof steps)[number];
const walks = fc.array(
  fc.record({
    step: fc.constantFrom(...steps),
    kind: fc.constantFrom('answer', 'answer', 'no-view', 'declined'),
    /** Another errand begins at the same moment. */
    together: fc.option(fc.constantFrom(...steps), { freq: 4 }),
  }),
  { minLength: 5, maxLength: 14 },
);

test('どんな順に何をしても、回答のある照会先には確定した回答がちょうど一つあり、書かれたものは消えない', async () => {
  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const actor = await db.workspace();
      const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(actor.workspaceId, work);
      const it = await inside((tx) => sentQuestion(tx, actor, testLinks));
      const written = new Set<string>();
      let said = 0;
      for (const { step, kind, together } of walk) {
        const at = fixedClock(new Date(Date.parse('2026-11-22T00:00:00Z') + said * 1000).toISOString());
        const errands = [step, ...(together === null ? [] : [together])].map((each) => {
          const words = `文${++said}`;
          return inside((tx) => take(tx, actor, it, { step: each, words, kind: kind as 'answer', at })).then((kept) => {
            if (kept) written.add(words);
          });
        });
        await Promise.all(errands);
        await inside((tx) => holds(tx, actor, it, written));
      }
    }),
    { numRuns: 12 },
  );
});

interface Try {
  readonly step: Step;
  readonly words: string;
  readonly kind: 'answer' | 'no-view' | 'declined';
  readonly at: typeof questionClock;
}

const versionOf = ({ answerId, version }: Answer) => ({ answerId, version });

/** True when the words were taken in. */
async function take(tx: Tx, actor: Actor, it: AskedQuestion, { step, words, kind, at: clock }: Try): Promise<boolean> {
  const { addresseeId } = it.doctor;
  const { workspaceId } = actor;
  const content = { ...opinion(words), kind };
  const all = await answersOf(tx, workspaceId, [addresseeId]);
  const draft = all.find(({ state }) => state === 'draft');
  const confirmed = all.find(({ state }) => state === 'confirmed') ?? null;
  const input = byLink(addresseeId, { content, clock });
  const doer = linkDoer(actor);
  const entry = {
    addresseeId,
    content,
    respondentName: '例示 一子',
    respondentTitle: '',
    channel: 'fax',
    scan: null,
    clock,
  } as const;
  const receivedOn = '2026-11-22';
  switch (step) {
    case 'draft':
      return (await saveDraft(tx, doer, input)).ok;
    case 'continue':
      if (draft) await saveDraft(tx, doer, { ...input, content: draft, ...versionOf(draft), drafterName: '次の人' });
      return false;
    case 'confirm':
      return (await confirmAnswer(tx, doer, input)).ok;
    case 'confirm-draft':
      if (draft) await confirmAnswer(tx, doer, { ...input, content: draft, ...versionOf(draft) });
      return false;
    case 'correct':
      return (await confirmAnswer(tx, doer, { ...input, corrects: confirmed?.answerId ?? null })).ok;
    case 'enter':
      return (await enterAnswer(tx, actor, { ...entry, receivedOn })).ok;
    case 'enter-correction':
      return (await enterAnswer(tx, actor, { ...entry, receivedOn, corrects: confirmed?.answerId ?? null })).ok;
    case 'agenda':
      await noteOnAgenda(tx, doer, { addresseeId, on: '2026-12-10', clock });
      return false;
    case 'send':
      await markSent(tx, actor, { addresseeIds: [addresseeId], channel: 'paper', on: receivedOn, clock });
      return false;
    case 'bounce':
      await markUndelivered(tx, actor, { addresseeIds: [addresseeId], channel: 'link', note: '宛先不明', clock });
      return false;
    case 'reflect': {
      const { version } = (await findAddressee(tx, workspaceId, addresseeId))!;
      await reflect(tx, actor, { addresseeId, response: '', reflection: '変えた', version, clock });
      return false;
    }
    case 'close':
    case 'reopen': {
      const { questionId, version } = (await findQuestion(tx, workspaceId, it.questionId))!;
      const change = { questionId, version, note: 'みほんのため', clock };
      await (step === 'close'
        ? closeQuestion(tx, actor, { ...change, as: 'ended' })
        : reopenQuestion(tx, actor, change));
      return false;
    }
  }
}

/** What is true of one 照会先 at every moment. */
async function holds(tx: Tx, actor: Actor, it: AskedQuestion, written: ReadonlySet<string>): Promise<void> {
  const { addresseeId } = it.doctor;
  const answers = await answersOf(tx, actor.workspaceId, [addresseeId]);
  const addressee = (await findAddressee(tx, actor.workspaceId, addresseeId))!;
  const confirmed = answers.filter(({ state }) => state === 'confirmed');
  const answered = ['answered', 'no-view', 'declined', 'reflected'].includes(addressee.state);
  expect(confirmed).toHaveLength(answered ? 1 : 0);
  expect(addressee.answeredOn !== null).toBe(answered);
  if (answered && addressee.state !== 'reflected') {
    expect(confirmed[0]!.kind).toBe(addressee.state === 'answered' ? 'answer' : addressee.state);
  }
  // Each corrected answer was corrected by one that is still in the books.
  const corrected = answers.filter(({ state }) => state === 'superseded').map(({ answerId }) => answerId);
  const corrections = answers.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes]));
  expect(corrections.toSorted()).toEqual(corrected.toSorted());
  const texts = new Set(answers.map(({ texts: [first] }) => first));
  for (const words of written) expect(texts).toContain(words);
  const events = await addresseeEvents(tx, actor.workspaceId, [addresseeId]);
  const firsts = events.filter(({ kind }) => ['answered', 'no-view', 'declined'].includes(kind));
  expect(firsts).toHaveLength(answered ? 1 : 0);
  expect(events.filter(({ kind }) => kind === 'corrected')).toHaveLength(corrected.length);
}
