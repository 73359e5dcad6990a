import { addEvidence, raiseChallenge } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { stricter, underItems } from '../../domain/viewpoint.ts';
import type { KeyRemark } from '../../store/key-remarks.ts';
import { agendaItems, type MeetingOfBody } from '../../store/meetings.ts';
import { asRecordRefusal } from '../recording/as-record-refusal.ts';
import { type Ended, type EndingOf, type EndKeyRemarkRefusal, keyRemarkPath } from './ended.ts';

type ChallengeEnding =
  | { readonly challengeId: string }
  | { readonly challengeId: null; readonly title: string; readonly description: string };

/** Raises a challenge with the key remark as its evidence, or adds the evidence to one that is open. */
export async function endInChallenge(
  tx: Tx,
  actor: Actor,
  { keyRemark, of, ending, clock }: EndingOf<ChallengeEnding>,
): Promise<Result<Ended, EndKeyRemarkRefusal>> {
  const { keyRemarkId } = keyRemark;
  const evidence = {
    kind: 'key-remark',
    reference: keyRemarkId,
    path: keyRemarkPath(keyRemarkId),
    quote: quoteOf(await asPublicAsItsItem(tx, actor, keyRemark, of), of),
  } as const;
  if (ending.challengeId !== null) {
    const { challengeId } = ending;
    if (!isUuid(challengeId)) return err(asRecordRefusal({ kind: 'not-found' }));
    const added = await addEvidence(tx, actor, { ...evidence, challengeId, clock });
    return added.ok ? ok({ endingId: challengeId, endingNote: '' }) : err(asRecordRefusal(added.error));
  }
  const { title, description } = ending;
  const raisedOn = dateInJapan(clock.now());
  const raised = await raiseChallenge(tx, actor, { title, description, raisedOn, evidence: [evidence], clock });
  return raised.ok ? ok({ endingId: raised.value.challengeId, endingNote: '' }) : err(asRecordRefusal(raised.error));
}

/** As its item is; under none as the meeting is, like in the minutes. */
async function asPublicAsItsItem(tx: Tx, actor: Actor, keyRemark: KeyRemark, { meeting }: MeetingOfBody) {
  if (keyRemark.itemId === null) {
    const visibility = stricter(keyRemark.visibility, meeting.openness === 'open' ? 'public' : 'members');
    return { ...keyRemark, visibility };
  }
  const [shown] = underItems([keyRemark], await agendaItems(tx, actor.workspaceId, keyRemark.meetingId));
  return shown ?? keyRemark;
}

/** Challenges are read by everybody of the workspace, so words that are not 公開 are named there, not repeated. */
function quoteOf({ text, visibility }: KeyRemark, { meeting, body }: MeetingOfBody): string {
  if (visibility !== 'public') return `${body.name} 第${meeting.number}回の要点発言（公開していません）`;
  const characters = [...text];
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

/** Of the evidence's books. */
const LONGEST_QUOTE = 2_000;
