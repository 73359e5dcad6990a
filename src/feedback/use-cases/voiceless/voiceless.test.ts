import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeSeat, seatingOn } from '#councils/index.ts';
import { findOrganisation } from '#directory/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { type FoundingStep, foundingSteps } from '../../domain/founding.ts';
import { type VoicelessCouncil, voicelessCouncil } from '../../fixtures/voiceless.ts';
import { foundingsOfOrganisation } from '../../founding-use.ts';
import { seatVersions } from '../../store/asked-seats.ts';
import { findFounding, foundingEvents } from '../../store/foundings.ts';
import { foundOrganisation } from './found-organisation.ts';
import { giveSeats } from './give-seats.ts';
import { beginFounding, changeFounding, giveUpFounding, takeUpFounding } from './keep-founding.ts';
import { loadFounding } from './load-founding.ts';
import { loadVoiceless } from './load-voiceless.ts';
import { recordFoundingStep, takeBackFoundingStep } from './record-step.ts';

let db: TestDatabase;
let officer: Actor;
let council: VoicelessCouncil;
const clock = fixedClock('2026-11-22T00:00:00Z');
const today = '2026-11-22';

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  council = await inside((tx) => voicelessCouncil(tx, officer, clock));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

const words = { trade: '通所介護', sector: 'care', plannedName: 'みほん市通所介護事業所連絡会', note: '' } as const;
const begin = () =>
  inside(async (tx) => made(await beginFounding(tx, officer, { ...words, seatIds: null, clock })).foundingId);
const stored = (foundingId: string) => inside(async (tx) => (await findFounding(tx, officer.workspaceId, foundingId))!);
const record = (foundingId: string, step: FoundingStep, doneOn: string, seen?: string) =>
  inside((tx) => recordFoundingStep(tx, officer, { foundingId, step, doneOn, note: '', seen, clock }));
const voiceless = () => inside((tx) => loadVoiceless(tx, officer.workspaceId, today));

test('一つの事業所の席は、団体のない分野として示される。設立を始めると、その席が選ばれている', async () => {
  const before = await voiceless();
  expect(before.voiceless).toMatchObject([
    { key: 'day-care', founding: null, seats: [{ seatId: council.dayCareSeatId, holderName: '仮沢 勇' }] },
  ]);
  expect((await inside((tx) => loadVoiceless(tx, officer.workspaceId, today))).voiceless).toHaveLength(1);
  const foundingId = await begin();
  expect((await stored(foundingId)).seatIds).toEqual([council.dayCareSeatId]);
  const after = await voiceless();
  expect(after.voiceless[0]?.founding?.progress).toEqual({ done: 0, of: 5, next: 'call', canReceive: false });
});

test('段階は日とともに記録し、取り消しても経過に残る。順が前後しても記録できる', async () => {
  const foundingId = await begin();
  made(await record(foundingId, 'rules', '2026-10-01'));
  made(await record(foundingId, 'call', '2026-09-01'));
  const reason = { foundingId, step: 'rules', note: '案がまだまとまらない', clock } as const;
  made(await inside((tx) => takeBackFoundingStep(tx, officer, reason)));
  const { entries } = await stored(foundingId);
  expect(entries.map(({ step, doneOn, note }) => [step, doneOn, note])).toEqual([
    ['rules', '2026-10-01', ''],
    ['call', '2026-09-01', ''],
    ['rules', null, '案がまだまとまらない'],
  ]);
  const loaded = await inside((tx) => loadFounding(tx, officer, { foundingId, today }));
  expect(loaded?.progress).toMatchObject({ done: 1, next: 'conveners' });
});

test('先の日付と、理由のない取消しは記録しない。ほかの人が先に記録した段階は、上書きしない', async () => {
  const foundingId = await begin();
  expect(await record(foundingId, 'call', '2026-11-23')).toMatchObject({
    ok: false,
    error: { kind: 'invalid', problems: [{ kind: 'future-day', field: 'doneOn' }] },
  });
  made(await record(foundingId, 'call', '2026-11-22', ''));
  expect(await record(foundingId, 'call', '2026-11-21', '')).toMatchObject({ ok: false, error: { kind: 'changed' } });
  const { entries } = await stored(foundingId);
  made(await record(foundingId, 'call', '2026-11-21', entries[0]!.entryId));
  const back = { foundingId, step: 'call', note: ' ', clock } as const;
  expect(await inside((tx) => takeBackFoundingStep(tx, officer, back))).toMatchObject({
    error: { kind: 'invalid', problems: [{ kind: 'text', field: 'reason' }] },
  });
  expect((await stored(foundingId)).entries.map(({ doneOn }) => doneOn)).toEqual(['2026-11-22', '2026-11-21']);
});

