import { commentOnMinutes } from '#councils/use-cases/minutes/comments.ts';
import { addRemark } from '#councils/use-cases/recording/remarks.ts';
import { giveOpinion } from '#councils/use-cases/sending/give-opinion.ts';
import { questionAddressees } from '#feedback/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Records } from '#test/support/addresses.ts';
import { queuedMail, scannedAnswer } from '#test/support/feedback-records.ts';
import { allRecordsOf, firstOf } from '#test/support/records.ts';
import type { World } from './world.ts';

/** Real records of みほん市 for every page, in every state that changes what a page says. */
export interface MihonRecords {
  readonly first: Records;
  /** By parameter: what stands in its place, with what belongs to it. */
  readonly variants: Readonly<Record<string, readonly Records[]>>;
  /** Personal links, with a material of their meeting. */
  readonly links: readonly Records[];
  readonly deadToken: string;
}

const clock = systemClock;

export async function mihonRecords(world: World, town: Actor): Promise<MihonRecords> {
  const own = `WHERE workspace_id = '${town.workspaceId}'`;
  const evidence = await workedWith(world, town);
  // One meeting of each state; the working group's, which has most.
  const meetings = await world.query(
    `SELECT DISTINCT ON (state) state, meeting_id, body_id, held_on::text FROM councils.meeting ${own}
      ORDER BY state, number DESC`,
  );
  await whatTheSampleLacks(world, town, meetings);
  const relay = await relayOf(world, town);
  const everything = firstOf(town.workspaceKey, await allRecordsOf(world.query, town.workspaceId));
  const byState = [];
  for (const { meeting_id: meetingId, body_id: bodyId } of meetings) {
    const all = await allRecordsOf(world.query, town.workspaceId, { meetingId: meetingId!, bodyId: bodyId! });
    byState.push({ ...everything, ...firstOf(town.workspaceKey, all) });
  }
  const each = async (table: string, id: string, by: string, name: string): Promise<Records[]> =>
    (await world.query(`SELECT DISTINCT ON (${by}) ${id} AS id FROM ${table} ${own} ORDER BY ${by}`)).map((row) => ({
      [name]: row.id!,
    }));
  return {
    first: { ...everything, ...evidence, ...relay },
    variants: {
      meeting: byState,
      body: await each('councils.body', 'body_id', 'kind', 'body'),
      keyRemark: await each('councils.key_remark', 'key_remark_id', 'ending', 'keyRemark'),
      action: await each('challenges.action', 'action_id', 'state', 'action'),
      challenge: await each('challenges.challenge', 'challenge_id', 'state', 'challenge'),
      item: await each('councils.agenda_item', 'item_id', 'outcome', 'item'),
      question: await questionsOf(world, town),
      addressee: await each('feedback.addressee', 'addressee_id', 'state', 'addressee'),
      mail: await each('feedback.mail', 'mail_id', 'state', 'mail'),
    },
    ...(await linksOf(world, town, byState)),
  };
}

/** A question of each kind, open and closed, with an organisation that was asked it. */
async function questionsOf(world: World, { workspaceId }: Actor): Promise<Records[]> {
  const found = await world.query(
    `SELECT DISTINCT ON (q.answer_kind, q.closed_as) q.question_id AS question, a.organisation_id AS asked
       FROM feedback.question q JOIN feedback.addressee a USING (workspace_id, question_id)
      WHERE workspace_id = '${workspaceId}' AND a.removed_on IS NULL ORDER BY q.answer_kind, q.closed_as, q.number, a.number`,
  );
  return found.map(({ question, asked }) => ({ question: question!, asked: asked! }));
}

