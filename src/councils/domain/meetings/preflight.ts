import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Channel } from '../body.ts';
import type { ItemOutcome, MeetingState } from '../meeting.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { timetable } from './timetable.ts';

/** Somebody who sits at the meeting, as papers reach them. */
export interface SeatFacts {
  /** 「医師会 見本 太郎」; the organisation alone where nobody holds the seat. */
  readonly name: string;
  readonly held: boolean;
  /** The day on which the term of today's holder ends, where that is before the meeting. */
  readonly termEndsBefore: IsoDate | null;
  readonly visited: boolean;
  readonly channel: Channel | null;
  /** Address, FAX number or e-mail, whichever the channel needs; '' where it is not known. */
  readonly reachedAt: string;
}

export interface SendingFacts {
  readonly today: IsoDate;
  readonly noticeDays: number;
  readonly meeting: MeetingDraft & { readonly state: MeetingState };
  /** Date, time or place changed after the last notice. */
  readonly noticeOutdated: boolean;
  readonly items: readonly { readonly minutes: number }[];
  readonly seats: readonly SeatFacts[];
  /** A meeting of the body before this one that nobody has closed; 第n回. */
  readonly unclosed: number | null;
}

export type SendingWarning =
  | { readonly kind: 'place-missing' | 'link-missing' | 'no-agenda' | 'notice-outdated' | 'closed-without-reason' }
  | { readonly kind: 'day-past'; readonly heldOn: IsoDate }
  /** 通知期限は11月12日でした. */
  | { readonly kind: 'notice-late'; readonly due: IsoDate }
  | { readonly kind: 'overrun'; readonly minutes: number }
  | { readonly kind: 'unclosed'; readonly number: number }
  | {
      readonly kind: 'seat-empty' | 'term-ends' | 'not-visited' | 'address-missing';
      readonly names: readonly string[];
    };

/** 通知前の点検: what to look at before the notice goes out. Nothing here keeps anybody from sending. */
export function sendingWarnings(facts: SendingFacts): readonly SendingWarning[] {
  const { meeting, today, seats } = facts;
  const due = addDays(meeting.heldOn, -facts.noticeDays);
  const { overrun } = timetable(meeting, facts.items);
  const there = meeting.form === 'in-person' || meeting.form === 'hybrid';
  const online = meeting.form === 'online' || meeting.form === 'hybrid';
  return [
    ...when(meeting.heldOn < today, { kind: 'day-past', heldOn: meeting.heldOn } as const),
    ...when(facts.noticeOutdated, { kind: 'notice-outdated' } as const),
    ...when(meeting.state === 'planned' && today > due && meeting.heldOn >= today, {
      kind: 'notice-late',
      due,
    } as const),
    ...when(there && meeting.place === '', { kind: 'place-missing' } as const),
    ...when(online && meeting.onlineLink === '', { kind: 'link-missing' } as const),
    ...when(meeting.openness !== 'open' && meeting.closedReason === '', { kind: 'closed-without-reason' } as const),
    ...when(facts.items.length === 0, { kind: 'no-agenda' } as const),
    ...when(overrun > 0, { kind: 'overrun', minutes: overrun } as const),
    ...when(facts.unclosed !== null, { kind: 'unclosed', number: facts.unclosed ?? 0 } as const),
    ...named('term-ends', seats, (seat) => seat.termEndsBefore !== null),
    ...named('seat-empty', seats, (seat) => !seat.held && seat.termEndsBefore === null),
    ...named('not-visited', seats, (seat) => seat.held && !seat.visited),
    ...named('address-missing', seats, (seat) => seat.held && seat.channel !== 'link' && seat.reachedAt === ''),
  ];
}

export interface ClosingFacts {
  readonly items: readonly { readonly title: string; readonly outcome: ItemOutcome | null }[];
  readonly actions: readonly {
    readonly title: string;
    readonly hasOwner: boolean;
    readonly dueOn: IsoDate | null;
    readonly open: boolean;
  }[];
  /** Titles of materials whose presenter has not read them. */
  readonly unreadByPresenter: readonly string[];
  /** Members of whom nobody wrote down whether they came. */
  readonly attendanceMissing: readonly string[];
  /** Members asked to the meeting. */
  readonly asked: number;
  readonly quorum: { readonly needed: number; readonly attending: number; readonly met: boolean };
  /** Names of those whose written opinion nobody has read out. */
  readonly opinionsUnread: readonly string[];
  readonly openKeyRemarks: number;
}

export type ClosingWarning =
  | {
      readonly kind:
        | 'item-without-outcome'
        | 'action-without-owner'
        | 'action-without-due'
        | 'unread-by-presenter'
        | 'attendance-missing'
        | 'opinion-unread';
      readonly names: readonly string[];
    }
  | { readonly kind: 'nobody-asked' }
  | { readonly kind: 'quorum-missed'; readonly needed: number; readonly attending: number }
  | { readonly kind: 'key-remarks-open'; readonly count: number };

export type PreflightWarning = SendingWarning | ClosingWarning;

/** 閉会前の点検. What is left as it is carries over, or stays open, by rule. */
export function closingWarnings(facts: ClosingFacts): readonly ClosingWarning[] {
  const actions = facts.actions.filter(({ open }) => open);
  return [
    ...list('item-without-outcome', facts.items.filter((item) => item.outcome === null).map(titleOf)),
    ...list('action-without-owner', actions.filter(({ hasOwner }) => !hasOwner).map(titleOf)),
    ...list('action-without-due', actions.filter(({ dueOn }) => dueOn === null).map(titleOf)),
    ...list('unread-by-presenter', facts.unreadByPresenter),
    ...when(facts.asked === 0, { kind: 'nobody-asked' } as const),
    ...list('attendance-missing', facts.attendanceMissing),
    // While attendance is not written down, the quorum cannot be known.
    ...when(facts.asked > 0 && facts.attendanceMissing.length === 0 && !facts.quorum.met, {
      kind: 'quorum-missed',
      needed: facts.quorum.needed,
      attending: facts.quorum.attending,
    } as const),
    ...list('opinion-unread', facts.opinionsUnread),
    ...when(facts.openKeyRemarks > 0, { kind: 'key-remarks-open', count: facts.openKeyRemarks } as const),
  ];
}

const titleOf = ({ title }: { readonly title: string }): string => title;
const when = <W>(is: boolean, warning: W): readonly W[] => (is ? [warning] : []);
const list = <K extends ClosingWarning['kind']>(kind: K, names: readonly string[]) =>
  names.length === 0 ? [] : [{ kind, names }];
const named = <K extends 'seat-empty' | 'term-ends' | 'not-visited' | 'address-missing'>(
  kind: K,
  seats: readonly SeatFacts[],
  is: (seat: SeatFacts) => boolean,
) => {
  const names = seats.filter(is).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind, names }];
};

/** True where date, time or place of the meeting are no longer what the last notice said, by the events of its history. */
export const isNoticeOutdated = (events: readonly { readonly kind: string }[]): boolean => {
  const last = events.findLastIndex(({ kind }) => kind === 'noticed');
  return events.findLastIndex(({ kind }) => kind === 'notice-outdated') > last && last >= 0;
};
