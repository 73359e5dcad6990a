import type { Actor } from '#kernel/actor.ts';

/** 事務局 raises, sends, enters, reflects. Everybody else comes to their own organisation's questions, or to what their body may read. */
export const secretariat = ['officer'] as const;

export const feedbackPolicy = {
  'feedback.keep': (actor: Actor) => actor.role === 'officer',
} as const;
