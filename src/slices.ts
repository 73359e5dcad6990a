/** The slices in the order of their dependence: each may import those before it, never those after. */
export const sliceNames = ['access', 'evidence', 'goals', 'reports'] as const;
export const jobNames = ['reports.render'] as const;
