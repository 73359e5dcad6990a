import type { Tx } from '#platform/db/database.ts';
import type { Signer } from '../../domain/minutes/signing.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import { agendaItems } from '../../store/meetings.ts';
import { commentsOf, confirmationsOf, type MinutesComment, type MinutesConfirmation } from '../../store/minutes.ts';
import { type Attendee, attendeesOf } from '../../store/sending/attendees.ts';
import { type LoadedMinutes, loadMinutes } from '../../use-cases/minutes/minutes-document.ts';
import { signersOf } from '../../use-cases/minutes/sign.ts';

/** All that the pages of one meeting's minutes show. */
export interface MinutesPageData extends LoadedMinutes {
  readonly items: readonly AgendaItem[];
  readonly comments: readonly MinutesComment[];
  readonly confirmations: readonly MinutesConfirmation[];
  readonly attendees: readonly Attendee[];
  readonly signers: readonly Signer[];
}

export async function loadMinutesPage(
  tx: Tx,
  workspace: { readonly workspaceId: string },
  meetingId: string,
): Promise<MinutesPageData | undefined> {
  const loaded = await loadMinutes(tx, workspace, meetingId);
  if (!loaded) return undefined;
  const { workspaceId } = workspace;
  return {
    ...loaded,
    items: await agendaItems(tx, workspaceId, meetingId),
    comments: await commentsOf(tx, workspaceId, meetingId),
    confirmations: await confirmationsOf(tx, workspaceId, meetingId),
    attendees: await attendeesOf(tx, workspaceId, meetingId),
    signers: await signersOf(tx, workspaceId, loaded),
  };
}

/** How a member stands to the present text. */
export type Confirmed = { readonly kind: 'now' | 'stale'; readonly at: Date } | { readonly kind: 'waiting' };

export function confirmedBy(data: MinutesPageData, personId: string): Confirmed {
  const own = data.confirmations.filter((each) => each.personId === personId);
  const now = own.findLast((each) => each.textSha256 === data.editions.closed.sha256);
  if (now) return { kind: 'now', at: now.enteredAt };
  const before = own.at(-1);
  return before ? { kind: 'stale', at: before.enteredAt } : { kind: 'waiting' };
}

/** Whose words a comment is: a person of the meeting, else whoever entered it. */
export const commenter = (data: MinutesPageData, comment: MinutesComment): string =>
  (comment.personId === null
    ? undefined
    : (data.attendees.find(({ personId }) => personId === comment.personId)?.name ??
      data.signers.find(({ personId }) => personId === comment.personId)?.name)) ?? comment.byName;
