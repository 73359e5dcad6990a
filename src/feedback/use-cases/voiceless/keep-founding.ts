import { randomUUID } from 'node:crypto';
import { type Sector, sectors } from '#directory/domain/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { feedbackPolicy } from '../../policy.ts';
import { askedSeats } from '../../store/asked-seats.ts';
import { type Founding, insertFounding, noteOnFounding, putSeats, updateFounding } from '../../store/foundings.ts';
import { FoundingTexts, foundingToKeep } from './founding-to-keep.ts';
import { seatsOfTrade } from './load-voiceless.ts';
import type { FoundingRefusal } from './refusals.ts';

interface FoundingWords {
  /** As people say it: 「通所介護」. */
  readonly trade: string;
  readonly sector: Sector;
  readonly plannedName: string;
  readonly note: string;
}

/** Begins to follow how an organisation is founded. `seatIds`: null for all seats of a trade of this name that nobody speaks for. */
export async function beginFounding(
  tx: Tx,
  actor: Actor,
  input: FoundingWords & { readonly seatIds: readonly string[] | null; readonly clock: Clock },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const today = dateInJapan(input.clock.now());
  const seatIds = input.seatIds ?? (await seatsOfTrade(tx, actor.workspaceId, { trade: input.trade, today }));
  const settled = await settle(tx, actor, { ...input, seatIds }, []);
  if (!settled.ok) return settled;
  const foundingId = randomUUID();
  const at = input.clock.now();
  await insertFounding(tx, actor, { foundingId, ...settled.value.words }, at);
  await putSeats(tx, actor.workspaceId, foundingId, settled.value.seatIds);
  await noteOnFounding(tx, actor, { foundingId, kind: 'begun', note: '' }, at);
  return ok({ foundingId });
}

/** Changes its words and seats; what they were stays in its history. */
export async function changeFounding(
  tx: Tx,
  actor: Actor,
  input: FoundingWords & {
    readonly foundingId: string;
    readonly version: number;
    readonly seatIds: readonly string[];
    readonly clock: Clock;
  },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const found = await foundingToKeep(tx, actor, { foundingId: input.foundingId, version: null });
  if (!found.ok) return found;
  const before = found.value;
  const settled = await settle(tx, actor, input, before.seatIds);
  if (!settled.ok) return settled;
  if (before.version !== input.version) return err({ kind: 'changed', stored: before });
  const { foundingId } = before;
  const at = input.clock.now();
  await updateFounding(tx, actor, before, settled.value.words, at);
  await putSeats(tx, actor.workspaceId, foundingId, settled.value.seatIds);
  await noteOnFounding(tx, actor, { foundingId, kind: 'changed', note: wordsOf(before) }, at);
  return ok({ foundingId });
}

/** 取りやめ, with a sentence. */
export async function giveUpFounding(
  tx: Tx,
  actor: Actor,
  input: { readonly foundingId: string; readonly version: number; readonly reason: string; readonly clock: Clock },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const found = await foundingToKeep(tx, actor, { foundingId: input.foundingId, version: null });
  if (!found.ok) return found;
  const founding = found.value;
  const { foundingId } = founding;
  const texts = new FoundingTexts();
  const reason = texts.text('reason', input.reason, {
    limit: textLimits.sentence,
    required: true,
    lines: 'several-lines',
  });
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  if (founding.version !== input.version) return err({ kind: 'changed', stored: founding });
  if (founding.givenUpOn !== null) return ok({ foundingId });
  const at = input.clock.now();
  await updateFounding(tx, actor, founding, { givenUpOn: dateInJapan(at), giveUpReason: reason }, at);
  await noteOnFounding(tx, actor, { foundingId, kind: 'given-up', note: reason }, at);
  return ok({ foundingId });
}

/** Takes it up again; why it was given up stays in its history. */
export async function takeUpFounding(
  tx: Tx,
  actor: Actor,
  input: { readonly foundingId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly foundingId: string }, FoundingRefusal>> {
  const found = await foundingToKeep(tx, actor, input);
  if (!found.ok) return found;
  const { foundingId, givenUpOn } = found.value;
  if (givenUpOn === null) return ok({ foundingId });
  const at = input.clock.now();
  await updateFounding(tx, actor, found.value, { givenUpOn: null, giveUpReason: '' }, at);
  await noteOnFounding(tx, actor, { foundingId, kind: 'taken-up', note: '' }, at);
  return ok({ foundingId });
}

async function settle(
  tx: Tx,
  actor: Actor,
  input: FoundingWords & { readonly seatIds: readonly string[]; readonly clock: Clock },
  /** May stay chosen, also where a body has ended since. */
  chosenBefore: readonly string[],
): Promise<Result<{ readonly words: FoundingWords; readonly seatIds: readonly string[] }, FoundingRefusal>> {
  const texts = new FoundingTexts();
  const trade = texts.text('trade', input.trade, { limit: textLimits.name, required: true });
  if (!sectors.includes(input.sector)) texts.wrong('sector', 'choose');
  const plannedName = texts.text('plannedName', input.plannedName, { limit: textLimits.name });
  const note = texts.text('note', input.note, { limit: textLimits.sentence, lines: 'several-lines' });
  const seatIds = [...new Set(input.seatIds)];
  const seats = await askedSeats(tx, actor.workspaceId, dateInJapan(input.clock.now()));
  const known = new Set([...seats.map(({ seatId }) => seatId), ...chosenBefore]);
  if (seatIds.some((seatId) => !known.has(seatId))) texts.wrong('seats', 'no-such-seat');
  return texts.problems.length > 0
    ? err({ kind: 'invalid', problems: texts.problems })
    : ok({ words: { trade, sector: input.sector, plannedName, note }, seatIds });
}

const wordsOf = ({ trade, plannedName, note }: Founding): string =>
  [trade, plannedName, note].filter((text) => text !== '').join('　');
