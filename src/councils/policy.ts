import type { Actor } from '#kernel/actor.ts';

/** 事務局 alone prepares, records and publishes. Members act on their own seat only (web/…/mine, personal links). */
export const secretariat = ['officer'] as const;

export const councilsPolicy = {
  /** Bodies, seats, people, meetings, minutes: the secretariat keeps the books. */
  'councils.keep': (actor: Actor) => actor.role === 'officer',
  /** Everyone of the workspace sees which bodies there are, when they meet, and what is public of a meeting. */
  'councils.read': (_actor: Actor) => true,
} as const;
