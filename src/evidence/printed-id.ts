/** An id as people and commands see it: 'otsuki/6f1c…', so that it can be handed back alone. */
export const printedId = (workspaceKey: string, id: string): string => `${workspaceKey}/${id}`;
