import { type Actor, roles } from '#kernel/actor.ts';
import type { EvidenceKind } from './domain/challenge.ts';

/** What was said in a closed meeting or answered by an organisation. */
const saidInConfidence: readonly EvidenceKind[] = ['key-remark', 'answer'];

/** Who may do what with challenges and actions, one sentence a right. */
export const challengesPolicy = {
  /** Which challenges there are, and whether they are settled, everybody of the workspace sees. */
  'challenge.read': (actor: Actor) => roles.includes(actor.role),
  /** The description, the evidence and the history are for those who work on it; 閲覧のみ sees title and state. */
  'challenge.read-inside': (actor: Actor) => actor.role !== 'viewer',
  /** What was said in a meeting or answered by an organisation may be 委員限り: those who only look on do not read it. */
  'evidence.read': (actor: Actor, evidence: { readonly kind: EvidenceKind }) =>
    actor.role !== 'viewer' || !saidInConfidence.includes(evidence.kind),
  /** Where it was said opens to those who took part; this slice knows of none but the 事務局, and leads nobody to a closed door. */
  'evidence.follow': (actor: Actor, evidence: { readonly kind: EvidenceKind }) =>
    actor.role === 'officer' || !saidInConfidence.includes(evidence.kind),
  /** Who does what by when is agreed in the open… */
  'action.read': (actor: Actor) => roles.includes(actor.role),
  /** …unless it was agreed on something that is 委員限り or 事務局限り: then only those read it here who keep the books. */
  'action.read-confined': (actor: Actor) => actor.role === 'officer',
  /** The secretariat keeps the books. */
  'challenge.write': (actor: Actor) => actor.role === 'officer',
  'action.write': (actor: Actor) => actor.role === 'officer',
} as const;

/** The roles that may write, for the routes. */
export const writers = ['officer'] as const;
