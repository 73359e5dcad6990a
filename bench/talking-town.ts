import { randomUUID } from 'node:crypto';
import { createWorkspace } from '#access/index.ts';
import { addSeat } from '#councils/use-cases/bodies/add-seat.ts';
import { appoint } from '#councils/use-cases/bodies/appoint.ts';
import { foundBody } from '#councils/use-cases/bodies/found-body.ts';
import { savePerson } from '#councils/use-cases/bodies/save-person.ts';
import { planMeeting } from '#councils/use-cases/meetings/plan-meeting.ts';
import { sectors } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';

export const talkClock = fixedClock('2026-11-22T00:00:00Z');
const SEATS = 16;
/** 見本 一郎 … : invented, and of different surnames. */
export const speakers = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'].map((each) => `${each}田 一郎`);

export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error).slice(0, 500)}`);
  return result.value;
}

export interface TalkingTown {
  readonly actor: Actor;
  readonly bodyId: string;
}

/** A town with one working group of 16, seated for ten years from April 2016. */
export async function talkingTown(database: Database): Promise<TalkingTown> {
  const key = `b${randomUUID().slice(0, 8)}`;
  const by = 'cli:bench';
  const { workspaceId } = done(
    await createWorkspace(database, {
      key,
      name: 'みほん市',
      municipalityCodes: ['192066'],
      sample: false,
      by,
      clock: talkClock,
    }),
  );
  const actor: Actor = {
    workspaceId,
    workspaceKey: key,
    workspaceName: 'みほん市',
    role: 'officer',
    accountId: null,
    name: by,
    auditName: by,
  };
  return { actor, bodyId: await database.inWorkspace(workspaceId, (tx) => workingGroup(tx, actor)) };
}

async function workingGroup(tx: Tx, actor: Actor): Promise<string> {
  const clock = talkClock;
  const founded = await foundBody(tx, actor, {
    parentId: null,
    kind: 'working-group',
    name: 'ワーキンググループ',
    clock,
  });
  const { bodyId } = done(founded);
  for (let n = 0; n < SEATS; n += 1) {
    const { seatId } = done(
      await addSeat(tx, actor, { bodyId, sector: sectors[n % 3]!, organisationId: null, note: `団体${n + 1}`, clock }),
    );
    const person = { personId: null, name: speakers[n]!, nameKana: '', channel: 'paper' as const, clock };
    const { personId } = done(await savePerson(tx, actor, person));
    done(
      await appoint(tx, actor, {
        seatId,
        personId,
        appointedOn: '2016-04-01',
        endsOn: '2026-03-31',
        howNamed: '',
        office: 'member',
        clock,
      }),
    );
  }
  return bodyId;
}

export async function talkMeeting(tx: Tx, { actor, bodyId }: TalkingTown, heldOn: string): Promise<string> {
  const planned = await planMeeting(tx, actor, {
    bodyId,
    number: null,
    heldOn,
    startsAt: '14:00',
    endsAt: '15:30',
    form: 'in-person',
    place: '会議室',
    onlineLink: '',
    openness: 'open',
    closedReason: '',
    answersUntil: null,
    clock: talkClock,
  });
  return done(planned).meetingId;
}

const sentences = [
  '退院の連絡が前の日になると、家族の準備が間に合いません。',
  '主治医と介護支援専門員が同じ様式を使うと早いと思います。',
  '夜間の急変のときに、だれに電話するかを決めておきたいです。',
  '在宅での看取りは、去年より少し増えています。',
  'つぎの会議までに、各団体で話し合ってください。',
];

/** A WebVTT file of so many utterances, five seconds each; `seed` makes the words of one meeting differ from another's. */
export function talkVtt(utterances: number, seed: number): Uint8Array {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = (seconds: number) =>
    `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000`;
  const cues = [...Array(utterances).keys()].map((n) => {
    const who = speakers[(n * 7 + Math.floor(n / 3) + seed) % SEATS]!;
    return `${n + 1}\n${clock(n * 5)} --> ${clock(n * 5 + 4)}\n<v ${who}>${sentences[(n + seed) % sentences.length]}${seed}-${n}</v>\n`;
  });
  return new TextEncoder().encode(`WEBVTT\n\n${cues.join('\n')}`);
}
