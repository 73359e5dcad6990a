import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { RememberedSpeaker } from '../../domain/transcripts/resolve-speakers.ts';
import { speakerKey } from '../../domain/transcripts/speaker-key.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { hasPerson, hasSeat, rememberedSpeakers, rememberSpeaker, type StoredSpeaker } from '../../store/speakers.ts';

export interface SpeakerChoice extends RememberedSpeaker {
  /** As the transcript has the name. */
  readonly name: string;
  /** The version that was shown; 0 where nothing was decided. */
  readonly version: number;
}

export type MapSpeakersRefusal =
  | { readonly kind: 'forbidden' | 'not-found' }
  /** Seats of other bodies, people who are not in the books, or more than one of person, seat and outsider. */
  | { readonly kind: 'invalid'; readonly names: readonly string[] }
  /** Somebody else has decided otherwise since; nothing was written. */
  | { readonly kind: 'changed'; readonly names: readonly string[] };

/** 話者の結びつけ: decided once, and remembered for all meetings of the body. Names nobody has changed are left alone. */
export async function mapSpeakers(
  tx: Tx,
  actor: Actor,
  input: { readonly meetingId: string; readonly choices: readonly SpeakerChoice[]; readonly clock: Clock },
): Promise<Result<{ readonly decided: number }, MapSpeakersRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = isUuid(input.meetingId) ? await findMeeting(tx, actor.workspaceId, input.meetingId) : undefined;
  if (!found) return err({ kind: 'not-found' });
  const { bodyId } = found.body;
  const memory = await rememberedSpeakers(tx, actor.workspaceId, bodyId);
  const wanted = changedChoices(input.choices, memory);
  const invalid: string[] = [];
  for (const choice of wanted) if (!(await isSound(tx, actor.workspaceId, bodyId, choice))) invalid.push(choice.name);
  if (invalid.length > 0) return err({ kind: 'invalid', names: invalid });
  const changed = wanted.filter((choice) => choice.version !== (memory.get(speakerKey(choice.name))?.version ?? 0));
  if (changed.length > 0) return err({ kind: 'changed', names: changed.map(({ name }) => name) });
  const at = input.clock.now();
  for (const choice of wanted) {
    const kept = await rememberSpeaker(tx, actor, { ...choice, bodyId, speaker: speakerKey(choice.name), at });
    if (!kept) return err({ kind: 'changed', names: [choice.name] });
  }
  return ok({ decided: wanted.length });
}

/** What differs from what is stored, one choice a key: two writings of one name are one speaker, and the later choice counts. */
function changedChoices(
  choices: readonly SpeakerChoice[],
  memory: ReadonlyMap<string, StoredSpeaker>,
): readonly SpeakerChoice[] {
  const byKey = new Map<string, SpeakerChoice>();
  for (const choice of choices) {
    const key = speakerKey(choice.name);
    const stored = memory.get(key);
    const isSame =
      choice.personId === (stored?.personId ?? null) &&
      choice.seatId === (stored?.seatId ?? null) &&
      choice.outsider === (stored?.outsider ?? null);
    if (key !== '' && !isSame) byKey.set(key, choice);
  }
  return [...byKey.values()];
}

async function isSound(
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  { personId, seatId, outsider }: RememberedSpeaker,
): Promise<boolean> {
  if ([personId, seatId, outsider].filter((each) => each !== null).length > 1) return false;
  if (personId !== null) return isUuid(personId) && hasPerson(tx, workspaceId, personId);
  return seatId === null || (isUuid(seatId) && hasSeat(tx, workspaceId, bodyId, seatId));
}
