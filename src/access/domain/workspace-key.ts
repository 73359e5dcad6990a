const KEY = /^[a-z][a-z0-9-]{1,31}$/;

/** Stands in addresses and printed ids: lower-case letters, digits and hyphens, 2 to 32 characters. Example: 'otsuki'. */
export const isWorkspaceKey = (text: string): boolean => KEY.test(text);
