import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { lettersOfSameNumber } from '../../domain/bodies/document-number.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { councilsPolicy } from '../../policy.ts';
import { findTerm, lockBodies } from '../../store/bodies.ts';
import { findBody, findMeeting } from '../../store/meetings.ts';

export interface LetterInput {
  readonly kind: 'appointment' | 'notice';
  /** The term of a 委嘱状, the meeting of a 開催通知. */
  readonly subjectId: string;
  readonly bodyId: string;
  /** As printed: 「みほ長第123号」. */
  readonly documentNumber: string;
  readonly dated: IsoDate;
  readonly clock: Clock;
}

export type RecordLetterRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

export interface RecordedLetter {
  readonly letterId: string;
  /** Other letters that bear this number in the same 年度: a warning, not a refusal. */
  readonly sameNumber: readonly {
    readonly kind: 'appointment' | 'notice';
    readonly bodyName: string;
    readonly dated: IsoDate;
  }[];
}

/** 文書番号を控える. The same paper under the same number and date is one row, however often it is printed. */
export async function recordLetter(
  tx: Tx,
  actor: Actor,
  input: LetterInput,
): Promise<Result<RecordedLetter, RecordLetterRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  if (!isUuid(input.bodyId) || !isUuid(input.subjectId)) return err({ kind: 'not-found' });
  const body = await findBody(tx, workspaceId, input.bodyId);
  const subject =
    input.kind === 'appointment'
      ? await findTerm(tx, workspaceId, input.subjectId)
      : await findMeeting(tx, workspaceId, input.subjectId);
  if (!body || !subject) return err({ kind: 'not-found' });
  const documentNumber = settledText(input.documentNumber);
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'documentNumber', text: documentNumber, limit: 50, required: true }]),
  ];
  if (!isIsoDate(input.dated)) problems.push({ field: 'dated', kind: 'no-such-day' });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  await lockBodies(tx, workspaceId);
  const { kind, subjectId, bodyId, dated } = input;
  const letter = { kind, subjectId, bodyId, documentNumber, dated };
  const letters = await tx
    .selectFrom('councils.letter as l')
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'l.workspaceId').onRef('b.bodyId', '=', 'l.bodyId'),
    )
    .select(['l.letterId', 'l.kind', 'l.subjectId', 'l.bodyId', 'l.documentNumber', 'l.dated', 'b.name as bodyName'])
    .where('l.workspaceId', '=', workspaceId)
    .where('l.documentNumber', '=', documentNumber)
    .orderBy('l.dated')
    .orderBy('l.letterId')
    .execute();
  const sameNumber = lettersOfSameNumber(letters, letter);
  const again = letters.find(
    (each) => each.kind === kind && each.subjectId === subjectId && each.bodyId === bodyId && each.dated === dated,
  );
  if (again) return ok({ letterId: again.letterId, sameNumber });
  const letterId = randomUUID();
  await tx
    .insertInto('councils.letter')
    .values({
      workspaceId,
      letterId,
      ...letter,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .execute();
  return ok({ letterId, sameNumber });
}
