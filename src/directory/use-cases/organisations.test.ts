import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { endOrganisation, reopenOrganisation } from './end-organisation.ts';
import { listOrganisations, showOrganisation } from './list-organisations.ts';
import { organisationNames } from './organisation-names.ts';
import { nextRegularMeetings, removeSingleDate, saveSingleDate } from './regular-dates.ts';
import { type SavedOrganisation, saveOrganisation } from './save-organisation.ts';

let db: TestDatabase;
let officer: Actor;
const clock = fixedClock('2026-11-22T00:00:00Z');
const doctors: SavedOrganisation = {
  organisationId: null,
  name: 'みほん市医師会',
  nameKana: 'みほんしいしかい',
  kind: 'medical-association',
  headTitle: '会長',
  headName: '見本 一郎',
  telephone: '０５５４−００−０００１',
  fax: '0554-00-0002',
  email: 'ishikai@mihon.example',
  meets: { week: 2, weekday: 4, at: '19:00' },
  clock,
};

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

async function saved(tx: Tx, input: Partial<SavedOrganisation> = {}): Promise<string> {
  const done = await saveOrganisation(tx, officer, { ...doctors, ...input });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.organisationId;
}

describe('団体の登録', () => {
  test('区分は種別から決まり、電話は半角になる', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      expect(await showOrganisation(tx, officer, organisationId)).toMatchObject({
        name: 'みほん市医師会',
        sector: 'medical',
        telephone: '0554-00-0001',
        meets: { week: 2, weekday: 4, at: '19:00' },
        version: 1,
        endedOn: null,
      });
      expect(await organisationNames(tx, officer.workspaceId)).toEqual(new Map([[organisationId, 'みほん市医師会']]));
    });
  });

  test('書けるのは事務局だけ。団体長名・担当者・FAX・メール・備考は、ほかの役割には見えない', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx, { note: '会長は木曜が休診', contactName: '見本 花子' });
      for (const role of roles.filter((it) => it !== 'officer')) {
        const actor = as(officer, role);
        expect(await saveOrganisation(tx, actor, doctors)).toEqual(err({ kind: 'forbidden' }));
        expect(await endOrganisation(tx, actor, { organisationId, reason: '解散', clock })).toEqual(
          err({ kind: 'forbidden' }),
        );
        const inner = { headTitle: '', headName: '', contactName: '', fax: '', email: '', note: '' };
        expect(await showOrganisation(tx, actor, organisationId)).toMatchObject({
          ...inner,
          telephone: '0554-00-0001',
        });
        expect((await listOrganisations(tx, actor))[0]).toMatchObject(inner);
      }
      expect((await listOrganisations(tx, officer))[0]).toMatchObject({
        headName: '見本 一郎',
        contactName: '見本 花子',
      });
    });
  });

  test('誤りはまとめて返し、同じ名称は二つ登録できない', async () => {
    await inside(async (tx) => {
      await saved(tx);
      expect(
        await saveOrganisation(tx, officer, { ...doctors, name: ' ', fax: 'なし', email: 'x', kind: 'guild' }),
      ).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'name', finding: { kind: 'missing' } },
            { field: 'kind', finding: { kind: 'unknown-kind', text: 'guild' } },
            { field: 'fax', finding: { kind: 'telephone', text: 'なし' } },
            { field: 'email', finding: { kind: 'email', text: 'x' } },
          ],
        }),
      );
      expect(await saveOrganisation(tx, officer, doctors)).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'name', finding: { kind: 'name-taken' } }] }),
      );
      expect(
        await saveOrganisation(tx, officer, { ...doctors, meets: { week: 6, weekday: 4, at: '19:00' } }),
      ).toMatchObject({ error: { problems: [{ field: 'meets' }] } });
    });
  });

  test('見ていた版が古ければ、書かずに、いまの内容を返す', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      await saved(tx, { organisationId, version: 1, address: 'みほん市1-1' });
      const late = await saveOrganisation(tx, officer, {
        ...doctors,
        organisationId,
        version: 1,
        address: '遅れた住所',
      });
      expect(late).toMatchObject({ error: { kind: 'changed', current: { version: 2, address: 'みほん市1-1' } } });
      expect(await saveOrganisation(tx, officer, { ...doctors, organisationId, version: 2 })).toEqual(
        ok({ organisationId }),
      );
    });
  });

  test('二人が同時に同じ名称を登録しても、一つだけが残る', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => inside((tx) => saveOrganisation(tx, officer, doctors))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await inside((tx) => listOrganisations(tx, officer))).toHaveLength(1);
  });

  test('ほかの導入単位の団体は、ないのと同じ', async () => {
    const organisationId = await inside((tx) => saved(tx));
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await showOrganisation(tx, stranger, organisationId)).toBeNull();
      expect(await saveOrganisation(tx, stranger, { ...doctors, organisationId })).toEqual(err({ kind: 'not-found' }));
      expect(await endOrganisation(tx, stranger, { organisationId, reason: '解散', clock })).toEqual(
        err({ kind: 'not-found' }),
      );
      expect(await listOrganisations(tx, officer)).toEqual([]);
    });
  });
});

