const inTokyo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });

/**
 * The calendar date in Japan at an instant, as `2026-04-01`. A municipality's day begins at midnight in Japan whatever
 * the server's time zone is (requirements R23).
 */
export const dateInJapan = (instant: Date): string => inTokyo.format(instant);
