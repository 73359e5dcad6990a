import type { SampleItem, SampleKeyRemark, SampleMeeting } from '../../sample-councils.ts';

/** One line of a meeting: who (a person's key, or 事務局), what, and what was marked in it. */
export type Line = readonly [who: string, words: string, mark?: Pick<SampleKeyRemark, 'kind' | 'ending'>];

/** An item of a past meeting with what was said under it. */
export interface ScriptedItem extends SampleItem {
  readonly talk: readonly Line[];
}

export interface ScriptedMeeting {
  readonly items: readonly ScriptedItem[];
  readonly absent?: SampleMeeting['absent'];
  readonly materials?: SampleMeeting['materials'];
}

export const noted = (note: string) => ({ kind: 'noted', note }) as const;
export const challenge = (title: string) => ({ kind: 'challenge', title }) as const;
export const forOrganisation = (organisation: string) => ({ kind: 'organisation', organisation }) as const;