describe('団体の終わり', () => {
  test('終えた団体は一覧から外れ、理由とともに残り、名称は次の団体が使える', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      expect(await endOrganisation(tx, officer, { organisationId, reason: ' ', clock })).toMatchObject({
        error: { kind: 'invalid', problems: [{ field: 'reason', finding: { kind: 'missing' } }] },
      });
      expect(await endOrganisation(tx, officer, { organisationId, reason: '合併のため', clock })).toEqual(
        ok({ organisationId }),
      );
      expect(await listOrganisations(tx, officer)).toEqual([]);
      expect(await listOrganisations(tx, officer, { ended: true })).toMatchObject([
        { endedOn: '2026-11-22', endReason: '合併のため' },
      ]);
      await saved(tx);
      expect(await reopenOrganisation(tx, officer, { organisationId, clock })).toEqual(err({ kind: 'name-taken' }));
    });
  });

  test('終えたことは取り消せる', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      await endOrganisation(tx, officer, { organisationId, reason: '誤り', version: 1, clock });
      expect(await endOrganisation(tx, officer, { organisationId, reason: '誤り', clock })).toEqual(
        err({ kind: 'already' }),
      );
      expect(await reopenOrganisation(tx, officer, { organisationId, version: 1, clock })).toEqual(
        err({ kind: 'changed' }),
      );
      expect((await reopenOrganisation(tx, officer, { organisationId, version: 2, clock })).ok).toBe(true);
      expect(await listOrganisations(tx, officer)).toMatchObject([{ endedOn: null, endReason: '', version: 3 }]);
    });
  });
});

describe('例会', () => {
  test('決まりから先の日付が出て、中止と臨時が重なり、取り消すと元に戻る', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      const next = async () =>
        (await nextRegularMeetings(tx, officer.workspaceId, { from: '2026-11-22', count: 2 }))
          .get(organisationId)
          ?.map(({ heldOn, heldAt, cancelled }) => [heldOn, heldAt, cancelled]);
      expect(await next()).toEqual([
        ['2026-12-10', '19:00', false],
        ['2027-01-14', '19:00', false],
      ]);
      const december = { organisationId, heldOn: '2026-12-10', clock };
      await saveSingleDate(tx, officer, { ...december, note: '時刻だけ早める', heldAt: '18:00' });
      await saveSingleDate(tx, officer, { ...december, cancelled: true, note: '年末のため' });
      await saveSingleDate(tx, officer, { ...december, heldOn: '2026-12-17', heldAt: '18:30' });
      expect(await next()).toEqual([
        ['2026-12-10', '19:00', true],
        ['2026-12-17', '18:30', false],
        ['2027-01-14', '19:00', false],
      ]);
      expect(await removeSingleDate(tx, officer, december)).toEqual(ok(null));
      expect(await removeSingleDate(tx, officer, december)).toEqual(err({ kind: 'not-found' }));
      expect((await next())?.[0]).toEqual(['2026-12-10', '19:00', false]);
    });
  });

  test('時刻の誤りと、ほかの役割は断る', async () => {
    await inside(async (tx) => {
      const organisationId = await saved(tx);
      const date = { organisationId, heldOn: '2026-12-17', heldAt: '25:00', clock };
      expect(await saveSingleDate(tx, officer, date)).toMatchObject({ error: { problems: [{ field: 'heldAt' }] } });
      expect(await saveSingleDate(tx, as(officer, 'head'), date)).toEqual(err({ kind: 'forbidden' }));
      expect(await removeSingleDate(tx, as(officer, 'head'), date)).toEqual(err({ kind: 'forbidden' }));
    });
  });
});
