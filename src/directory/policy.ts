import { type Actor, roles } from '#kernel/actor.ts';

/** Who may do what with the directory, one sentence a right. */
export const directoryPolicy = {
  /** Which organisations there are, where, and when they meet, is no secret among those who work together. */
  'organisation.read': (actor: Actor) => roles.includes(actor.role),
  /** Who leads an organisation, who answers for it, its FAX and e-mail are for the secretariat, which writes to them. */
  'organisation.read-contacts': (actor: Actor) => actor.role === 'officer',
  /** The secretariat keeps the list. */
  'organisation.write': (actor: Actor) => actor.role === 'officer',
} as const;

/** The roles that may write, for the routes. */
export const writers = ['officer'] as const;
