import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveOrganisation } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { readChangeNote } from '../domain/change-note.ts';
import { selectChallenge, selectEvidence } from '../store/challenges.ts';
import { selectEvents } from '../store/events.ts';
import { agreeAction, type NewAction } from './agree-action.ts';
import { changeAction, endAction, reopenAction } from './keep-action.ts';
import { changeChallenge, endChallenge, reopenChallenge } from './keep-challenge.ts';
import { addEvidence, raiseChallenge } from './raise-challenge.ts';
import { actionsById, openActionsByOrigin, openActionsOfOrganisations } from './read-actions.ts';

let db: TestDatabase;
let officer: Actor;
const clock = fixedClock('2026-11-22T00:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

async function raised(tx: Tx): Promise<string> {
  const done = await raiseChallenge(tx, officer, {
    title: '夜間に相談できる先がない',
    description: '夜間の問い合わせ先が家族に伝わっていない。',
    evidence: [
      {
        kind: 'key-remark',
        reference: randomUUID(),
        path: '/councils/key-remarks/1',
        quote: '夜は誰に電話すればよいか',
      },
      { kind: 'words', path: 'https://elsewhere.example/', quote: '家族会からの声' },
    ],
    clock,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.challengeId;
}

const doctors = async (tx: Tx): Promise<string> => {
  const done = await saveOrganisation(tx, officer, {
    organisationId: null,
    name: 'みほん市医師会',
    kind: 'medical-association',
    clock,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.organisationId;
};

async function agreed(tx: Tx, input: Partial<NewAction> = {}): Promise<string> {
  const done = await agreeAction(tx, officer, { title: '夜間の連絡先一覧を作る', clock, ...input });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.actionId;
}

describe('課題', () => {
  test('根拠とともに上がり、よその機械への住所は残らない', async () => {
    await inside(async (tx) => {
      const challengeId = await raised(tx);
      expect(await selectChallenge(tx, officer.workspaceId, challengeId)).toMatchObject({
        state: 'open',
        raisedOn: '2026-11-22',
        closingNote: '',
        version: 1,
      });
      const evidence = await selectEvidence(tx, officer.workspaceId, challengeId);
      expect(new Map(evidence.map(({ kind, path }) => [kind, path]))).toEqual(
        new Map([
          ['key-remark', '/councils/key-remarks/1'],
          ['words', ''],
        ]),
      );
      expect((await selectEvents(tx, officer.workspaceId, challengeId)).map(({ kind }) => kind)).toEqual(['raised']);
    });
  });

  test('題名のない課題と、言葉のない根拠は断り、何も書かない', async () => {
    await inside(async (tx) => {
      expect(
        await raiseChallenge(tx, officer, { title: ' ', evidence: [{ kind: 'words', quote: '' }], clock }),
      ).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'title', finding: { kind: 'missing' } },
            { field: 'quote', finding: { kind: 'missing' } },
          ],
        }),
      );
      expect(await tx.selectFrom('challenges.challenge').selectAll().execute()).toEqual([]);
    });
  });

  test('一文を添えて解決し、また取り上げることができ、経過がすべて残る', async () => {
    await inside(async (tx) => {
      const challengeId = await raised(tx);
      const settle = { challengeId, state: 'settled' as const, note: '連絡先一覧を配った', clock };
      expect(await endChallenge(tx, officer, { ...settle, note: '' })).toMatchObject({ error: { kind: 'invalid' } });
      expect(await endChallenge(tx, officer, { ...settle, version: 1 })).toEqual(ok({ challengeId }));
      expect(await endChallenge(tx, officer, settle)).toMatchObject({
        error: { kind: 'changed', current: { state: 'settled' } },
      });
      expect((await addEvidence(tx, officer, { challengeId, kind: 'words', quote: '追加の声', clock })).ok).toBe(true);
      expect((await reopenChallenge(tx, officer, { challengeId, note: 'また起きた', clock })).ok).toBe(true);
      const events = await selectEvents(tx, officer.workspaceId, challengeId);
      expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['raised', 'settled', 'changed', 'reopened']));
      expect(events[0]?.kind).toBe('raised');
    });
  });

  test('古い版で書き直すと、いまの内容が返り、何も失われない', async () => {
    await inside(async (tx) => {
      const challengeId = await raised(tx);
      const change = { challengeId, description: '', version: 1, clock };
      expect((await changeChallenge(tx, officer, { ...change, title: '先の人の題名' })).ok).toBe(true);
      expect(await changeChallenge(tx, officer, { ...change, title: '後の人の題名' })).toMatchObject({
        error: { kind: 'changed', current: { title: '先の人の題名', version: 2 } },
      });
      const [, changed] = await selectEvents(tx, officer.workspaceId, challengeId);
      expect(readChangeNote(changed!.note)).toEqual([
        { field: 'title', from: '夜間に相談できる先がない', to: '先の人の題名' },
        { field: 'description', from: '', to: '' },
      ]);
    });
  });
});

