/** Every address of this slice, written once: `pattern` for the route table, `to` for links. */
export const paths = {
  goals: {
    pattern: '/w/:workspace/goals',
    to: (workspaceKey: string) => `/w/${encodeURIComponent(workspaceKey)}/goals`,
  },
} as const;
