const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * An id as Renkei makes and prints them: lower case, with hyphens. What an address
 * or a form brings is asked this before it reaches the database: anything else is simply not found.
 */
export const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);
