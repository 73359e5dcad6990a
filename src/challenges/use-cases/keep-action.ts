import { organisationNames } from '#directory/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Action, ownerText } from '../domain/action.ts';
import { changeNote, type FieldChange } from '../domain/change-note.ts';
import { settleTexts } from '../domain/settle-text.ts';
import { selectAction, updateAction } from '../store/actions.ts';
import { enteredBy, insertEvent } from '../store/events.ts';
import { type ActionProblem, settleAction, type TypedAction } from './agree-action.ts';

export type KeepActionRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly ActionProblem[] }
  /** Somebody else was here first: what stands there now. Nothing was written. */
  | { readonly kind: 'changed'; readonly current: Action };

type Kept = Promise<Result<{ readonly actionId: string }, KeepActionRefusal>>;

interface Seen {
  readonly actionId: string;
  /** The version that was seen; left out where nobody looks (samples). */
  readonly version?: number | null;
  readonly clock: Clock;
}

/** Changes what is to be done, by whom or until when; the history keeps what was agreed before. */
export async function changeAction(tx: Tx, doer: Doer, input: Seen & TypedAction): Kept {
  const { workspaceId } = doer;
  const current = await selectAction(tx, workspaceId, input.actionId);
  if (!current) return err({ kind: 'not-found' });
  const settled = await settleAction(tx, workspaceId, input);
  if (!settled.ok) return err({ kind: 'invalid', problems: settled.error });
  const next = settled.value;
  const name = next.ownerOrganisationId
    ? ((await organisationNames(tx, workspaceId)).get(next.ownerOrganisationId) ?? '')
    : '';
  const owner = ownerText({ ownerOrganisationName: name, ownerName: next.ownerName });
  const changes: FieldChange[] = (
    [
      { field: 'title', from: current.title, to: next.title },
      { field: 'owner', from: ownerText(current), to: owner },
      { field: 'due', from: current.dueOn ?? '', to: next.dueOn ?? '' },
    ] as const
  ).filter(({ from, to }) => from !== to);
  return write(tx, doer, { ...input, current }, next, { kind: 'changed', note: changeNote(changes) });
}

/** 完了 or 取り下げ, with a sentence. */
export async function endAction(
  tx: Tx,
  doer: Doer,
  input: Seen & { readonly state: 'done' | 'dropped'; readonly note: string },
): Kept {
  const found = await withSentence(tx, doer, input);
  if (!found.ok) return found;
  const { current, note } = found.value;
  if (current.state !== 'open') return err({ kind: 'changed', current });
  return write(tx, doer, { ...input, current }, { state: input.state, closingNote: note }, { kind: input.state, note });
}

/** Takes a finished action up again, with a sentence. */
export async function reopenAction(tx: Tx, doer: Doer, input: Seen & { readonly note: string }): Kept {
  const found = await withSentence(tx, doer, input);
  if (!found.ok) return found;
  const { current, note } = found.value;
  if (current.state === 'open') return err({ kind: 'changed', current });
  return write(tx, doer, { ...input, current }, { state: 'open', closingNote: '' }, { kind: 'reopened', note });
}

async function withSentence(
  tx: Tx,
  doer: Doer,
  input: { readonly actionId: string; readonly note: string },
): Promise<Result<{ readonly current: Action; readonly note: string }, KeepActionRefusal>> {
  const current = await selectAction(tx, doer.workspaceId, input.actionId);
  if (!current) return err({ kind: 'not-found' });
  const settled = settleTexts({
    note: [input.note, { limit: textLimits.sentence, required: true, lines: 'several-lines' }],
  });
  return settled.ok ? ok({ current, note: settled.value.note }) : err({ kind: 'invalid', problems: settled.error });
}

async function write(
  tx: Tx,
  doer: Doer,
  { current, version, clock }: Seen & { readonly current: Action },
  change: Parameters<typeof updateAction>[2],
  event: { readonly kind: 'changed' | 'done' | 'dropped' | 'reopened'; readonly note: string },
): Kept {
  const { workspaceId } = doer;
  const { actionId } = current;
  if (!(await updateAction(tx, { workspaceId, actionId, version: version ?? current.version }, change))) {
    return err({ kind: 'changed', current: (await selectAction(tx, workspaceId, actionId)) ?? current });
  }
  await insertEvent(tx, workspaceId, { subjectId: actionId, ...event }, enteredBy(doer, clock.now()));
  return ok({ actionId });
}