/** A figure with a history, an explained finding, a paper out of date, a member who has left, uploads not yet taken. */
async function workedWith(world: World, actor: Actor): Promise<Records> {
  const officer = await world.app.signIn(actor, 'officer');
  const at = (path: string) => `/w/${actor.workspaceKey}${path}`;
  const own = `WHERE workspace_id = '${actor.workspaceId}'`;
  const one = async (sql: string) => Object.values((await world.query(`${sql} LIMIT 1`))[0] ?? {})[0] ?? '';
  const checksPage = await (await officer.get(at('/checks'))).text();
  const check = decodeURIComponent(/checks\/explain\?check=([^"&]+)/.exec(checksPage)![1]!);
  const asked = await officer.get(at(`/checks/explain?check=${encodeURIComponent(check)}`));
  const seen = /name="seen" value="([^"]*)"/.exec(await asked.text())![1]!;
  await officer.post(at('/checks/explain'), { check, seen, reason: '原資料の誤記のため照会中' });
  await officer.post(at('/reports/papers'), { format: 'xlsx', token: '' });
  await world.runJobs(actor);
  const old = await one(`SELECT figure_id FROM evidence.figure ${own} AND indicator_key = 'certified-persons'`);
  await officer.post(at(`/figures/${old}/correct`), { value: '1,362', reason: '再集計による' });
  const figure = await one(`SELECT figure_id FROM evidence.figure ${own} AND supersedes = '${old}'`);
  await officer.post(at('/reports/papers'), { format: 'pdf', token: '' });
  await world.invite(actor, 'みほん 花子', 'member');
  const account = await one(`SELECT account_id FROM access.membership ${own} AND display_name = 'みほん 花子'`);
  await officer.post(at('/figures/paste'), {
    text: 'indicator\tas of\tvalue\tsource\ntotal-population\tH30.4.1\t23,456\tInvented survey\n',
  });
  const list = new File(['名称,種別\nImaginary Group,薬局\n'], 'list.csv', { type: 'text/csv' });
  await officer.post(at('/directory/import'), { file: list });
  return { figure, old, account, check };
}

type Meeting = Record<string, string>;

/** A remark typed by hand, a written opinion, a comment on the minutes. */
async function whatTheSampleLacks(world: World, town: Actor, meetings: readonly Meeting[]): Promise<void> {
  const of = (state: string) => meetings.find((each) => each.state === state)!.meeting_id!;
  const [attendee] = await world.query(
    `SELECT attendee_id FROM councils.attendee WHERE meeting_id = '${of('planned')}' AND role = 'member' LIMIT 1`,
  );
  await world.db.database.inWorkspace(town.workspaceId, async (tx) => {
    const remark = {
      remarkId: crypto.randomUUID(),
      itemId: null,
      seatId: null,
      speakerName: '傍聴の人',
      text: '静かに聞きました。',
    };
    const said = await addRemark(tx, town, { meetingId: of('held'), ...remark, clock });
    const opinion = { itemId: null, vote: '', text: '欠席しますが、賛成です。', via: 'secretariat' } as const;
    const attendeeId = attendee!.attendee_id!;
    const given = await giveOpinion(tx, town, { meetingId: of('planned'), attendeeId, ...opinion, clock });
    const comment = { itemId: null, personId: null, text: '言い回しを直してください。', via: 'secretariat' } as const;
    const commented = await commentOnMinutes(tx, town, { meetingId: of('checking'), ...comment, clock });
    for (const done of [said, given, commented]) if (!done.ok) throw new Error(JSON.stringify(done.error));
  });
}

/** A sheet that came back with its scan, and a mail in every state that has buttons. */
async function relayOf(world: World, town: Actor): Promise<Records> {
  const { workspaceId } = town;
  return world.db.database.inWorkspace(workspaceId, async (tx) => {
    const [silent] = await questionAddressees(tx, workspaceId, { states: ['sent'] });
    const { addresseeId, organisationId } = silent!;
    for (const state of ['queued', 'sent', 'refused', 'failed', 'uncertain', 'cancelled', 'bounced'] as const) {
      const mailId = await queuedMail(tx, town, { addresseeId, organisationId, errandKey: state });
      await tx
        .updateTable('feedback.mail')
        .set({
          state,
          sentAt: state === 'sent' || state === 'bounced' ? clock.now() : null,
          bouncedOn: state === 'bounced' ? dateInJapan(clock.now()) : null,
          ...(state === 'cancelled' ? { cancelledAs: 'by-hand' } : {}),
        })
        .where('workspaceId', '=', workspaceId)
        .where('mailId', '=', mailId)
        .execute();
    }
    const answer = await scannedAnswer(tx, town, { addresseeId, receivedOn: dateInJapan(clock.now()), clock });
    return { answer };
  });
}

async function linksOf(world: World, town: Actor, meetings: readonly Records[]) {
  const { workspaceId, workspaceKey: workspace } = town;
  const { links } = world.app;
  return world.db.database.inWorkspace(workspaceId, async (tx) => {
    const found: Records[] = [];
    const at = clock.now();
    for (const { meeting, material } of meetings) {
      const [holder] = await world.query(
        `SELECT attendee_id FROM councils.attendee WHERE meeting_id = '${meeting}' AND role = 'member' LIMIT 1`,
      );
      if (!holder) continue;
      const link = { purpose: 'councils.meeting', subjectId: meeting!, holderId: holder.attendee_id!, at };
      const { token } = await links.issue(tx, town, { ...link, expiresAt: new Date(at.getTime() + 86_400_000) });
      found.push({ workspace, token, material: material! });
    }
    const asked = await questionAddressees(tx, workspaceId, {});
    for (const { organisationId, addresseeId, state } of asked) {
      if (state === 'drafted') continue;
      const link = { purpose: 'feedback.organisation', subjectId: organisationId, holderId: organisationId, at };
      const { token, state: life } = await links.issue(tx, town, {
        ...link,
        expiresAt: new Date(at.getTime() + 86_400_000),
      });
      if (life === 'open') found.push({ workspace, token, addressee: addresseeId });
    }
    const over = {
      subjectId: crypto.randomUUID(),
      holderId: crypto.randomUUID(),
      expiresAt: new Date(at.getTime() - 1),
    };
    const dead = await links.issue(tx, town, {
      purpose: 'councils.meeting',
      ...over,
      at: new Date(at.getTime() - 9_000),
    });
    return { links: found, deadToken: dead.token };
  });
}
