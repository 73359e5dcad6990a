import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { lastDayOf, overlapping } from '../../domain/bodies/terms.ts';
import { type Office, offices } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { findPerson, findSeat, termsOfSeats } from '../../store/bodies.ts';
import { findBody } from '../../store/meetings.ts';

export interface AppointInput {
  readonly seatId: string;
  readonly personId: string;
  readonly appointedOn: IsoDate;
  readonly endsOn: IsoDate;
  /** 選任の方法: 団体の推薦, 充て職, 公募 … */
  readonly howNamed?: string;
  readonly office?: Office;
  readonly clock: Clock;
}

export type AppointRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'seat-ended' | 'body-ended'; readonly endedOn: IsoDate }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Somebody holds the seat in that time: who, from when, until when. */
  | {
      readonly kind: 'overlap';
      readonly personName: string;
      readonly appointedOn: IsoDate;
      readonly lastDay: IsoDate;
    };

/** 委嘱する: gives a seat to a person for a term. The seat's row is held, so that of two who appoint at once one is refused. */
export async function appoint(
  tx: Tx,
  actor: Actor,
  input: AppointInput,
): Promise<Result<{ readonly termId: string }, AppointRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const seat = await findSeat(tx, workspaceId, input.seatId, 'lock');
  const body = seat && (await findBody(tx, workspaceId, seat.bodyId));
  if (!seat || !body) return err({ kind: 'not-found' });
  if (!(await findPerson(tx, workspaceId, input.personId))) return err({ kind: 'not-found' });
  if (body.endedOn !== null) return err({ kind: 'body-ended', endedOn: body.endedOn });
  if (seat.endedOn !== null) return err({ kind: 'seat-ended', endedOn: seat.endedOn });
  const problems = termProblems(input, seat.since);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const terms = await termsOfSeats(tx, workspaceId, [seat.seatId]);
  const held = overlapping(terms, { appointedOn: input.appointedOn, endsOn: input.endsOn, endedOn: null });
  if (held) {
    const { personName, appointedOn } = held;
    return err({ kind: 'overlap', personName, appointedOn, lastDay: lastDayOf(held) });
  }
  const termId = randomUUID();
  await tx
    .insertInto('councils.term')
    .values({
      workspaceId,
      termId,
      seatId: seat.seatId,
      personId: input.personId,
      appointedOn: input.appointedOn,
      endsOn: input.endsOn,
      howNamed: settledText(input.howNamed),
      office: input.office ?? 'member',
      endedOn: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .execute();
  return ok({ termId });
}

/** What is wrong with a term's own words and days. */
export function termProblems(
  term: Pick<AppointInput, 'appointedOn' | 'endsOn' | 'howNamed' | 'office'>,
  since: IsoDate | null,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [
    ...textProblems([{ field: 'howNamed', text: settledText(term.howNamed), limit: textLimits.name }]),
  ];
  if (!offices.includes(term.office ?? 'member')) problems.push({ field: 'office', kind: 'not-a-choice' });
  const begins = isIsoDate(term.appointedOn);
  if (!begins) problems.push({ field: 'appointedOn', kind: 'no-such-day' });
  else if (since !== null && term.appointedOn < since) {
    problems.push({ field: 'appointedOn', kind: 'before-seat', day: since });
  }
  if (!isIsoDate(term.endsOn)) problems.push({ field: 'endsOn', kind: 'no-such-day' });
  else if (begins && term.endsOn < term.appointedOn) {
    problems.push({ field: 'endsOn', kind: 'ends-before-it-begins', day: term.appointedOn });
  }
  return problems;
}
