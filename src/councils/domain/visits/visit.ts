import type { IsoDate } from '#kernel/calendar.ts';

/** 訪問, 電話, オンライン. */
export const visitWays = ['visit', 'telephone', 'online'] as const;
export type VisitWay = (typeof visitWays)[number];

/** 事前訪問: what one member said before one meeting, in their own words. */
export interface VisitWords {
  readonly visitedOn: IsoDate;
  readonly way: VisitWay;
  readonly visitorName: string;
  /** 心配していること */
  readonly worries: string;
  /** 会議で話すこと */
  readonly willSay: string;
  readonly note: string;
}
