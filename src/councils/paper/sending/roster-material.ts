import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { rosterPaper } from '../bodies/roster-paper.ts';
import { rosterPdf } from '../bodies/roster-pdf.ts';

/** 委員名簿 as a material: as it stands on the meeting's day. */
export async function rosterMaterialPdf(
  tx: Tx,
  doer: Doer,
  { meeting, body }: MeetingOfBody,
  { language, clock }: { readonly language: Language; readonly clock: Clock },
): Promise<Uint8Array> {
  const seats = await seatingOn(tx, doer.workspaceId, body.bodyId, meeting.heldOn);
  return rosterPdf(rosterPaper({ body, seats, on: meeting.heldOn, language }), clock.now());
}
