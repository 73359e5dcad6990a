import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { passagesOf } from '../../domain/key-remarks/passages.ts';
import { propose, type Ranked, rank } from '../../domain/key-remarks/rank.ts';
import { councilsPolicy } from '../../policy.ts';
import { keyRemarksOf } from '../../store/key-remarks.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { remarksOf } from '../../store/recording.ts';
import { speakersOf } from '../recording/speakers.ts';

/** A passage that may be a key remark, and why; never stored. People mark. */
export interface Proposal {
  /** Where it begins: an utterance of the transcript, or a recorder's remark. */
  readonly transcriptId: string | null;
  readonly position: number | null;
  readonly remarkId: string | null;
  readonly startsMs: number | null;
  readonly speaker: string;
  readonly text: string;
  readonly score: number;
  readonly neighbours: number;
  readonly words: readonly string[];
  /** Beginnings of the passages closest to it, with the words in both. */
  readonly closest: readonly { readonly text: string; readonly words: readonly string[] }[];
}

/**
 * What the meeting spoke of most, from its transcript or, where there is none, from the recorder's remarks. Passages in which
 * something is marked already are left out.
 */
export async function proposeKeyRemarks(
  tx: Tx,
  actor: Actor,
  { of, count }: { readonly of: MeetingOfBody; readonly count: number },
): Promise<readonly Proposal[]> {
  if (!councilsPolicy['councils.keep'](actor)) return [];
  const { meetingId } = of.meeting;
  const transcript = await spokenInTranscripts(tx, actor.workspaceId, meetingId);
  const spoken = transcript.length > 0 ? transcript : await spokenInRemarks(tx, actor.workspaceId, of);
  const marked = new Set((await keyRemarksOf(tx, actor.workspaceId, meetingId)).map(sourceKey));
  // Positions are those of this list: a transcript in several parts counts from 1 in each.
  const ranked = rank(passagesOf(spoken.map(({ speaker, text }, position) => ({ position, speaker, text }))));
  const fresh = ranked.filter(({ position, until }) =>
    spoken.slice(position, until + 1).every((each) => !marked.has(sourceKey(each))),
  );
  const words = (one: Ranked['closest'][number]) => ({
    text: shortened(spoken[one.position]!.text),
    words: one.words,
  });
  return propose(fresh, count).map((one) => {
    const { transcriptId, position, remarkId, startsMs } = spoken[one.position]!;
    const { speaker, text, score, neighbours } = one;
    const closest = one.closest.map(words);
    return { transcriptId, position, remarkId, startsMs, speaker, text, score, neighbours, words: one.words, closest };
  });
}

interface Spoken {
  readonly transcriptId: string | null;
  readonly position: number | null;
  readonly remarkId: string | null;
  readonly startsMs: number | null;
  readonly speaker: string;
  readonly text: string;
}

const sourceKey = (one: Pick<Spoken, 'transcriptId' | 'position' | 'remarkId'>): string =>
  one.transcriptId === null ? (one.remarkId ?? '') : `${one.transcriptId}.${one.position}`;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join('')}…`;
};

async function spokenInTranscripts(tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Spoken[]> {
  const rows = await tx
    .selectFrom('councils.utterance as u')
    .innerJoin('councils.transcript as t', (join) =>
      join.onRef('t.workspaceId', '=', 'u.workspaceId').onRef('t.transcriptId', '=', 'u.transcriptId'),
    )
    .select(['u.transcriptId', 'u.position', 'u.startsMs', 'u.speaker', 'u.text'])
    .where('u.workspaceId', '=', workspaceId)
    .where('t.meetingId', '=', meetingId)
    .where('t.supersededAt', 'is', null)
    .orderBy('t.part')
    .orderBy('u.transcriptId')
    .orderBy('u.position')
    .execute();
  return rows.map((row) => ({ ...row, remarkId: null }));
}

async function spokenInRemarks(tx: Tx, workspaceId: string, of: MeetingOfBody): Promise<readonly Spoken[]> {
  const speakers = new Map((await speakersOf(tx, workspaceId, of)).map(({ seatId, name }) => [seatId, name]));
  const remarks = await remarksOf(tx, workspaceId, of.meeting.meetingId);
  return remarks.flatMap(({ removed, remarkId, seatId, speakerName, text }) => {
    const speaker = (seatId === null ? speakerName : speakers.get(seatId)) ?? '';
    return removed ? [] : [{ transcriptId: null, position: null, remarkId, startsMs: null, speaker, text }];
  });
}
