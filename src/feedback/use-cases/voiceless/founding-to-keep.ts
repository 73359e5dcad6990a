import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TextRule, typedText } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { feedbackPolicy } from '../../policy.ts';
import { type Founding, findFounding } from '../../store/foundings.ts';
import type { FoundingProblem, FoundingRefusal } from './refusals.ts';

/** The founding, its row held until the end, as the officer saw it. `version`: null where the errand compares by itself. */
export async function foundingToKeep(
  tx: Tx,
  actor: Actor,
  asked: { readonly foundingId: string; readonly version: number | null },
): Promise<Result<Founding, FoundingRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { foundingId, version } = asked;
  const founding = isUuid(foundingId) ? await findFounding(tx, actor.workspaceId, foundingId, 'lock') : undefined;
  if (!founding) return err({ kind: 'not-found' });
  return version !== null && founding.version !== version ? err({ kind: 'changed', stored: founding }) : ok(founding);
}

/** Gathers what is wrong with a form; `text` gives the text as it is kept. */
export class FoundingTexts {
  readonly problems: FoundingProblem[] = [];

  text(field: string, typed: string, rule: TextRule): string {
    const read = typedText(typed, rule);
    if (read.ok) return read.value;
    this.problems.push({ kind: 'text', field, error: read.error });
    return '';
  }

  wrong(field: string, kind: Exclude<FoundingProblem['kind'], 'text'>): void {
    this.problems.push({ kind, field });
  }
}
