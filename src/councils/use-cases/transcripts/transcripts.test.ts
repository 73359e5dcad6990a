import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { setState, testMeeting } from '../../fixtures/recording.ts';
import { exampleVtt } from '../../fixtures/transcripts.ts';
import type { UtteranceFilter } from '../../store/utterances.ts';
import { addRemark } from '../recording/remarks.ts';
import { inviteMembers } from '../sending/invite-members.ts';
import { importTranscript, type TranscriptInput } from './import-transcript.ts';
import { loadSpeakers } from './load-speakers.ts';
import { loadTranscript } from './load-transcript.ts';
import { mapSpeakers, type SpeakerChoice } from './map-speakers.ts';
import { participationByYear } from './participation-by-year.ts';
import { participationOf } from './participation-of.ts';
import { silenceOf, silentTwiceRunning } from './silent-twice-running.ts';

let db: TestDatabase;
let officer: Actor;
let it: TestCouncil;
let meetingId: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    it = await testCouncil(tx, officer);
    meetingId = await testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2026-10-01', clock });
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const take = (text: string, more: Partial<TranscriptInput> = {}) =>
  inside((tx) =>
    importTranscript(tx, officer, {
      meetingId,
      fileName: 'C:\\録画\\会議.vtt',
      bytes: new TextEncoder().encode(text),
      append: false,
      clock,
      ...more,
    }),
  );
const spokenIn = async (id = meetingId) => made(await inside((tx) => participationOf(tx, officer, { meetingId: id })));
const words: UtteranceFilter = { words: '', speaker: null, page: 1 };
const loaded = async () => made(await inside((tx) => loadTranscript(tx, officer, { meetingId, ...words })));
const decide = (choices: readonly (Partial<SpeakerChoice> & { readonly name: string })[]) =>
  inside((tx) =>
    mapSpeakers(tx, officer, {
      meetingId,
      choices: choices.map((each) => ({ personId: null, seatId: null, outsider: null, version: 0, ...each })),
      clock,
    }),
  );

