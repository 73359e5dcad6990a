const inTokyo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });

/**
 * The calendar date in Japan at an instant, as `2026-04-01`. A municipality's day begins at midnight in Japan whatever
 * the server's time zone is (requirements R23).
 */
export const dateInJapan = (instant: Date): string => inTokyo.format(instant);

const clockInTokyo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'short' });

/** The time of day in Japan at an instant, to the minute begun: '14:05'. */
export const timeInJapan = (instant: Date): string => clockInTokyo.format(instant);
