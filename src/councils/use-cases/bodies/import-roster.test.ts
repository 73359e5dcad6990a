import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listOrganisations } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { allPeople } from '../../store/bodies.ts';
import { seatingOn } from '../../store/seating.ts';
import { importRoster } from './import-roster.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  council = await inside((tx) => testCouncil(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

const head = '区分,団体,職名,氏名,ふりがな,役職,委嘱日,任期満了日,選任方法,郵便番号,住所,電話,FAX,メール,受取方法';
const file = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join('\r\n'));
const take = (tx: Tx, bytes: Uint8Array, dryRun = false) =>
  importRoster(tx, officer, { bodyId: council.bodyId, file: bytes, dryRun, clock });
const roster = async (tx: Tx) =>
  (await seatingOn(tx, officer.workspaceId, council.bodyId, '2026-11-22')).map((seat) => [
    seat.sector,
    seat.organisationName,
    seat.person?.name ?? null,
  ]);

const whole = file(
  '医療,みほん市医師会,院長,見本 太郎,みほん たろう,座長,R8.4.1,R10.3.31,団体の推薦,,,,,,リンク',
  '医療,みほん市薬剤師会,薬局長,例示 四郎,れいじ しろう,,令和8年4月1日,,団体の推薦,400-0001,みほん市2-2,0550-00-0002,0550-00-0003,,FAX',
  '介護,みほん市居宅介護支援事業所連絡会,管理者,例示 花子,,,2026/4/1,2028/3/31,,,,,,,',
  '介護,みほん市訪問介護事業所連絡会,所長,仮名 五郎,,副座長,R8.4.1,,,,,,,,',
  '住民代表,,,,,,,,,,,,,,',
);

describe('名簿の取り込み', () => {
  test('一度に席・団体・人・任期を登録し、満了日が空欄なら会議体の任期で補う', async () => {
    await inside(async (tx) => {
      const done = made(await take(tx, whole));
      expect(done).toMatchObject({ appointed: 2, people: 2, seats: 2, nothingNew: false });
      expect(await roster(tx)).toEqual([
        ['medical', 'みほん市医師会', '見本 太郎'],
        ['medical', 'みほん市薬剤師会', '例示 四郎'],
        ['care', 'みほん市居宅介護支援事業所連絡会', '例示 花子'],
        ['care', 'みほん市訪問介護事業所連絡会', '仮名 五郎'],
        ['resident', 'みほん市民生委員児童委員協議会', '仮名 次郎'],
        ['resident', '', null],
      ]);
      const seat = (await seatingOn(tx, officer.workspaceId, council.bodyId, '2028-03-31')).find(
        (each) => each.person?.name === '例示 四郎',
      );
      expect(seat?.term?.endsOn).toBe('2028-03-31');
      expect(seat?.person).toMatchObject({ channel: 'fax', fax: '0550-00-0003', postalCode: '400-0001' });
      expect((await listOrganisations(tx, officer)).map((each) => each.name)).toContain('みほん市訪問介護事業所連絡会');
    });
  });

  test('同じファイルをもう一度取り込んでも、何も変わらない', async () => {
    await inside(async (tx) => {
      await take(tx, whole);
      const [before, people] = [await roster(tx), await allPeople(tx, officer.workspaceId)];
      expect(made(await take(tx, whole))).toMatchObject({
        nothingNew: true,
        seats: 0,
        people: 0,
        appointed: 0,
        changedPeople: 0,
      });
      expect(await roster(tx)).toEqual(before);
      expect(await allPeople(tx, officer.workspaceId)).toEqual(people);
    });
  });

  test('確かめるだけなら、どうなるかを返して何も書かない', async () => {
    await inside(async (tx) => {
      const before = await roster(tx);
      const dry = made(await take(tx, whole, true));
      expect(dry.plan.newOrganisations).toEqual([{ name: 'みほん市訪問介護事業所連絡会', sector: 'care' }]);
      expect(await roster(tx)).toEqual(before);
    });
  });

  test('誤りが一つでもあれば何も登録せず、行・列・理由をすべて返す', async () => {
    await inside(async (tx) => {
      const before = await roster(tx);
      const refused = await take(
        tx,
        file(
          '医療,みほん市薬剤師会,薬局長,例示 四郎,,,R8.2.30,,,,,,,,',
          '歯科,みほん市歯科医師会,,仮名 六郎,,,R8.4.1,R7.3.31,,40,,12,なし,x,伝書鳩',
          '医療,みほん市薬剤師会,薬局長,,,,R8.4.1,,,,,,,,',
        ),
      );
      expect(
        refused.ok || refused.error.kind !== 'refused'
          ? []
          : refused.error.findings.map((it) => [it.row, it.column, it.problem.kind]),
      ).toEqual([
        [2, 6, 'date'],
        [3, 0, 'unknown-word'],
        [3, 7, 'ends-before-it-begins'],
        [3, 9, 'postal-code'],
        [3, 11, 'telephone'],
        [3, 12, 'telephone'],
        [3, 13, 'email'],
        [3, 14, 'unknown-word'],
        [4, 3, 'nameless'],
      ]);
      expect(await roster(tx)).toEqual(before);
    });
  });

  test('ほかの人の任期と重なる行は、だれの任期かを返して断る', async () => {
    await inside(async (tx) => {
      expect(await take(tx, file('医療,みほん市医師会,,別人 七郎,,,R8.12.1,,,,,,,,'))).toEqual(
        err({
          kind: 'refused',
          findings: [
            {
              row: 2,
              column: null,
              heading: '氏名',
              problem: { kind: 'overlap', personName: '見本 太郎', appointedOn: '2026-04-01', lastDay: '2028-03-31' },
            },
          ],
        }),
      );
    });
  });

  test('知らない見出し、足りない見出し、二度ある人は断る', async () => {
    await inside(async (tx) => {
      const text = (value: string) => new TextEncoder().encode(value);
      const kinds = async (bytes: Uint8Array) => {
        const refused = await take(tx, bytes);
        return refused.ok || refused.error.kind !== 'refused'
          ? []
          : refused.error.findings.map((it) => it.problem.kind);
      };
      expect(await kinds(text('区分,名前\r\n医療,見本'))).toEqual(['unknown-heading', 'heading-missing']);
      expect(await kinds(text('区分,氏名,氏名\r\n医療,見本,見本'))).toEqual(['heading-twice']);
      const row = '医療,みほん市歯科医師会,,仮名 六郎,,,R8.4.1,,,,,,,,';
      expect(await kinds(file(row, row))).toEqual(['twice']);
      expect(await take(tx, new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ error: { kind: 'unreadable' } });
    });
  });

  test('事務局でない人、ない会議体、終わった会議体は断る', async () => {
    await inside(async (tx) => {
      const input = { bodyId: council.bodyId, file: whole, dryRun: false, clock };
      expect(await importRoster(tx, as(officer, 'member'), input)).toEqual(err({ kind: 'forbidden' }));
      expect(await importRoster(tx, officer, { ...input, bodyId: crypto.randomUUID() })).toEqual(
        err({ kind: 'not-found' }),
      );
      await tx
        .updateTable('councils.body')
        .set({ endedOn: '2026-11-01', endReason: '統合' })
        .where('bodyId', '=', council.bodyId)
        .execute();
      expect(await importRoster(tx, officer, input)).toEqual(err({ kind: 'body-ended', endedOn: '2026-11-01' }));
    });
  });
});
