import { type Actor, roles } from '#kernel/actor.ts';

/** Who may do what with goals, one sentence a right. A shared goal is shared: all five roles read it. */
export const goalsPolicy = {
  'goal.read': (actor: Actor) => roles.includes(actor.role),
  'goal.set': (actor: Actor) => actor.role === 'officer',
} as const;

/** The roles that may set the goal, for the route. */
export const setters = ['officer'] as const;
