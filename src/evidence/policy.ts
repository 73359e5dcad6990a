import { type Actor, roles } from '#kernel/actor.ts';

/**
 * Who may do what with figures. One sentence a right; an actor is bound to one workspace, so none of them asks for it.
 * Published numbers about an area are no secret to those who work on it: all five roles read them.
 */
export const evidencePolicy = {
  'figure.read': (actor: Actor) => roles.includes(actor.role),
  'figure.write': (actor: Actor) => actor.role === 'officer',
  'indicator.write': (actor: Actor) => actor.role === 'officer',
  'finding.explain': (actor: Actor) => actor.role === 'officer',
  'assumption.set': (actor: Actor) => actor.role === 'officer',
} as const;

/** The roles that may write, for the routes. */
export const writers = ['officer'] as const;
