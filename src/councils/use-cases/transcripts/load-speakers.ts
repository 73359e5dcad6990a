import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ResolvedSpeaker, speakerResolver } from '../../domain/transcripts/resolve-speakers.ts';
import { speakerKey } from '../../domain/transcripts/speaker-key.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { peopleNames, type StoredSpeaker } from '../../store/speakers.ts';
import { speakerTotals } from '../../store/transcripts.ts';
import { type MeetingSpeakers, speakerContext } from './speaker-context.ts';

export interface SpeakerOfMeeting {
  readonly name: string;
  readonly turns: number;
  readonly characters: number;
  readonly resolved: ResolvedSpeaker;
  /** What was decided, by whom; null while nobody has. */
  readonly stored: StoredSpeaker | null;
}

export interface SpeakersOfMeeting extends MeetingOfBody, MeetingSpeakers {
  /** In the order of their first word; several writings of one name once. */
  readonly speakers: readonly SpeakerOfMeeting[];
  /** Names of those whom decisions name. */
  readonly people: ReadonlyMap<string, string>;
}

/** The speakers of a meeting's transcript, and whose seats they are taken for. */
export async function loadSpeakers(
  tx: Tx,
  actor: Actor,
  { meetingId }: { readonly meetingId: string },
): Promise<Result<SpeakersOfMeeting, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = isUuid(meetingId) ? await findMeeting(tx, actor.workspaceId, meetingId) : undefined;
  if (!found) return err({ kind: 'not-found' });
  const context = await speakerContext(tx, actor.workspaceId, found);
  const resolve = speakerResolver(context);
  const byKey = new Map<string, SpeakerOfMeeting>();
  for (const { name, turns, characters } of await speakerTotals(tx, actor.workspaceId, meetingId)) {
    const key = speakerKey(name);
    if (key === '') continue;
    const before = byKey.get(key);
    byKey.set(key, {
      name: before?.name ?? name,
      turns: turns + (before?.turns ?? 0),
      characters: characters + (before?.characters ?? 0),
      resolved: resolve(name),
      stored: context.memory.get(key) ?? null,
    });
  }
  const speakers = [...byKey.values()];
  const decided = speakers.flatMap(({ stored }) => (stored?.personId ? [stored.personId] : []));
  return ok({ ...found, ...context, speakers, people: await peopleNames(tx, actor.workspaceId, decided) });
}
