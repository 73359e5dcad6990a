import type { Actor } from '#kernel/actor.ts';

/** Who may do what with people and traces, one sentence a right. Nobody may end or change their own seat. */
export const accessPolicy = {
  'member.list': (actor: Actor) => actor.role === 'officer',
  'member.invite': (actor: Actor) => actor.role === 'officer',
  'member.change': (actor: Actor, seat: { readonly accountId: string }) =>
    actor.role === 'officer' && actor.accountId !== seat.accountId,
  'audit.read': (actor: Actor) => actor.role === 'officer',
} as const;
