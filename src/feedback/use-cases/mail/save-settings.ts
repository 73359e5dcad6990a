import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { readAddress } from '#platform/mail/read-address.ts';
import { type SettingsProblem, settleSettings, type TypedSettings } from '../../domain/mail/settle-settings.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { feedbackPolicy } from '../../policy.ts';
import { insertOrUpdateSettings } from '../../store/save-settings.ts';
import { readSettings } from '../../store/settings.ts';

export type SaveSettingsRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly problems: readonly SettingsProblem[] }
  /** Somebody else has saved since: what stands now. Nothing was written. */
  | { readonly kind: 'changed'; readonly current: FeedbackSettings };

/** 照会の設定: what stands on every sheet and mail, and when the silent are reminded. `version` is the one the form was shown with. */
export async function saveSettings(
  tx: Tx,
  actor: Actor,
  { version, clock, ...typed }: TypedSettings & { readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly version: number }, SaveSettingsRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const settled = settleSettings(typed, readAddress);
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  if (await insertOrUpdateSettings(tx, actor, settled.value, { version, at: clock.now() })) {
    return ok({ version: version + 1 });
  }
  return err({ kind: 'changed', current: await readSettings(tx, actor.workspaceId) });
}
