import { randomUUID } from 'node:crypto';
import { createPersonalLinks, findWorkspace, readWorkspace } from '#access/index.ts';
import { briefingSheets } from '#councils/paper/visits/briefing-sheets.ts';
import { questionsOfMeeting } from '#councils/store/briefing-questions.ts';
import { addSeat } from '#councils/use-cases/bodies/add-seat.ts';
import { appoint } from '#councils/use-cases/bodies/appoint.ts';
import { foundBody } from '#councils/use-cases/bodies/found-body.ts';
import { savePerson } from '#councils/use-cases/bodies/save-person.ts';
import { addAgendaItem } from '#councils/use-cases/meetings/agenda-items.ts';
import { closeMeeting } from '#councils/use-cases/meetings/close-meeting.ts';
import { planMeeting } from '#councils/use-cases/meetings/plan-meeting.ts';
import { addRemark } from '#councils/use-cases/recording/remarks.ts';
import { briefingsPdf } from '#councils/use-cases/visits/briefings-pdf.ts';
import { loadBriefings } from '#councils/use-cases/visits/load-briefings.ts';
import { questionsMark, setQuestions } from '#councils/use-cases/visits/set-questions.ts';
import { sectors } from '#directory/domain/index.ts';
import { goalInBriefing } from '#goals/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { renderPdf } from '#platform/paper/typst.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';

const SEATS = 16;
const clock = fixedClock('2026-11-22T00:00:00Z');

/** Pages of the same size and typeface with the words they are given, each as a plain paragraph: what Typst itself takes. */
const BARE = `
#set page(paper: "a4")
#set text(font: "BIZ UDPGothic", lang: "ja", size: 10.5pt)
#for (index, words) in json("/data.json").enumerate() {
  if index > 0 { pagebreak() }
  for word in words { par(word) }
}`;

