import type { PersonalLinks } from '#access/index.ts';
import type { TestCouncil } from '#councils/fixtures/council.ts';
import { MEMBERS_CANARY, minutesClock, SECRETARIAT_CANARY } from '#councils/fixtures/minutes.ts';
import { beginFounding, enterAnswer, markSent, questionAddressees, raiseQuestion } from '#feedback/index.ts';
import { saveDraft } from '#feedback/use-cases/answers/save-draft.ts';
import { queueMail } from '#feedback/use-cases/mail/queue-mail.ts';
import { closeQuestion } from '#feedback/use-cases/questions/close-question.ts';
import { reflect } from '#feedback/use-cases/returning/reflect.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Records } from './addresses.ts';

/** One pixel. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A body asks one organisation four things. One is silent, sent by mail and drafted by somebody there; one was answered on paper with a
 * scan; one has ended, answered and reflected; one was never sent. Nobody outside the body may read the members' canary in them, nobody
 * but the 事務局 the one in the last, and nobody else's anything of a draft. The silent one stands for the parameters of addresses.
 */
export async function relayOf(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  { bodyId, asked }: { readonly bodyId: string; readonly asked: TestCouncil['doctor'] },
): Promise<Records> {
  const clock = minutesClock;
  const { organisationId } = asked;
  const ask = (title: string, background: string) => askedOne(tx, actor, links, { bodyId, asked, title, background });
  const send = async (addresseeId: string) =>
    must(await markSent(tx, actor, { addresseeIds: [addresseeId], channel: 'mail', on: '2026-11-20', clock }));
  const draft = { answerId: null, version: 0, drafterName: '下書 花子', drafterTitle: '', via: 'link' } as const;

  const silent = await ask('夜間の連絡の順番', MEMBERS_CANARY);
  await queuedMail(tx, actor, { addresseeId: silent.addresseeId, organisationId, errandKey: silent.questionId });
  await send(silent.addresseeId);
  must(await saveDraft(tx, actor, { addresseeId: silent.addresseeId, ...draft, content: secretAnswer, clock }));

  const answered = await ask('退院の連絡の様式', MEMBERS_CANARY);
  await send(answered.addresseeId);
  const answer = await scannedAnswer(tx, actor, { addresseeId: answered.addresseeId, receivedOn: '2026-11-20', clock });

  // Its own words are for everybody once it has ended; what was drafted never is.
  const ended = await ask('休日の当番', '当番の日を知りたいという声がありました。');
  await send(ended.addresseeId);
  must(await saveDraft(tx, actor, { addresseeId: ended.addresseeId, ...draft, content: secretAnswer, clock }));
  await scannedAnswer(tx, actor, { addresseeId: ended.addresseeId, receivedOn: '2026-11-20', clock });
  const { addresseeId, questionId } = ended;
  const [{ version } = { version: 1 }] = await questionAddressees(tx, actor.workspaceId, { questionIds: [questionId] });
  must(await reflect(tx, actor, { addresseeId, response: '', reflection: '当番表に載せた。', version, clock }));
  must(await closeQuestion(tx, actor, { questionId, as: 'ended', note: 'そろいました。', version: 1, clock }));

  await ask(`まだ出さない照会 ${SECRETARIAT_CANARY}`, SECRETARIAT_CANARY);
  return { question: silent.questionId, addressee: silent.addresseeId, answer };
}

/** A question to one organisation, drafted. */
async function askedOne(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  it: {
    readonly bodyId: string;
    readonly asked: TestCouncil['doctor'];
    readonly title: string;
    readonly background: string;
  },
): Promise<{ readonly questionId: string; readonly addresseeId: string }> {
  const { bodyId, asked, title, background } = it;
  const { organisationId, seatId } = asked;
  const { questionId } = must(
    await raiseQuestion(tx, actor, links, {
      bodyId,
      title,
      background,
      answerKind: 'opinion',
      points: ['だれに先に連絡しますか。'],
      choices: [],
      silenceAgrees: false,
      origin: null,
      addressees: [{ organisationId, dueOn: '2027-01-15', carrierSeatId: seatId }],
      clock: minutesClock,
    }),
  );
  const [addressee] = await questionAddressees(tx, actor.workspaceId, { questionIds: [questionId] });
  return { questionId, addresseeId: addressee!.addresseeId };
}

const secretAnswer = {
  kind: 'answer',
  texts: [MEMBERS_CANARY],
  choice: null,
  agreement: '',
  indicatorName: '',
  indicatorMeasure: '',
  openOutside: false,
} as const;

/** A mail to the organisation in the outbox; nobody takes it from there. */
export async function queuedMail(
  tx: Tx,
  actor: Actor,
  mail: { readonly addresseeId: string; readonly organisationId: string; readonly errandKey: string },
): Promise<string> {
  const queued = await queueMail(tx, actor, async () => {}, {
    kind: 'question',
    organisationId: mail.organisationId,
    recipient: 'dantai@example.jp',
    recipientName: '団体',
    subject: '照会のお願い',
    beforeLink: MEMBERS_CANARY,
    afterLink: '',
    withLink: true,
    siteAddress: 'https://renkei.example.jp',
    replyTo: '',
    addresseeIds: [mail.addresseeId],
    errandKey: mail.errandKey,
    clock: minutesClock,
  });
  return must(queued).mailId;
}

/** An answer on paper, with its scan; as many texts as the question has points. */
export async function scannedAnswer(
  tx: Tx,
  actor: Actor,
  {
    addresseeId,
    receivedOn,
    clock,
  }: { readonly addresseeId: string; readonly receivedOn: string; readonly clock: Clock },
): Promise<string> {
  const entered = await enterAnswer(tx, actor, {
    addresseeId,
    content: { ...secretAnswer, kind: 'no-view', texts: ['特にありません。'] },
    respondentName: '回答 太郎',
    respondentTitle: '',
    channel: 'paper',
    receivedOn,
    scan: { name: 'sheet.png', bytes: SCAN },
    clock,
  });
  return must(entered).answerId;
}

/** A founding that has just begun, in the whole workspace. */
export async function foundingOf(tx: Tx, actor: Actor): Promise<void> {
  const words = { trade: '通所介護', sector: 'care', plannedName: '', note: '' } as const;
  must(await beginFounding(tx, actor, { ...words, seatIds: [], clock: minutesClock }));
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`fixture refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