describe('取り込み', () => {
  test('話者は、氏名・姓・役職から席に結びつき、分からない人はそのまま残る', async () => {
    const report = made(await take(exampleVtt));
    expect(report).toMatchObject({
      utterances: 6,
      unchanged: false,
      isAhead: false,
      format: 'vtt',
      fileName: '会議.vtt',
    });
    expect(report.speakers).toEqual([
      { name: '見本 太郎', seatId: it.doctor.seatId, turns: 1 },
      { name: '例示花子委員', seatId: it.care.seatId, turns: 1 },
      { name: '例示 花子', seatId: it.care.seatId, turns: 0 },
      { name: '事務局（佐藤）', seatId: null, turns: 1 },
      { name: '仮名', seatId: it.resident.seatId, turns: 1 },
      { name: '座長', seatId: it.doctor.seatId, turns: 1 },
    ]);
    expect(report.skipped).toEqual([{ line: 3, reason: 'note' }]);
    expect(await loaded()).toMatchObject({ total: 6, found: 6, parts: [{ part: 1, reading: { skippedCount: 1 } }] });
  });

  test('同じ言葉をもう一度取り込んでも、改行や番号がちがうだけなら、何も変わらない', async () => {
    const first = made(await take(exampleVtt));
    const again = made(await take(exampleVtt.replaceAll(/^\d\n/gm, '').replace('困ることが', '困る\nことが')));
    expect(again).toMatchObject({ unchanged: true, transcriptId: first.transcriptId });
    expect((await loaded()).parts).toHaveLength(1);
  });

  test('別のファイルは前のものに替わり、前の発言も残る。続きとしても足せる', async () => {
    const first = made(await take(exampleVtt));
    made(await take('見本太郎：はい\n'));
    expect((await loaded()).utterances.map(({ text }) => text)).toEqual(['はい']);
    const kept = await inside((tx) =>
      tx.selectFrom('councils.utterance').select('position').where('transcriptId', '=', first.transcriptId).execute(),
    );
    expect(kept).toHaveLength(6);
    made(await take('例示花子：続き\n', { append: true }));
    expect((await loaded()).utterances.map(({ part, text }) => [part, text])).toEqual([
      [1, 'はい'],
      [2, '続き'],
    ]);
    expect(made(await take('例示花子：続き\n', { append: true })).unchanged).toBe(true);
  });

  test('断ったときは、ファイル名・行・理由を返し、何も書かない', async () => {
    const refused = await take('WEBVTT\n\n-00:01.000 --> 00:02.000\n<v 見本>はい\n');
    expect(refused).toEqual(
      err({
        kind: 'refused',
        fileName: '会議.vtt',
        refusal: { kind: 'negative-time', line: 3, text: '-00:01.000 --> 00:02.000' },
      }),
    );
    expect((await loaded()).parts).toEqual([]);
  });

  test('署名の済んだ会議には取り込めない。まだ先の会議には取り込め、知らせる', async () => {
    await inside((tx) => setState(tx, officer, meetingId, 'signed'));
    expect(await take(exampleVtt)).toEqual(err({ kind: 'signed' }));
    const ahead = await inside((tx) => testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2027-01-15', clock }));
    expect(made(await take(exampleVtt, { meetingId: ahead })).isAhead).toBe(true);
  });

  test('事務局だけができ、ほかの導入単位の会議は見つからない', async () => {
    const input = { meetingId, fileName: 'a.vtt', bytes: new Uint8Array(), append: false, clock };
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      expect(await inside((tx) => importTranscript(tx, as(officer, role), input))).toEqual(err({ kind: 'forbidden' }));
      expect(await inside((tx) => participationOf(tx, as(officer, role), { meetingId }))).toEqual(
        err({ kind: 'forbidden' }),
      );
      expect(await inside((tx) => loadTranscript(tx, as(officer, role), { meetingId, ...words }))).toEqual(
        err({ kind: 'forbidden' }),
      );
    }
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await importTranscript(tx, stranger, input)).toEqual(err({ kind: 'not-found' }));
      expect(await participationOf(tx, officer, { meetingId })).toEqual(err({ kind: 'not-found' }));
    });
    expect(await take(exampleVtt, { meetingId: 'x' })).toEqual(err({ kind: 'not-found' }));
  });

  test('二人が同時に取り込んでも、文字起こしは一つ', async () => {
    await Promise.all([take(exampleVtt), take(exampleVtt), take('見本太郎：はい\n')]);
    expect((await loaded()).parts).toHaveLength(1);
  });

  test('3,000件の発言も、一度に取り込める', async () => {
    const lines = [...Array(3_000).keys()].map((n) => `${['見本太郎', '例示花子', '仮名次郎'][n % 3]}：発言${n}です。`);
    expect(made(await take(lines.join('\n'))).utterances).toBe(3_000);
    expect((await loaded()).lastPage).toBe(30);
  });

  test('言葉と話者でしぼり込める', async () => {
    made(await take(exampleVtt));
    const find = async (filter: Partial<UtteranceFilter>) =>
      made(await inside((tx) => loadTranscript(tx, officer, { meetingId, ...words, ...filter }))).utterances.length;
    expect(await find({ words: '木曜' })).toBe(1);
    expect(await find({ words: '%' })).toBe(0);
    expect(await find({ speaker: '例示 花子' })).toBe(1);
  });
});

