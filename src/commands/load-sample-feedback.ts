import {
  beginFounding,
  closeQuestion,
  confirmAnswer,
  enterAnswer,
  findQuestion,
  markReturned,
  markSent,
  noteOnAgenda,
  questionAddressees,
  raiseQuestion,
  recordFoundingStep,
  reflect,
  remindByHand,
  saveFeedbackSettings,
} from '#feedback/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import type {
  SampleAddressee,
  SampleAnswer,
  SampleFeedback,
  SampleFounding,
  SampleQuestion,
} from '#samples/sample-feedback.ts';
import { must, noon, type SampleBooks } from './sample-books.ts';

/** Enters a sample's questions as a secretariat would: raised, sent, answered and reflected, each on the day it happened. */
export async function loadFeedback(
  tx: Tx,
  actor: Actor,
  feedback: SampleFeedback,
  { books, clock }: { readonly books: SampleBooks; readonly clock: Clock },
): Promise<void> {
  const reminders = { remindersOn: true, remindBefore: '3', remindAfter: '3, 14', remindHour: '9' };
  const settings = { ...feedback.settings, siteAddress: '', ...reminders, version: 0 };
  must(await saveFeedbackSettings(tx, actor, { ...settings, clock }));
  for (const question of feedback.questions) await loadQuestion(tx, actor, question, books);
  for (const founding of feedback.foundings) await loadFounding(tx, actor, founding);
}

async function loadQuestion(tx: Tx, actor: Actor, sample: SampleQuestion, books: SampleBooks): Promise<void> {
  const bodyId = books.bodies.get(sample.body)!;
  const clock = noon(sample.raisedOn);
  const seats = await carriers(tx, actor, bodyId, books);
  const raised = await raiseQuestion(tx, actor, books.links, {
    bodyId,
    title: sample.title,
    background: sample.background,
    answerKind: sample.answerKind,
    points: sample.points,
    choices: sample.choices ?? [],
    silenceAgrees: sample.silenceAgrees ?? false,
    origin: sample.from && { kind: sample.from.kind, id: await originId(tx, actor, bodyId, sample.from) },
    addressees: sample.to.map(({ organisation, dueOn, carrier }) => ({
      organisationId: books.organisations.get(organisation)!,
      dueOn,
      carrierSeatId: carrier ? (seats.get(carrier) ?? null) : null,
    })),
    clock,
  });
  const { questionId } = must(raised);
  const asked = await questionAddressees(tx, actor.workspaceId, { questionIds: [questionId] });
  for (const [index, addressee] of sample.to.entries()) {
    await loadAddressee(tx, actor, asked[index]!.addresseeId, addressee, books);
  }
  if (!sample.closed) return;
  const { on, as, note } = sample.closed;
  const { version } = (await findQuestion(tx, actor.workspaceId, questionId))!;
  must(await closeQuestion(tx, actor, { questionId, as, note, version, clock: noon(on) }));
}

async function loadAddressee(
  tx: Tx,
  actor: Actor,
  addresseeId: string,
  sample: SampleAddressee,
  books: SampleBooks,
): Promise<void> {
  const { sent, agendaOn, reminded, answer, reflected, returned } = sample;
  if (!sent) return;
  must(await markSent(tx, actor, { addresseeIds: [addresseeId], ...sent, clock: noon(sent.on) }));
  if (agendaOn) must(await noteOnAgenda(tx, actor, { addresseeId, on: agendaOn.day, clock: noon(agendaOn.noted) }));
  if (reminded) {
    const { on, note } = reminded;
    must(await remindByHand(tx, actor, { addresseeId, channel: 'telephone', on, note, clock: noon(on) }));
  }
  if (answer) await loadAnswer(tx, actor, addresseeId, answer, books);
  if (reflected) {
    const [{ version } = { version: 0 }] = await questionAddressees(tx, actor.workspaceId, {
      addresseeIds: [addresseeId],
    });
    const { on, response, changed } = reflected;
    must(await reflect(tx, actor, { addresseeId, response, reflection: changed, version, clock: noon(on) }));
  }
  if (returned)
    must(await markReturned(tx, actor, { addresseeIds: [addresseeId], ...returned, clock: noon(returned.on) }));
}

async function loadFounding(tx: Tx, actor: Actor, { startedOn, steps, ...founding }: SampleFounding): Promise<void> {
  const begun = await beginFounding(tx, actor, { ...founding, seatIds: null, clock: noon(startedOn) });
  const { foundingId } = must(begun);
  for (const { step, on, note } of steps) {
    must(await recordFoundingStep(tx, actor, { foundingId, step, doneOn: on, note, clock: noon(on) }));
  }
}

/** By link as somebody of the organisation, otherwise typed in by the secretariat. */
async function loadAnswer(
  tx: Tx,
  actor: Actor,
  addresseeId: string,
  { on, channel, by, ...said }: SampleAnswer,
  books: SampleBooks,
): Promise<void> {
  const { name } = books.people.get(by)!;
  const clock = noon(on);
  const none = { choice: null, agreement: '', indicatorName: '', indicatorMeasure: '', openOutside: false } as const;
  const content = { ...none, ...said };
  if (channel === 'link') {
    const doer = { ...actor, name };
    const draft = { answerId: null, version: 0, content, drafterName: name, drafterTitle: '', via: channel };
    must(await confirmAnswer(tx, doer, { addresseeId, ...draft, confirmerName: name, clock }));
    return;
  }
  const respondent = { respondentName: name, respondentTitle: '' };
  must(
    await enterAnswer(tx, actor, { addresseeId, content, ...respondent, channel, receivedOn: on, scan: null, clock }),
  );
}

/** The seats of a body by the short keys of the people who hold them. */
async function carriers(
  tx: Tx,
  actor: Actor,
  bodyId: string,
  books: SampleBooks,
): Promise<ReadonlyMap<string, string>> {
  const held = await tx
    .selectFrom('councils.term as t')
    .innerJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 't.workspaceId').onRef('s.seatId', '=', 't.seatId'),
    )
    .where('t.workspaceId', '=', actor.workspaceId)
    .where('s.bodyId', '=', bodyId)
    .select(['t.personId', 's.seatId'])
    .execute();
  const seatOf = new Map(held.map(({ personId, seatId }) => [personId, seatId]));
  return new Map(
    [...books.people].flatMap(([key, { personId }]) => {
      const seatId = seatOf.get(personId);
      return seatId ? [[key, seatId] as const] : [];
    }),
  );
}

/** What a question came from, by its words; of items that were carried over, the newest. */
async function originId(
  tx: Tx,
  { workspaceId }: Actor,
  bodyId: string,
  { kind, words }: NonNullable<SampleQuestion['from']>,
): Promise<string> {
  if (kind === 'challenge') {
    const found = tx.selectFrom('challenges.challenge').select('challengeId as id').where('title', '=', words);
    return (await found.where('workspaceId', '=', workspaceId).executeTakeFirstOrThrow()).id;
  }
  if (kind === 'key-remark') {
    const found = tx.selectFrom('councils.keyRemark').select('keyRemarkId as id').where('text', '=', words);
    return (await found.where('workspaceId', '=', workspaceId).executeTakeFirstOrThrow()).id;
  }
  const item = await tx
    .selectFrom('councils.agendaItem as i')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'i.workspaceId').onRef('m.meetingId', '=', 'i.meetingId'),
    )
    .where('i.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('i.title', '=', words)
    .select('i.itemId')
    .orderBy('m.heldOn', 'desc')
    .executeTakeFirstOrThrow();
  return item.itemId;
}