/** The briefings of a working group of 16, from the database to one PDF, against 16 bare pages. */
export async function benchBriefings(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  try {
    const { database } = connection;
    const actor = await town(database);
    const meetingId = await database.inWorkspace(actor.workspaceId, (tx) => workingGroup(tx, actor));
    const asked = {
      meetingId,
      seatIds: null,
      language: 'ja',
      sections: [goalInBriefing],
      today: dateInJapan(clock.now()),
    } as const;
    const inTown = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inWorkspace(actor.workspaceId, work);
    const briefings = async () => {
      const made = done(await inTown((tx) => briefingsPdf(tx, actor, { ...asked, clock })));
      if (made.seatIds.length !== SEATS) throw new Error(`${made.seatIds.length} sheets`);
      return made.bytes;
    };
    const sameWords = async () => {
      const sheets = briefingSheets(done(await inTown((tx) => loadBriefings(tx, actor, asked))), 'ja');
      return sheets.map(({ addressee, sections, questions }) => [
        ...addressee,
        ...sections.flatMap(({ heading, lines, note }) => [heading, ...lines, note]),
        ...questions,
      ]);
    };
    const timings: Record<'ours' | 'words' | 'bare', number[]> = { ours: [], words: [], bare: [] };
    let size = 0;
    for (let round = 0; round <= rounds; round += 1) {
      // Other words in each round: Typst remembers what it has set.
      await inTown((tx) => twoQuestions(tx, actor, meetingId, round));
      const words = (await sameWords()).map((page) => page.map((word) => `${word}${round}`));
      const lines = words.map((_, index) => [`${round}回目の${index + 1}枚目`]);
      const bare = await timed(() => renderPdf(BARE, lines));
      const plain = await timed(() => renderPdf(BARE, words));
      const ours = await timed(async () => {
        size = (await briefings()).length;
      });
      // The first round reads the fonts and the templates.
      if (round === 0) continue;
      timings.bare.push(bare);
      timings.words.push(plain);
      timings.ours.push(ours);
      say(`briefings ${round}/${rounds}: ${[bare, plain, ours].map(Math.round)} ms`);
    }
    const row = (name: string, of: readonly number[], bytes: string) => [
      name,
      spread(summarise(of), 1),
      spread(summarise(of.map((ms) => ms / SEATS)), 2),
      bytes,
      spread(ratios(of, timings.bare), 1),
      spread(ratios(of, timings.words), 1),
    ];
    printTable(
      `${SEATS} briefings in one PDF, ${rounds} rounds: median (lowest–highest)`,
      ['', 'ms', 'ms a sheet', 'kB', '÷ bare', '÷ same words'],
      [
        row('bare: 16 Typst pages with one line each', timings.bare, ''),
        row('the same words as plain paragraphs', timings.words, ''),
        row('briefingsPdf, database to PDF', timings.ours, (size / 1000).toFixed(0)),
      ],
    );
  } finally {
    await connection.close();
    await removeScratch(folder);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error).slice(0, 500)}`);
  return result.value;
}

/** The published town, for its figures and its goal. */
async function town(database: Database): Promise<Actor> {
  const by = 'cli:bench';
  await loadSample(database, otsuki, clock, by, createPersonalLinks(new Uint8Array(32).fill(7)));
  const address = await database.outsideWorkspaces((tx) => findWorkspace(tx, otsuki.key));
  const { workspaceId } = address!;
  const found = await database.inWorkspace(workspaceId, (tx) => readWorkspace(tx, workspaceId));
  const workspaceName = found!.name;
  return {
    workspaceId,
    workspaceKey: otsuki.key,
    workspaceName,
    role: 'officer',
    accountId: null,
    name: by,
    auditName: by,
  };
}

/** Sixteen invented members, a held meeting in which each spoke three times, and a next one with six items and two questions. */
async function workingGroup(tx: Tx, actor: Actor): Promise<string> {
  const { bodyId } = done(
    await foundBody(tx, actor, { parentId: null, kind: 'working-group', name: '計測用ワーキンググループ', clock }),
  );
  const seats: string[] = [];
  for (let number = 1; number <= SEATS; number += 1) {
    const sector = sectors[number % sectors.length]!;
    const note = `団体${number}`;
    const { seatId } = done(await addSeat(tx, actor, { bodyId, sector, organisationId: null, note, clock }));
    const postalCode = `400-${String(9_999 - number).padStart(4, '0')}`;
    const person = { name: `見本 ${number}郎`, postalCode, address: 'みほん市見本町1', channel: 'paper' } as const;
    const { personId } = done(await savePerson(tx, actor, { personId: null, ...person, clock }));
    const term = { appointedOn: '2026-04-01', endsOn: '2028-03-31', howNamed: '団体の推薦', office: 'member' } as const;
    done(await appoint(tx, actor, { seatId, personId, ...term, clock }));
    seats.push(seatId);
  }
  const last = await meeting(tx, actor, bodyId, '2026-09-10');
  for (const seatId of seats) {
    for (const text of ['夜間の連絡先が分からず困る。', '連絡票は一枚にしてほしい。', '次の例会で会員に聞いてくる。']) {
      const words = { remarkId: randomUUID(), itemId: null, seatId, speakerName: '', text };
      done(await addRemark(tx, actor, { meetingId: last, ...words, clock }));
    }
  }
  done(await closeMeeting(tx, actor, { meetingId: last, clock }));
  const next = await meeting(tx, actor, bodyId, '2026-12-10');
  await twoQuestions(tx, actor, next, 0);
  return next;
}

async function twoQuestions(tx: Tx, actor: Actor, meetingId: string, round: number): Promise<void> {
  const question = (position: 1 | 2, text: string) => ({ sector: '', seatKey: '', position, text }) as const;
  const asked = [
    question(1, `夜間の連絡先を、どこまで共有できますか。${round}`),
    question(2, '無くせない欄はどれですか。'),
  ];
  const seen = questionsMark(await questionsOfMeeting(tx, actor.workspaceId, meetingId));
  done(await setQuestions(tx, actor, { meetingId, questions: asked, seen, clock }));
}

async function meeting(tx: Tx, actor: Actor, bodyId: string, heldOn: string): Promise<string> {
  const time = { startsAt: '19:00', endsAt: '21:00' };
  const place = { form: 'in-person', place: '市役所', onlineLink: '', openness: 'open', closedReason: '' } as const;
  const planned = { bodyId, number: null, heldOn, ...time, ...place, answersUntil: null, clock };
  const { meetingId } = done(await planMeeting(tx, actor, planned));
  for (const title of [
    '前回の決定のその後',
    '退院時の連絡票',
    '夜間の連絡先',
    '研修の計画',
    '住民への広報',
    'その他',
  ]) {
    const words = { title, explanation: '', kind: 'discussion', minutes: 20, visibility: 'public' } as const;
    done(await addAgendaItem(tx, actor, { meetingId, ...words, presenterSeatId: null, presenterName: '', clock }));
  }
  return meetingId;
}
