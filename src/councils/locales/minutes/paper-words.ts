import type { Sector } from '#directory/domain/index.ts';
import type { Language } from '#kernel/language.ts';
import type { Office, QuorumRule } from '../../domain/body.ts';
import type { KeyRemarkKind } from '../../domain/key-remark.ts';
import type { ItemKind, ItemOutcome, MeetingForm, Openness, Presence, Visibility, Way } from '../../domain/meeting.ts';
import type { Edition, MinutesStyle } from '../../domain/minutes.ts';
import type { VoteCount } from '../../domain/sending/votes.ts';
import { paperEn } from './paper-en.ts';
import { paperJa } from './paper-ja.ts';

/** Every word that the paper of the minutes prints. */
export interface PaperWords {
  readonly editions: Readonly<Record<Edition, string>>;
  readonly styles: Readonly<Record<MinutesStyle, string>>;
  readonly forms: Readonly<Record<MeetingForm, string>>;
  readonly opennesses: Readonly<Record<Openness, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly offices: Readonly<Record<Office, string>>;
  readonly presences: Readonly<Record<Presence, string>>;
  readonly itemKinds: Readonly<Record<ItemKind, string>>;
  readonly outcomes: Readonly<Record<ItemOutcome, string>>;
  readonly keyRemarkKinds: Readonly<Record<KeyRemarkKind, string>>;
  readonly visibilities: Readonly<Record<Visibility, string>>;
  readonly ways: Readonly<Record<Way, string>>;
  readonly ballot: Readonly<Record<'agree' | 'disagree' | 'abstain', string>>;

  title(number: number, body: string): string;
  draftNote(date: string): string;
  readonly notFinal: string;
  lockedNote(date: string): string;

  readonly facts: {
    readonly heading: string;
    readonly date: string;
    readonly time: string;
    readonly place: string;
    readonly members: string;
    readonly quorum: string;
    readonly observers: string;
    readonly openness: string;
    readonly record: string;
    readonly secretariat: string;
  };
  timeSpan(from: string, to: string, really: boolean): string;
  placeAndForm(place: string, form: string): string;
  membersCount(counted: {
    readonly all: number;
    readonly came: number;
    readonly proxies: number;
    readonly absent: number;
  }): string;
  quorumSentence(counted: {
    readonly rule: QuorumRule;
    readonly seats: number;
    readonly needed: number;
    readonly attending: number;
    readonly met: boolean;
  }): string;
  readonly written: string;
  observersCount(count: number): string;
  opennessWithReason(openness: string, reason: string): string;
  recordedAs(style: string, transcribed: boolean): string;

  readonly people: {
    readonly heading: string;
    readonly present: string;
    readonly absent: string;
    readonly unknown: string;
    readonly guests: string;
    readonly observers: string;
    readonly secretariat: string;
    readonly sector: string;
    readonly organisation: string;
    readonly name: string;
    readonly attendance: string;
    readonly none: string;
    readonly notSaid: string;
  };
  proxy(name: string, title: string): string;

  readonly agenda: string;
  agendaLine(number: number, title: string, kind: string): string;
  itemHeading(number: number, title: string): string;
  withheld(number: number, reason: string): string;
  readonly proceedings: string;
  readonly other: string;
  readonly item: {
    readonly explanation: string;
    explainedBy(name: string): string;
    readonly outcome: string;
    readonly noOutcome: string;
    readonly summary: string;
    readonly votes: string;
    readonly decisions: string;
    readonly actions: string;
    readonly keyRemarks: string;
    readonly remarks: string;
    readonly opinions: string;
    readonly nothing: string;
    readonly action: string;
    readonly owner: string;
    readonly due: string;
    readonly noOwner: string;
    readonly noDue: string;
  };
  outcomeWithNote(outcome: string, note: string): string;
  votes(count: VoteCount): string;
  keyRemark(kind: string, text: string, speaker: string): string;
  speaker(name: string, organisation: string): string;
  readonly unknownSpeaker: string;
  readonly fromTranscript: string;

  readonly materials: string;
  material(number: number, title: string, pages: number | null): string;
  readonly noMaterials: string;
  readonly carriedOver: string;
  carried(number: number, title: string, note: string): string;
  readonly addenda: string;
  addendum(date: string, by: string): string;
  readonly addendumReason: string;

  readonly signOff: {
    readonly heading: string;
    readonly statement: string;
    readonly chair: string;
    readonly member: string;
    readonly place: string;
    readonly name: string;
    readonly signedAt: string;
    readonly how: string;
    readonly open: string;
    readonly textOf: Readonly<Record<Edition, string>>;
    check(signedHash: string): readonly string[];
    shortHash(short: string): string;
  };
  pageHeader(workspace: string, body: string): string;

  /** 確認票: what a member sends back on paper. */
  readonly sheet: {
    readonly heading: string;
    lead(until: string): string;
    readonly name: string;
    readonly confirmed: string;
    readonly comments: string;
    readonly where: string;
    readonly comment: string;
    readonly general: string;
    returnTo(secretariat: string, contact: string): string;
    reference(short: string): string;
  };
}

export const paperWords: Readonly<Record<Language, PaperWords>> = { ja: paperJa, en: paperEn };