describe('実施事項', () => {
  test('担当と期限がなくても残り、団体が担えばその名で引ける', async () => {
    await inside(async (tx) => {
      const bare = await agreed(tx);
      const ownerOrganisationId = await doctors(tx);
      const owned = await agreed(tx, { ownerOrganisationId, ownerName: '見本 一郎', dueOn: '2026-12-31' });
      expect(await actionsById(tx, officer.workspaceId, [bare])).toMatchObject([
        { ownerOrganisationId: null, ownerOrganisationName: '', ownerName: '', dueOn: null, state: 'open' },
      ]);
      expect(await openActionsOfOrganisations(tx, officer.workspaceId, [ownerOrganisationId])).toMatchObject([
        { actionId: owned, ownerOrganisationName: 'みほん市医師会', dueOn: '2026-12-31' },
      ]);
      expect(await openActionsOfOrganisations(tx, officer.workspaceId, [])).toEqual([]);
    });
  });

  test('会議体で決まったものは、その会議体で開いているあいだだけ出る', async () => {
    await inside(async (tx) => {
      const originId = randomUUID();
      const origin = {
        originKind: 'councils.body',
        originId,
        originRecord: randomUUID(),
        originPath: '/councils/meetings/1',
      };
      const late = await agreed(tx, { ...origin, dueOn: '2027-03-31' });
      const soon = await agreed(tx, { ...origin, dueOn: '2026-12-31' });
      const undated = await agreed(tx, origin);
      const open = () =>
        openActionsByOrigin(tx, officer.workspaceId, { originKind: 'councils.body', originIds: [originId] });
      expect((await open()).map(({ actionId }) => actionId)).toEqual([soon, late, undated]);
      await endAction(tx, officer, { actionId: soon, state: 'done', note: '配った', version: 1, clock });
      expect(await open()).toHaveLength(2);
    });
  });

  test('ない団体・ない課題は断る', async () => {
    await inside(async (tx) => {
      const wrong = { title: '', ownerOrganisationId: randomUUID(), challengeId: 'x', clock };
      expect(await agreeAction(tx, officer, wrong)).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'title', finding: { kind: 'missing' } },
            { field: 'ownerOrganisationId', finding: { kind: 'unknown' } },
            { field: 'challengeId', finding: { kind: 'unknown' } },
          ],
        }),
      );
    });
  });

  test('担当と期限の変更は、前の担当と期限を経過に残し、古い版では書かない', async () => {
    await inside(async (tx) => {
      const ownerOrganisationId = await doctors(tx);
      const actionId = await agreed(tx, { ownerName: '座長', dueOn: '2026-12-31' });
      const change = { actionId, title: '夜間の連絡先一覧を作る', version: 1, clock };
      expect(
        (await changeAction(tx, officer, { ...change, ownerOrganisationId, ownerName: '', dueOn: '2027-01-31' })).ok,
      ).toBe(true);
      expect(await changeAction(tx, officer, { ...change, ownerName: '遅れた人' })).toMatchObject({
        error: { kind: 'changed', current: { version: 2, ownerOrganisationName: 'みほん市医師会' } },
      });
      const [, changed] = await selectEvents(tx, officer.workspaceId, actionId);
      expect(readChangeNote(changed!.note)).toEqual([
        { field: 'owner', from: '座長', to: 'みほん市医師会' },
        { field: 'due', from: '2026-12-31', to: '2027-01-31' },
      ]);
      expect((await endAction(tx, officer, { actionId, state: 'dropped', note: '不要になった', clock })).ok).toBe(true);
      expect((await reopenAction(tx, officer, { actionId, note: 'やはり要る', clock })).ok).toBe(true);
    });
  });

  test('ほかの導入単位の課題と実施事項は、ないのと同じ', async () => {
    const ids = await inside(async (tx) => ({ challengeId: await raised(tx), actionId: await agreed(tx) }));
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      const note = 'x';
      const missing = err({ kind: 'not-found' });
      expect(await endChallenge(tx, stranger, { ...ids, state: 'dropped', note, clock })).toEqual(missing);
      expect(await endAction(tx, stranger, { ...ids, state: 'done', note, clock })).toEqual(missing);
      expect(await changeAction(tx, stranger, { ...ids, title: 'x', clock })).toEqual(missing);
      expect(await addEvidence(tx, stranger, { ...ids, kind: 'words', quote: 'x', clock })).toEqual(missing);
      expect(await actionsById(tx, officer.workspaceId, [ids.actionId])).toEqual([]);
      expect(await agreeAction(tx, stranger, { title: 'x', challengeId: ids.challengeId, clock })).toMatchObject({
        error: { problems: [{ field: 'challengeId' }] },
      });
    });
  });
});
