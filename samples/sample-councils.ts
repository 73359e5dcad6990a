import type { OrganisationKind, Sector } from '#directory/domain/index.ts';

/**
 * The councils of a sample town as pure content: what a secretariat would have typed over the years. Records name one another by the
 * short keys given here; the loader sends them through the doors that users have.
 */
export interface SampleCouncils {
  readonly organisations: readonly SampleOrganisation[];
  readonly people: readonly SamplePerson[];
  readonly bodies: readonly SampleBody[];
  /** Oldest first. */
  readonly meetings: readonly SampleMeeting[];
}

export interface SampleOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  readonly headTitle?: string;
  readonly headName?: string;
  readonly contactName?: string;
  readonly postalCode?: string;
  readonly address?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  /** 例会: nth (5 = last) weekday (0 Sunday) of the month, at a time. */
  readonly meets?: { readonly week: number; readonly weekday: number; readonly at: string };
}

export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly channel: 'link' | 'paper' | 'fax';
  /** The role whose sample sign-in this person is. */
  readonly account?: 'member' | 'head' | 'council';
}

export interface SampleBody {
  readonly key: string;
  readonly parent: string | null;
  readonly kind: 'council' | 'working-group' | 'consultative-body';
  readonly name: string;
  readonly purpose: string;
  readonly legalGround: string;
  readonly secretariat: string;
  readonly appointingAuthority: string;
  readonly convener: string;
  readonly documentPrefix: string;
  /** 原則公開. */
  readonly openToPublic?: boolean;
  /** ISO date; null where nobody published it. */
  readonly foundedOn: string | null;
  readonly seats: readonly SampleSeat[];
}

export interface SampleSeat {
  readonly sector: Sector;
  readonly organisation: string | null;
  readonly note?: string;
  /** Who has held it, oldest first. */
  readonly holders?: readonly SampleHolder[];
}

export interface SampleHolder {
  readonly person: string;
  readonly office?: 'chair' | 'vice-chair';
  readonly appointedOn: string;
  readonly endsOn: string;
  readonly howNamed: string;
}

export interface SampleItem {
  readonly title: string;
  readonly kind: 'report' | 'discussion' | 'decision' | 'information';
  readonly minutes: number;
  readonly visibility?: 'public' | 'members' | 'secretariat';
  readonly presenter?: string;
  readonly outcome?: 'decided' | 'agreed' | 'discussed' | 'reported' | 'carried';
  readonly outcomeNote?: string;
  readonly summary?: string;
  readonly decision?: string;
  readonly action?: {
    readonly title: string;
    readonly owner: string | null;
    readonly dueOn: string | null;
    readonly done?: string;
  };
}

export interface SampleKeyRemark {
  /** Position of the utterance in the transcript, from 1. */
  readonly utterance: number;
  /** Under which item it was said, from 1. */
  readonly item: number;
  readonly speaker: string;
  readonly words: string;
  readonly kind: 'challenge' | 'proposal' | 'fact' | 'question' | 'promise';
  /** null leaves it open. */
  readonly ending:
    | { readonly kind: 'challenge'; readonly title: string }
    | { readonly kind: 'organisation'; readonly organisation: string }
    | { readonly kind: 'noted'; readonly note: string }
    | null;
}

export interface SampleMeeting {
  readonly body: string;
  readonly number: number;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** How far it has come. */
  readonly state: 'planned' | 'noticed' | 'held' | 'checking' | 'signed';
  readonly items: readonly SampleItem[];
  /** People who were away; a proxy's name where one came. */
  readonly absent?: readonly { readonly person: string; readonly proxy?: string }[];
  readonly transcript?: { readonly fileName: string; readonly text: string };
  readonly keyRemarks?: readonly SampleKeyRemark[];
  readonly visits?: readonly {
    readonly person: string;
    readonly on: string;
    readonly worries: string;
    readonly willSay: string;
  }[];
  readonly questions?: readonly { readonly sector: Sector | ''; readonly texts: readonly string[] }[];
  readonly materials?: readonly {
    readonly title: string;
    readonly item: number;
    readonly text: string;
    readonly visibility?: 'public' | 'members';
  }[];
}
