/** 要点筆記 or 逐語. */
export const minutesStyles = ['summary', 'verbatim'] as const;
export type MinutesStyle = (typeof minutesStyles)[number];

/** 公開版 and 非公開版（委員限り）. They differ only by visibility. */
export const editions = ['public', 'closed'] as const;
export type Edition = (typeof editions)[number];