describe('話者の結びつけ', () => {
  test('一度決めると、次の会議でも使われる。推測は書きとめない', async () => {
    made(await take(exampleVtt));
    expect(made(await inside((tx) => loadSpeakers(tx, officer, { meetingId }))).memory.size).toBe(0);
    expect(
      made(
        await decide([
          { name: '事務局（佐藤）', outsider: 'secretariat' },
          { name: '花子', personId: it.care.personId },
        ]),
      ).decided,
    ).toBe(2);
    const next = await inside((tx) => testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2026-11-05', clock }));
    const report = made(await take('花子さん：はい\n事務局：どうぞ\n', { meetingId: next }));
    expect(report.speakers).toEqual([
      { name: '花子さん', seatId: it.care.seatId, turns: 1 },
      { name: '事務局', seatId: null, turns: 1 },
    ]);
    expect((await spokenIn(next)).participation.unmapped).toMatchObject([{ name: '事務局', outsider: 'secretariat' }]);
  });

  test('席や人がまちがっていれば断り、先に決めた人がいれば知らせ、取り消しもできる', async () => {
    expect(await decide([{ name: '甲', seatId: it.bodyId }])).toEqual(err({ kind: 'invalid', names: ['甲'] }));
    expect(await decide([{ name: '甲', seatId: it.care.seatId, outsider: 'guest' }])).toEqual(
      err({ kind: 'invalid', names: ['甲'] }),
    );
    made(await decide([{ name: '甲', seatId: it.care.seatId }]));
    expect(await decide([{ name: '甲', seatId: it.empty.seatId }])).toEqual(err({ kind: 'changed', names: ['甲'] }));
    expect(made(await decide([{ name: '甲', seatId: it.care.seatId }])).decided).toBe(0);
    made(await decide([{ name: '甲', version: 1 }]));
    expect(made(await take('甲：はい\n')).speakers).toEqual([{ name: '甲', seatId: null, turns: 1 }]);
  });
});

describe('発言の状況', () => {
  test('席ごと・区分ごとに数え、0の席も載り、割合の合計は1になる', async () => {
    made(await take(exampleVtt));
    const { participation, source } = await spokenIn();
    expect(source).toBe('transcript');
    const of = (seatId: string) => participation.seats.find(({ seat }) => seat.seatId === seatId);
    expect(of(it.doctor.seatId)).toMatchObject({ turns: 2, characters: 20 });
    expect(of(it.care.seatId)).toMatchObject({ turns: 1, characters: 32 });
    expect(of(it.empty.seatId)).toMatchObject({ turns: 0, characters: 0, share: 0 });
    const shares = [...participation.seats, ...participation.unmapped].map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(participation.sectors.map(({ sector, seats, turns }) => [sector, seats, turns])).toEqual([
      ['medical', 2, 2],
      ['care', 1, 1],
      ['resident', 1, 1],
    ]);
  });

  test('文字起こしがなければ、発言の記録から数える', async () => {
    expect((await spokenIn()).source).toBe('none');
    await inside(async (tx) => {
      const at = { meetingId, itemId: null, clock };
      made(
        await addRemark(tx, officer, {
          ...at,
          remarkId: randomUUID(),
          seatId: it.care.seatId,
          speakerName: '',
          text: '一 二',
        }),
      );
      made(
        await addRemark(tx, officer, {
          ...at,
          remarkId: randomUUID(),
          seatId: it.care.seatId,
          speakerName: '',
          text: '三',
        }),
      );
      made(
        await addRemark(tx, officer, {
          ...at,
          remarkId: randomUUID(),
          seatId: null,
          speakerName: '事務局',
          text: '四',
        }),
      );
    });
    const { participation, source } = await spokenIn();
    expect(source).toBe('remarks');
    expect(participation.seats.find(({ seat }) => seat.seatId === it.care.seatId)).toMatchObject({
      turns: 1,
      characters: 3,
      share: 0.75,
    });
    expect(participation.unmapped).toMatchObject([{ name: '事務局', turns: 1, share: 0.25 }]);
  });

  test('2回続けて発言のない席。欠席した人は、黙っていた人に数えない', async () => {
    const before = '2026-11-22';
    const asked = { bodyId: it.bodyId, before };
    const second = await inside((tx) => testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2026-11-05', clock }));
    await inside((tx) => inviteMembers(tx, officer, { meetingId: second, clock }));
    made(await take('見本太郎：はい\n'));
    made(await take('見本太郎：はい\n', { meetingId: second }));
    expect(await inside((tx) => silentTwiceRunning(tx, officer.workspaceId, asked))).toEqual([]);
    await inside((tx) => setState(tx, officer, meetingId, 'held'));
    await inside((tx) => setState(tx, officer, second, 'held'));
    expect(await inside((tx) => silentTwiceRunning(tx, officer.workspaceId, asked))).toEqual([
      it.care.seatId,
      it.resident.seatId,
    ]);
    await inside((tx) =>
      tx
        .updateTable('councils.attendee')
        .set({ presence: 'absent' })
        .where('meetingId', '=', second)
        .where('seatId', '=', it.resident.seatId)
        .execute(),
    );
    expect(await inside((tx) => silenceOf(tx, officer.workspaceId, asked))).toEqual({
      silent: [it.care.seatId],
      away: [it.resident.seatId],
    });
    expect(
      await inside((tx) => silentTwiceRunning(tx, officer.workspaceId, { ...asked, before: '2026-11-05' })),
    ).toEqual([]);
  });

  test('年度ごとにまとめると、その日の席で数える', async () => {
    made(await take(exampleVtt));
    const years = await inside((tx) => participationByYear(tx, officer.workspaceId, { bodyId: it.bodyId }));
    expect(years).toMatchObject([{ fiscalYear: 2026, meetings: 1, characters: 72 }]);
    expect(years[0]?.sectors.map(({ sector, turns }) => [sector, turns])).toEqual([
      ['medical', 2],
      ['care', 1],
      ['resident', 1],
    ]);
  });
});
