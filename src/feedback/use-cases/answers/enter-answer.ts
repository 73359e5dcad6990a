import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Answer, AnswerContent } from '../../domain/answer.ts';
import {
  type AnswerProblem,
  answerProblems,
  countedContent,
  personProblems,
  saysTheSame,
  settledContent,
} from '../../domain/answers/answer-problems.ts';
import { stateOf } from '../../domain/answers/open-for.ts';
import type { AnswerChannel, SentChannel } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { insertAnswer, noteOnState, supersede } from '../../store/answers.ts';
import { markSent } from '../sending/mark-sent.ts';
import { type AnswerTarget, answerTarget } from './answer-target.ts';
import { checkedScan, keepScan, type ScanRefusal, type ScanUpload } from './scan.ts';

/** How what the secretariat types in came to it. */
export const enteredChannels = ['paper', 'fax', 'mail', 'typed'] as const satisfies readonly AnswerChannel[];
export type EnteredChannel = (typeof enteredChannels)[number];

export interface EntryInput {
  readonly addresseeId: string;
  readonly content: AnswerContent;
  /** Who answered, as it stands on the sheet; the organisation's name where none does. */
  readonly respondentName: string;
  readonly respondentTitle: string;
  readonly channel: EnteredChannel;
  readonly receivedOn: IsoDate;
  readonly scan: ScanUpload | null;
  /** The answer that this one is to correct; null or left out for a first answer. */
  readonly corrects?: string | null;
  /** It came in before the question was marked as sent, and that is right. */
  readonly beforeSent?: boolean;
  readonly clock: Clock;
}

export type EntryProblem =
  | AnswerProblem
  | {
      readonly field: 'receivedOn';
      readonly problem:
        | { readonly kind: 'future'; readonly today: IsoDate }
        | { readonly kind: 'before-sent'; readonly sentOn: IsoDate };
    }
  | {
      readonly field: 'scan';
      readonly problem: { readonly kind: 'file'; readonly name: string; readonly why: ScanRefusal };
    };

export type EntryRefusal =
  | { readonly kind: 'forbidden' | 'not-found' | 'closed' | 'reflected' }
  | { readonly kind: 'invalid'; readonly problems: readonly EntryProblem[] }
  /** An answer counts already: is this one its correction? */
  | { readonly kind: 'already-answered'; readonly confirmed: Answer };

/**
 * 返送された用紙, FAX, e-mail or what was said on the telephone, typed in by the secretariat: it counts at once. What was handed over
 * without being marked so is marked as sent on the day the answer came.
 */
export async function enterAnswer(
  tx: Tx,
  actor: Actor,
  input: EntryInput,
): Promise<Result<{ readonly answerId: string; readonly corrected: boolean }, EntryRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await answerTarget(tx, actor, input.addresseeId);
  if (!found.ok) return found;
  const { question, addressee, confirmed } = found.value;
  const at = input.clock.now();
  const settled = settledContent(question, input.content);
  const content = countedContent(settled);
  const respondentName = settledText(input.respondentName) || addressee.organisationName.slice(0, 100);
  const respondentTitle = settledText(input.respondentTitle);
  const scan = await checkedScan(input.scan);
  const problems: readonly EntryProblem[] = [
    ...answerProblems(question, settled),
    ...personProblems([
      { field: 'respondentName', text: respondentName, required: true },
      { field: 'respondentTitle', text: respondentTitle, required: false },
    ]),
    ...(enteredChannels.includes(input.channel)
      ? []
      : [{ field: 'channel', problem: { kind: 'not-a-choice' } } as const]),
    ...dayProblems(found.value, input, dateInJapan(at)),
    ...(scan.ok
      ? []
      : [{ field: 'scan', problem: { kind: 'file', name: input.scan?.name ?? '', why: scan.error } } as const]),
  ];
  if (!scan.ok || problems.length > 0) return err({ kind: 'invalid', problems });
  if (confirmed && isTheSame(confirmed, { ...input, content, respondentName })) {
    return ok({ answerId: confirmed.answerId, corrected: confirmed.supersedes !== null });
  }
  const corrects = input.corrects ?? null;
  if (confirmed && corrects !== confirmed.answerId) return err({ kind: 'already-answered', confirmed });
  if (addressee.state === 'drafted') await handedOver(tx, actor, input);
  const { addresseeId } = addressee;
  const answerId = randomUUID();
  if (confirmed) await supersede(tx, actor.workspaceId, confirmed.answerId);
  await insertAnswer(
    tx,
    actor,
    {
      answerId,
      addresseeId,
      content,
      drafterName: respondentName,
      drafterTitle: respondentTitle,
      via: input.channel,
      receivedOn: input.receivedOn,
      scanFileId: scan.value && (await keepScan(tx, actor, addressee, scan.value, at)),
      confirmed: { byName: respondentName, supersedes: confirmed?.answerId ?? null },
    },
    at,
  );
  const state = stateOf(content.kind);
  await noteOnState(tx, actor, addresseeId, { state, answeredOn: input.receivedOn, answerChannel: input.channel });
  await noteOnAddressee(tx, actor, {
    addresseeId,
    kind: confirmed ? 'corrected' : state,
    day: input.receivedOn,
    // In the history it stands behind its being sent, of the same errand.
    at: addressee.state === 'drafted' ? new Date(at.getTime() + 1) : at,
  });
  return ok({ answerId, corrected: confirmed !== null });
}

function dayProblems(
  { addressee, question }: AnswerTarget,
  input: EntryInput,
  today: IsoDate,
): readonly EntryProblem[] {
  const { receivedOn, beforeSent } = input;
  if (receivedOn > today) return [{ field: 'receivedOn', problem: { kind: 'future', today } }];
  // What was handed over unmarked went out on the day of the question at the earliest.
  const sentOn = addressee.sentOn ?? question.raisedOn;
  return receivedOn < sentOn && !beforeSent ? [{ field: 'receivedOn', problem: { kind: 'before-sent', sentOn } }] : [];
}

const wayOut: Readonly<Record<EnteredChannel, SentChannel>> = {
  paper: 'paper',
  fax: 'fax',
  mail: 'mail',
  typed: 'paper',
};

async function handedOver(
  tx: Tx,
  actor: Actor,
  { addresseeId, channel, receivedOn, clock }: EntryInput,
): Promise<void> {
  const sent = await markSent(tx, actor, {
    addresseeIds: [addresseeId],
    channel: wayOut[channel],
    on: receivedOn,
    clock,
  });
  if (!sent.ok) throw new Error(`an open 照会先 could not be marked as sent: ${sent.error.kind}`);
}

/** The button was pressed twice. */
const isTheSame = (
  confirmed: Answer,
  entry: Pick<EntryInput, 'content' | 'respondentName' | 'channel' | 'receivedOn' | 'scan'>,
): boolean =>
  saysTheSame(confirmed, entry.content) &&
  confirmed.drafterName === entry.respondentName &&
  confirmed.via === entry.channel &&
  confirmed.receivedOn === entry.receivedOn &&
  (entry.scan === null || confirmed.scanFileId !== null);
