/** The slices in the order of their dependence: each may import those before it, never those after. */
export const sliceNames = [
  'access',
  'evidence',
  'directory',
  'challenges',
  'councils',
  'feedback',
  'goals',
  'reports',
] as const;
/** Queues that must exist before anything is handed to them; architecture.test.ts compares them with the slices' jobs. */
export const jobNames = ['reports.render', 'feedback.send-mail'] as const;
