import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../domain/addressee.ts';
import { noteOnAddressee } from './addressees.ts';

/** The result that went out by mail on that day came back: it is still to be given. One given another way since stays given. */
export async function takeBackReturn(
  tx: Tx,
  doer: Doer,
  back: {
    readonly about: readonly Addressee[];
    readonly sentOn: IsoDate;
    readonly note: string;
    readonly at: Date;
  },
): Promise<void> {
  const { about, sentOn, note, at } = back;
  const given = about.filter((it) => it.returnedChannel === 'mail' && it.returnedOn === sentOn);
  for (const { addresseeId } of given) {
    await tx
      .updateTable('feedback.addressee')
      .set({ returnedOn: null, returnedChannel: '' })
      .where('workspaceId', '=', doer.workspaceId)
      .where('addresseeId', '=', addresseeId)
      .execute();
    await noteOnAddressee(tx, doer, { addresseeId, kind: 'bounced', day: sentOn, note, at });
  }
}
