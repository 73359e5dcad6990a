import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MailState } from '../domain/mail.ts';
import type { SentChannel } from '../domain/state.ts';
import './tables.ts';

/** 対応 and 変わったこと as they stand from now on. `giveBack`: what was told before is not what stands here any more. */
export async function saveReflection(
  tx: Tx,
  workspaceId: string,
  reflected: {
    readonly addresseeId: string;
    readonly version: number;
    readonly response: string;
    readonly reflection: string;
    readonly reflectedOn: IsoDate;
    readonly giveBack: boolean;
  },
): Promise<boolean> {
  const { response, reflection, reflectedOn, giveBack } = reflected;
  const done = await tx
    .updateTable('feedback.addressee')
    .set({
      state: 'reflected',
      response,
      reflection,
      reflectedOn,
      ...(giveBack ? { returnedOn: null, returnedChannel: '' as const } : {}),
      version: reflected.version + 1,
    })
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', '=', reflected.addresseeId)
    .where('version', '=', reflected.version)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** 結果を返した. The version stays: nothing that anybody types in a form is touched. */
export async function saveReturned(
  tx: Tx,
  workspaceId: string,
  addresseeId: string,
  returned: { readonly on: IsoDate; readonly channel: SentChannel },
): Promise<void> {
  await tx
    .updateTable('feedback.addressee')
    .set({ returnedOn: returned.on, returnedChannel: returned.channel })
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', '=', addresseeId)
    .execute();
}

/** A result mail of a 照会先: how far it has come, and when its words were written. */
export interface ReturnMail {
  readonly addresseeId: string;
  readonly mailId: string;
  readonly state: MailState;
  readonly enteredAt: Date;
  readonly note: string;
}

/** The latest result mail of each, whatever became of it. */
export async function returnMails(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<ReadonlyMap<string, ReturnMail>> {
  if (addresseeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('feedback.mailAddressee as ma')
    .innerJoin('feedback.mail as m', (join) =>
      join.onRef('m.workspaceId', '=', 'ma.workspaceId').onRef('m.mailId', '=', 'ma.mailId'),
    )
    .where('ma.workspaceId', '=', workspaceId)
    .where('ma.addresseeId', 'in', addresseeIds)
    .where('m.kind', '=', 'return')
    .select(['ma.addresseeId', 'm.mailId', 'm.state', 'm.enteredAt', 'm.note'])
    .orderBy('m.enteredAt')
    .orderBy('m.mailId')
    .execute();
  return new Map(rows.map((row) => [row.addresseeId, row]));
}

/** When the words of each last changed after they had been settled; nothing for those that stand as they were first written. */
export async function reflectionsChangedAt(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (addresseeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('feedback.addresseeEvent')
    .where('workspaceId', '=', workspaceId)
    .where('addresseeId', 'in', addresseeIds)
    .where('kind', '=', 'reflection-changed')
    .select(['addresseeId', 'enteredAt'])
    .orderBy('enteredAt')
    .execute();
  return new Map(rows.map(({ addresseeId, enteredAt }) => [addresseeId, enteredAt]));
}
