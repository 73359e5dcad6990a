import type { PersonalLinks } from '#access/index.ts';
import type { TestCouncil } from '#councils/fixtures/council.ts';
import { MEMBERS_CANARY, minutesClock } from '#councils/fixtures/minutes.ts';
import { beginFounding, enterAnswer, markSent, questionAddressees, raiseQuestion } from '#feedback/index.ts';
import { saveDraft } from '#feedback/use-cases/answers/save-draft.ts';
import { queueMail } from '#feedback/use-cases/mail/queue-mail.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';

/** One pixel. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A body asks one organisation: sent by mail, drafted by somebody there, answered on paper with a scan. Nobody outside the body may read
 * the canary in it.
 */
export async function relayOf(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  { bodyId, asked }: { readonly bodyId: string; readonly asked: TestCouncil['doctor'] },
): Promise<void> {
  const clock = minutesClock;
  const { organisationId, seatId } = asked;
  const { questionId } = must(
    await raiseQuestion(tx, actor, links, {
      bodyId,
      title: '夜間の連絡の順番',
      background: MEMBERS_CANARY,
      answerKind: 'opinion',
      points: ['だれに先に連絡しますか。'],
      choices: [],
      silenceAgrees: false,
      origin: null,
      addressees: [{ organisationId, dueOn: '2027-01-15', carrierSeatId: seatId }],
      clock,
    }),
  );
  const [addressee] = await questionAddressees(tx, actor.workspaceId, { questionIds: [questionId] });
  const { addresseeId } = addressee!;
  await queuedMail(tx, actor, { addresseeId, organisationId, errandKey: questionId });
  must(await markSent(tx, actor, { addresseeIds: [addresseeId], channel: 'mail', on: '2026-11-20', clock }));
  const draft = { answerId: null, version: 0, drafterName: '下書 花子', drafterTitle: '', via: 'link' } as const;
  must(await saveDraft(tx, actor, { addresseeId, ...draft, content: secretAnswer, clock }));
  await scannedAnswer(tx, actor, { addresseeId, receivedOn: '2026-11-20', clock });
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
    content: { ...secretAnswer, kind: 'no-view' },
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
