/** A little above the 20 MB a table may have, so that a file just over it is told so in a plain sentence. */
export const UPLOAD_LIMIT = 21 * 1024 * 1024;
