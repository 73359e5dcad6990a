import { type Actor, roles } from '#kernel/actor.ts';

/** Who may do what with papers, one sentence a right. What a paper carries is published; every seat may take one along. */
export const reportsPolicy = {
  'paper.make': (actor: Actor) => actor.role === 'officer',
  'paper.read': (actor: Actor) => roles.includes(actor.role),
} as const;

/** The roles that may make papers, for the routes. */
export const makers = ['officer'] as const;
