import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { challengesPaths, challengesSlice, raiseChallenge } from '#challenges/index.ts';
import { councilsPaths, councilsSlice, markKeyRemark } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { testItem, testMeeting } from '../../../councils/fixtures/meetings.ts';
import { noticeMeeting } from '../../../councils/use-cases/meetings/notice-meeting.ts';
import type { OriginKind } from '../../domain/question.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { questionsRaised } from '../../follow-ups.ts';
import { paths } from '../../paths.ts';
import { findQuestion } from '../../store/questions.ts';
import { closeQuestion } from '../../use-cases/questions/close-question.ts';
import { markSent } from '../../use-cases/sending/mark-sent.ts';

let db: TestDatabase;
let officer: Actor;
let key: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  key = officer.workspaceKey;
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const councils = (actor = officer) =>
  sliceApp({
    db,
    actor,
    clock,
    slice: councilsSlice({
      personalLinks: testLinks,
      agendaSources: [],
      briefingSections: [],
      followUps: questionsRaised,
    }),
  });
const challenges = () =>
  sliceApp({ db, actor: officer, clock, slice: challengesSlice({ actionOrigins: [], followUps: questionsRaised }) });

async function seen(response: Response): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 300)).toBe(200);
  expect(await checkHtml(html)).toEqual([]);
  return html;
}
const links = (html: string): readonly string[] =>
  [...parseHTML(html).document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');

/** A meeting with an item and a key remark, and the question that is raised from one of them. */
async function raisedFrom(
  kind: OriginKind,
  source: (it: AskedQuestion, meetingId: string) => (tx: Tx) => Promise<string>,
) {
  const first = await inside((tx) => askedQuestion(tx, officer, testLinks));
  const meetingId = await inside((tx) => testMeeting(tx, officer, first.bodyId, {}, clock));
  const id = await inside(source(first, meetingId));
  const asked = (origin: { kind: OriginKind; id: string }) =>
    inside((tx) =>
      askedQuestion(tx, officer, testLinks, { council: first.council, title: '退院の連絡について', origin }),
    );
  return { first, meetingId, id, raise: () => asked({ kind, id }) };
}
const item = (_: AskedQuestion, meetingId: string) => (tx: Tx) => testItem(tx, officer, meetingId, '退院の連絡');
const remark = (_: AskedQuestion, meetingId: string) => async (tx: Tx) => {
  const none = { transcriptId: null, position: null, remarkId: null, itemId: null, seatId: null };
  const words = {
    kind: 'question',
    text: '夜間はだれに電話しますか。',
    speakerName: '例示',
    visibility: 'members',
  } as const;
  return made(await markKeyRemark(tx, officer, { ...none, ...words, meetingId, clock })).keyRemarkId;
};
const challenge = () => async (tx: Tx) =>
  made(await raiseChallenge(tx, officer, { title: '連絡が遅い', description: '', raisedOn: null, evidence: [], clock }))
    .challengeId;

/** An account of the doctor, who sits in the body. */
async function memberOf({ council }: AskedQuestion): Promise<Actor> {
  const accountId = randomUUID();
  await inside(async (tx) => {
    const membership = {
      workspaceId: officer.workspaceId,
      accountId,
      role: 'member',
      displayName: '見本 太郎',
      createdAt: clock.now(),
      createdBy: 'cli:test',
      endedAt: null,
      endedBy: null,
    } as const;
    await tx.insertInto('access.membership').values(membership).execute();
    await tx
      .updateTable('councils.person')
      .set({ accountId })
      .where('personId', '=', council.doctor.personId)
      .execute();
  });
  return { ...officer, accountId, auditName: accountId, role: 'member' };
}

test.each([
  ['agenda-item', item, (_: string, meetingId: string) => councilsPaths.agenda.to(key, meetingId)],
  ['agenda-item', item, (id: string) => councilsPaths.agendaItem.to(key, id)],
  ['key-remark', remark, (id: string) => councilsPaths.keyRemark.to(key, id)],
  ['challenge', challenge, (id: string) => challengesPaths.challenge.to(key, id)],
] as const)('%sのページから団体への照会に進め、起こした照会が並ぶ', async (kind, source, page) => {
  const { id, meetingId, raise } = await raisedFrom(kind, source as typeof item);
  const path = page(id, meetingId);
  const get = () => (kind === 'challenge' ? challenges() : councils()).get(path);
  const door = `${paths.newQuestion.to(key)}?from=${kind}&id=${id}`;
  const before = await seen(await get());
  expect(links(before)).toContain(door);
  const { questionId } = await raise();
  const after = await seen(await get());
  expect(links(after)).toContain(paths.question.to(key, questionId));
  expect(after).toContain('退院の連絡について');
});

test('要点発言のページは、照会になったことと、経過を示す。取り下げると、また扱いを待つ', async () => {
  const { id, raise } = await raisedFrom('key-remark', remark);
  const { questionId } = await raise();
  const page = councilsPaths.keyRemark.to(key, id);
  const html = await seen(await councils().get(page));
  for (const words of ['団体への照会になりました', '照会を開く', '団体への照会を起こしました。'])
    expect(html).toContain(words);
  await inside(async (tx) => {
    const { version } = (await findQuestion(tx, officer.workspaceId, questionId))!;
    made(await closeQuestion(tx, officer, { questionId, as: 'withdrawn', note: '聞き方を改める', version, clock }));
  });
  const after = await seen(await councils().get(page));
  for (const words of ['（取下げ）', '扱いを決める', '団体への照会を取り下げました。']) expect(after).toContain(words);
});

test('委員は、送られた照会だけをたどれる。書く道は見えず、席のない人には照会も見えない', async () => {
  const { first, meetingId, id, raise } = await raisedFrom('agenda-item', item);
  const asked = await raise();
  await inside(async (tx) => {
    made(await noticeMeeting(tx, officer, { meetingId, clock }));
  });
  const member = await memberOf(first);
  const page = councilsPaths.meeting.to(key, meetingId);
  const question = paths.question.to(key, asked.questionId);
  const as = async (actor: Actor, role: 'member' | 'viewer') =>
    links(await seen(await councils(actor).get(page, { role })));
  expect(await as(member, 'member')).not.toContain(question);
  await inside(async (tx) => {
    const { addresseeId } = asked.doctor;
    made(await markSent(tx, officer, { addresseeIds: [addresseeId], channel: 'paper', on: '2026-11-22', clock }));
  });
  expect(await as(member, 'member')).toContain(question);
  expect((await as(member, 'member')).some((href) => href.startsWith(paths.newQuestion.to(key)))).toBe(false);
  expect(await as({ ...officer, accountId: randomUUID(), role: 'viewer' }, 'viewer')).not.toContain(question);
  const other = await db.workspace();
  const elsewhere = await db.database.inWorkspace(other.workspaceId, (tx) =>
    questionsRaised.raisedFrom(tx, other, { kind: 'agenda-item', ids: [id], today: '2026-11-22', language: 'ja' }),
  );
  expect(elsewhere.size).toBe(0);
});
