import type { IsoDate } from '#kernel/calendar.ts';
import type { QuorumRule } from '../body.ts';
import type { KeyRemarkKind } from '../key-remark.ts';
import type { AttendeeRole, ItemKind, ItemOutcome, Presence, Visibility } from '../meeting.ts';
import type { MinutesStyle } from '../minutes.ts';
import type { SeatOnDay } from '../seating.ts';
import type { Outsider } from '../transcripts/resolve-speakers.ts';
import type { MinutesMeeting } from './document.ts';
import type { SpokenLine } from './turns.ts';

/** What the books hold of one meeting, as the store reads it; the document is built from this alone. */
export interface MinutesFacts {
  readonly workspace: string;
  readonly body: {
    readonly name: string;
    readonly secretariat: string;
    readonly quorum: QuorumRule;
    readonly proxiesCount: boolean;
  };
  readonly meeting: Omit<MinutesMeeting, 'transcribed'>;
  readonly style: MinutesStyle;
  readonly preface: string;
  /** The body's seats on the meeting's day. */
  readonly seats: readonly SeatOnDay[];
  readonly attendees: readonly AttendeeFact[];
  /** In the agenda's order. */
  readonly items: readonly ItemFact[];
  readonly decisions: readonly (UnderItem & { readonly text: string })[];
  readonly actions: readonly (UnderItem & {
    readonly title: string;
    readonly owner: string;
    readonly dueOn: IsoDate | null;
  })[];
  readonly keyRemarks: readonly (UnderItem &
    Spoken & { readonly kind: KeyRemarkKind; readonly visibility: Visibility })[];
  readonly remarks: readonly (UnderItem & Spoken)[];
  /** The latest of each attendee and item, where it was read out; in a 書面開催 all of them. */
  readonly opinions: readonly (UnderItem & {
    readonly attendeeId: string;
    readonly vote: '' | 'agree' | 'disagree' | 'abstain';
    readonly text: string;
  })[];
  readonly materials: readonly (UnderItem & {
    readonly number: number;
    readonly title: string;
    readonly pages: number | null;
    readonly visibility: Visibility;
  })[];
  /** The transcript in force, all parts in order. */
  readonly lines: readonly SpokenLine[];
  readonly speakers: readonly SpeakerFact[];
}

/** null: recorded under no item. */
export interface UnderItem {
  readonly itemId: string | null;
}

export interface Spoken {
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly text: string;
}

export interface AttendeeFact {
  readonly attendeeId: string;
  readonly role: AttendeeRole;
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly organisationName: string;
  readonly presence: Presence | null;
  readonly proxyName: string;
  readonly proxyTitle: string;
}

export interface ItemFact {
  readonly itemId: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly explanation: string;
  readonly visibility: Visibility;
  readonly presenterSeatId: string | null;
  readonly presenterName: string;
  readonly outcome: ItemOutcome | null;
  readonly outcomeNote: string;
  readonly summary: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** What people decided about a name; `speaker` is its key (speakerKey). */
export interface SpeakerFact {
  readonly speaker: string;
  readonly personId: string | null;
  readonly seatId: string | null;
  /** '' for none of 事務局, 招聘者, 傍聴者. */
  readonly outsider: Outsider | '';
}
