import type { Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Office, QuorumRule } from '../body.ts';
import type { KeyRemarkKind } from '../key-remark.ts';
import type { ItemKind, ItemOutcome, MeetingForm, Openness, Presence, Visibility } from '../meeting.ts';
import type { MinutesStyle } from '../minutes.ts';
import type { VoteCount } from '../sending/votes.ts';

/**
 * 会議録: everything a paper of the minutes prints, as one plain JSON value without a word of any language. No address, telephone
 * number or online link ever stands in it. Signatures and addenda are not part of it: they speak about it.
 *
 * Every part carries its visibility; `editionOf` filters by that and by nothing else.
 */
export interface MinutesDocument {
  /** Names this shape, so that a hash can be checked years later. */
  readonly format: 'renkei-minutes/1';
  readonly workspace: string;
  readonly body: { readonly name: string; readonly secretariat: string };
  readonly meeting: MinutesMeeting;
  readonly style: MinutesStyle;
  readonly preface: string;
  /** Holders of seats on the meeting's day, in the roster's order: those who came and those who did not. */
  readonly members: readonly MinutesMember[];
  /** 招聘者. */
  readonly guests: readonly MinutesGuest[];
  /** 傍聴者: how many is public, who they were is not. */
  readonly observers: { readonly count: number; readonly names: readonly Seen<{ readonly name: string }>[] };
  readonly secretariat: readonly MinutesGuest[];
  readonly quorum: MinutesQuorum;
  readonly items: readonly (MinutesItem | WithheldItem)[];
  /** What was recorded under no item: greetings, other matters. */
  readonly other: MinutesRecord;
  readonly materials: readonly Seen<MinutesMaterial>[];
}

/** A part with who may read it. */
export type Seen<T> = T & { readonly visibility: Visibility };

export interface MinutesMeeting {
  readonly number: number;
  readonly heldOn: IsoDate;
  /** As announced, HH:MM; and what really happened, '' where nobody wrote it down. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly form: MeetingForm;
  readonly place: string;
  readonly openness: Openness;
  readonly closedReason: string;
  /** 録音・文字起こしの有無. */
  readonly transcribed: boolean;
}

export interface MinutesMember {
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly sector: Sector;
  readonly office: Office;
  /** null while nobody has said. */
  readonly presence: Presence | null;
  readonly proxyName: string;
  readonly proxyTitle: string;
}

export interface MinutesGuest {
  readonly name: string;
  readonly organisation: string;
}

/** 定足数 as it stood: seats with a vote, how many are needed, how many were there (with proxies, where they count). */
export interface MinutesQuorum {
  readonly rule: QuorumRule;
  readonly seats: number;
  readonly needed: number;
  readonly attending: number;
  readonly proxies: number;
  readonly met: boolean;
  readonly proxiesCount: boolean;
}

export interface MinutesItem extends MinutesRecord {
  readonly type: 'item';
  readonly id: string;
  /** 議題n, counted over the items that members may know of; 0 for what only the secretariat sees. */
  readonly number: number;
  readonly title: string;
  readonly kind: ItemKind;
  readonly explanation: string;
  readonly presenter: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly visibility: Visibility;
  readonly outcome: ItemOutcome | null;
  readonly outcomeNote: string;
  readonly summary: string;
  /** 書面開催: the votes counted; null otherwise. */
  readonly votes: VoteCount | null;
}

/** 「議題3は非公開（理由）」: all that the public edition says of an item that is not public. */
export interface WithheldItem {
  readonly type: 'withheld';
  readonly number: number;
}

/** What was recorded under an item, or under none. */
export interface MinutesRecord {
  readonly decisions: readonly Seen<{ readonly text: string }>[];
  readonly actions: readonly Seen<MinutesAction>[];
  readonly keyRemarks: readonly Seen<MinutesKeyRemark>[];
  /** 逐語 only; empty in the 要点 style. */
  readonly remarks: readonly Seen<MinutesRemark>[];
  /** 書面意見: those read out at the meeting; in a 書面開催 each one. */
  readonly opinions: readonly Seen<MinutesOpinion>[];
}

export interface MinutesAction {
  readonly title: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

export interface MinutesSpeaker {
  /** '' when nobody knows who spoke. */
  readonly speaker: string;
  readonly organisation: string;
}

export interface MinutesKeyRemark extends MinutesSpeaker {
  readonly kind: KeyRemarkKind;
  readonly text: string;
}

export interface MinutesRemark extends MinutesSpeaker {
  readonly text: string;
  readonly from: 'recorder' | 'transcript';
}

export interface MinutesOpinion {
  readonly name: string;
  readonly organisation: string;
  readonly vote: '' | 'agree' | 'disagree' | 'abstain';
  readonly text: string;
}

export interface MinutesMaterial {
  /** 資料n. */
  readonly number: number;
  readonly title: string;
  readonly pages: number | null;
}

/** 次回へ持ち越す議題: carried by word, or never reached. */
export const carriedOver = (document: MinutesDocument): readonly MinutesItem[] =>
  document.items.filter(
    (item): item is MinutesItem => item.type === 'item' && (item.outcome === 'carried' || item.outcome === null),
  );