test('設立の後に団体を登録し、初回例会が済むと照会を受けられ、席を渡すと団体のない分野から消える', async () => {
  const foundingId = await begin();
  const enter = { name: words.plannedName, kind: 'liaison-group', meets: { week: 2, weekday: 4, at: '19:00' } };
  const found = (version: number) =>
    inside((tx) => foundOrganisation(tx, officer, { foundingId, version, organisation: { enter }, clock }));
  expect(await found(1)).toMatchObject({ error: { kind: 'invalid', problems: [{ kind: 'not-founded' }] } });
  for (const step of foundingSteps.slice(0, 4)) made(await record(foundingId, step, '2026-11-01'));
  const { organisationId } = made(await found(1));
  const kept = await inside((tx) => findOrganisation(tx, officer.workspaceId, organisationId));
  expect(kept).toMatchObject({ kind: 'liaison-group', sector: 'care', meets: { week: 2, weekday: 4, at: '19:00' } });
  // It has a name of the trade already, and has not met yet.
  expect((await voiceless()).voiceless).toHaveLength(1);
  made(await record(foundingId, 'first-meeting', '2026-11-20'));
  expect((await voiceless()).voiceless).toEqual([]);
  expect(await inside((tx) => foundingsOfOrganisation.uses(tx, officer, { organisationId, language: 'ja' }))).toEqual([
    { text: '連絡会の設立（通所介護）', href: `/w/${officer.workspaceKey}/feedback/foundings/${foundingId}` },
  ]);
  const seats = await seatsSeen();
  made(await inside((tx) => giveSeats(tx, officer, { foundingId, seats, clock })));
  const seating = await inside((tx) => seatingOn(tx, officer.workspaceId, council.bodyId, today));
  expect(seating.find(({ seatId }) => seatId === council.dayCareSeatId)).toMatchObject({
    organisationId,
    person: { name: '仮沢 勇' },
  });
  const events = await inside((tx) => foundingEvents(tx, officer.workspaceId, foundingId));
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['begun', 'organisation', 'seats']));
});

test('席をほかの人が変えていたら、一つも渡さない。選んでいない席や、団体のないうちは渡せない', async () => {
  const foundingId = await begin();
  const seats = await seatsSeen();
  const give = (asked: typeof seats) => inside((tx) => giveSeats(tx, officer, { foundingId, seats: asked, clock }));
  expect(await give(seats)).toMatchObject({ error: { problems: [{ kind: 'no-organisation' }] } });
  made(await record(foundingId, 'founding', '2026-11-01'));
  const { organisationId } = council.care;
  const choose = { foundingId, version: 1, organisation: { organisationId }, clock };
  made(await inside((tx) => foundOrganisation(tx, officer, choose)));
  expect(await give([])).toMatchObject({ error: { problems: [{ kind: 'no-seat' }] } });
  const other = { seatId: council.doctor.seatId, version: 1 };
  expect(await give([other])).toMatchObject({ error: { problems: [{ kind: 'no-such-seat' }] } });
  const [seat] = seats;
  made(
    await inside((tx) =>
      changeSeat(tx, officer, { ...seat!, sector: 'care', organisationId: null, note: '通所', clock }),
    ),
  );
  expect(await give(seats)).toMatchObject({ error: { kind: 'seats-changed', seatIds: [council.dayCareSeatId] } });
});

test('内容は版を見て直し、取りやめには理由が要り、もう一度始められる。どれも経過に残る', async () => {
  const foundingId = await begin();
  const change = (version: number, trade: string) =>
    inside((tx) => changeFounding(tx, officer, { ...words, trade, seatIds: [], foundingId, version, clock }));
  made(await change(1, '通所系サービス'));
  expect(await change(1, '通所')).toMatchObject({ error: { kind: 'changed', stored: { trade: '通所系サービス' } } });
  expect(await change(2, '')).toMatchObject({ error: { kind: 'invalid', problems: [{ field: 'trade' }] } });
  const giveUp = (reason: string) =>
    inside((tx) => giveUpFounding(tx, officer, { foundingId, version: 2, reason, clock }));
  expect(await giveUp('')).toMatchObject({ error: { kind: 'invalid', problems: [{ field: 'reason' }] } });
  made(await giveUp('人手が足りない'));
  expect(await record(foundingId, 'call', today)).toMatchObject({ error: { kind: 'given-up' } });
  expect((await voiceless()).voiceless[0]?.founding).toBeNull();
  made(await inside((tx) => takeUpFounding(tx, officer, { foundingId, version: 3, clock })));
  made(await record(foundingId, 'call', today));
  const events = await inside((tx) => foundingEvents(tx, officer.workspaceId, foundingId));
  const told = events.map(({ kind, note }) => `${kind}:${note}`);
  expect(told).toContain('given-up:人手が足りない');
  expect(told).toContain('changed:通所介護　みほん市通所介護事業所連絡会');
});

test('事務局のほかは、設立を始めることも見ることもできない', async () => {
  const foundingId = await begin();
  for (const role of roles.filter((each) => each !== 'officer')) {
    const actor = as(officer, role);
    const done = await inside(async (tx) => [
      await beginFounding(tx, actor, { ...words, seatIds: [], clock }),
      await recordFoundingStep(tx, actor, { foundingId, step: 'call', doneOn: today, note: '', clock }),
      await giveUpFounding(tx, actor, { foundingId, version: 1, reason: 'x', clock }),
      await giveSeats(tx, actor, { foundingId, seats: [], clock }),
    ]);
    expect(done.map((each) => (each.ok ? 'ok' : each.error.kind))).toEqual(Array(4).fill('forbidden'));
    expect(await inside((tx) => loadFounding(tx, actor, { foundingId, today }))).toBeNull();
  }
});

const seatsSeen = async () => {
  const seatIds = [council.dayCareSeatId];
  const versions = await inside((tx) => seatVersions(tx, officer.workspaceId, seatIds));
  return seatIds.map((seatId) => ({ seatId, version: versions.get(seatId)! }));
};
