import { type PersonalLinks, sampleAccount } from '#access/index.ts';
import { agreeAction, endAction, endChallenge, raiseChallenge } from '#challenges/index.ts';
import { type TestCouncil, testCouncil } from '#councils/fixtures/council.ts';
import { type HeldMeeting, heldMeeting, MEMBERS_CANARY, minutesClock } from '#councils/fixtures/minutes.ts';
import { testTranscript } from '#councils/fixtures/recording.ts';
import {
  addMaterial,
  addSeat,
  appoint,
  beginCheck,
  foundBody,
  issueLinks,
  loadMinutes,
  recordVisit,
  savePerson,
  signMinutes,
} from '#councils/index.ts';
import { commentOnMinutes } from '#councils/use-cases/minutes/comments.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Records } from './addresses.ts';
import { foundingOf, relayOf } from './feedback-records.ts';

/** The meeting of one body, with a record of every kind in it. */
export interface Books extends HeldMeeting {
  /** What it asked, for the parameters of addresses. */
  readonly relay: Records;
}

/**
 * Two bodies of one workspace, each with a meeting under check that holds every kind of record at every visibility. The sample
 * account of the role "member" has a seat in the first body only.
 */
export async function twoBodies(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
): Promise<{ readonly own: Books; readonly other: Books }> {
  const { workspaceId } = actor;
  const first = await testCouncil(tx, actor);
  const own = await meetingUnderCheck(tx, actor, first, links);
  const second = await anotherBody(tx, actor, first);
  const other = await meetingUnderCheck(tx, actor, second, links);
  const accountId = await sampleAccount(tx, { workspaceId, role: 'member', at: minutesClock.now() });
  await tx
    .updateTable('councils.person')
    .set({ accountId })
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', first.doctor.personId)
    .execute();
  const evidence = [{ kind: 'words', quote: '退院の前日に連絡があった。' } as const];
  must(await raiseChallenge(tx, actor, { title: '退院の連絡が遅い', evidence, clock: minutesClock }));
  await whatHasEnded(tx, actor);
  const relay = {
    own: await relayOf(tx, actor, links, { bodyId: first.bodyId, asked: first.doctor }),
    other: await relayOf(tx, actor, links, { bodyId: second.bodyId, asked: second.care }),
  };
  await foundingOf(tx, actor);
  return { own: { ...own, relay: relay.own }, other: { ...other, relay: relay.other } };
}

/** A challenge and an action that are over, for the pages that open them again. */
async function whatHasEnded(tx: Tx, actor: Actor): Promise<void> {
  const over = { note: '手順書ができた。', version: 1, clock: minutesClock } as const;
  const { challengeId } = must(await raiseChallenge(tx, actor, { title: '手順書がない', clock: minutesClock }));
  must(await endChallenge(tx, actor, { challengeId, state: 'settled', ...over }));
  const { actionId } = must(await agreeAction(tx, actor, { title: '手順書をつくる', clock: minutesClock }));
  must(await endAction(tx, actor, { actionId, state: 'done', ...over }));
}

/** The chair and one member sign: both editions are locked. */
export async function signed(tx: Tx, actor: Actor, { meetingId, doctor, care }: Books): Promise<void> {
  const minutes = await loadMinutes(tx, actor, meetingId);
  const signing = {
    meetingId,
    textSha256: minutes!.editions.closed.sha256,
    via: 'secretariat',
    clock: minutesClock,
  } as const;
  must(await signMinutes(tx, actor, { ...signing, asOffice: 'chair', personId: doctor.personId }));
  must(await signMinutes(tx, actor, { ...signing, asOffice: 'member', personId: care.personId }));
}

/** The same organisations send other people of the same names. */
async function anotherBody(tx: Tx, actor: Actor, first: TestCouncil): Promise<TestCouncil> {
  const clock = minutesClock;
  const name = 'みほん市認知症施策推進ワーキンググループ';
  const { bodyId } = must(
    await foundBody(tx, actor, { parentId: first.councilId, kind: 'working-group', name, clock }),
  );
  const seat = async ({ organisationId, name }: TestCouncil['doctor'], office: 'chair' | 'member') => {
    const { seatId } = must(await addSeat(tx, actor, { bodyId, sector: 'other', organisationId, clock }));
    const { personId } = must(
      await savePerson(tx, actor, { personId: null, name, organisationId, channel: 'link', clock }),
    );
    const term = { appointedOn: '2026-04-01', endsOn: '2028-03-31', howNamed: '団体の推薦', office };
    const { termId } = must(await appoint(tx, actor, { seatId, personId, ...term, clock }));
    return { seatId, organisationId, personId, termId, name };
  };
  const doctor = await seat(first.doctor, 'chair');
  const care = await seat(first.care, 'member');
  return { ...first, bodyId, doctor, care, resident: await seat(first.resident, 'member') };
}

async function meetingUnderCheck(
  tx: Tx,
  actor: Actor,
  council: TestCouncil,
  links: PersonalLinks,
): Promise<HeldMeeting> {
  const clock = minutesClock;
  const held = await heldMeeting(tx, actor, { council });
  const { meetingId, items } = held;
  for (const visibility of ['members', 'public'] as const) {
    const text = visibility === 'members' ? MEMBERS_CANARY : '退院の手順';
    const material = {
      title: `資料 ${text}`,
      visibility,
      itemId: items[visibility],
      number: null,
      presenterSeatId: null,
    };
    const content = { name: '資料.txt', bytes: new TextEncoder().encode(text) };
    must(await addMaterial(tx, actor, { meetingId, ...material, content, supersedes: null, clock }));
  }
  const words = { visitorName: '事務局 見野 夏子', worries: MEMBERS_CANARY, willSay: '', note: '' };
  const visit = { visitedOn: '2026-11-10', way: 'visit', ...words } as const;
  must(await recordVisit(tx, actor, { meetingId, seatId: council.care.seatId, ...visit, clock }));
  await testTranscript(tx, actor, meetingId, [
    ['例示 花子', `連絡の遅れが困ります。${MEMBERS_CANARY}`],
    ['見本 太郎', 'わかりました。'],
  ]);
  must(await issueLinks(tx, actor, links, { meetingId, clock }));
  must(await beginCheck(tx, actor, { meetingId, checkUntil: '2026-12-10', personalLinks: links, clock }));
  const { personId } = council.care;
  const comment = {
    itemId: items.members,
    personId,
    text: `言い回しを直してください。${MEMBERS_CANARY}`,
    via: 'link',
  } as const;
  must(await commentOnMinutes(tx, actor, { meetingId, ...comment, clock }));
  return held;
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`fixture refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
