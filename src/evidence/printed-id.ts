/** An id as people and commands see it: 'otsuki/6f1c…', so that it can be handed back alone. */
export const printedId = (workspaceKey: string, id: string): string => `${workspaceKey}/${id}`;

/** A printed id, or the bare one, as the store knows it. */
export const withoutWorkspace = (workspaceKey: string, id: string): string =>
  id.startsWith(`${workspaceKey}/`) ? id.slice(workspaceKey.length + 1) : id;
