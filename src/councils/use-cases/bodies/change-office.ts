import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { type Office, offices } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { findTerm, type Term } from '../../store/bodies.ts';

export type ChangeOfficeRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'changed'; readonly stored: Term };

/** 役職・選任方法を改める: 座長 is elected in the first meeting, after the appointment. */
export async function changeOffice(
  tx: Tx,
  actor: Actor,
  input: {
    readonly termId: string;
    readonly office: Office;
    readonly howNamed: string;
    readonly version: number;
    readonly clock: Clock;
  },
): Promise<Result<null, ChangeOfficeRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const term = await findTerm(tx, actor.workspaceId, input.termId, 'lock');
  if (!term) return err({ kind: 'not-found' });
  const howNamed = settledText(input.howNamed);
  const problems: FieldProblem[] = [...textProblems([{ field: 'howNamed', text: howNamed, limit: textLimits.name }])];
  if (!offices.includes(input.office)) problems.push({ field: 'office', kind: 'not-a-choice' });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (term.version !== input.version) return err({ kind: 'changed', stored: term });
  await tx
    .updateTable('councils.term')
    .set({
      office: input.office,
      howNamed,
      version: term.version + 1,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: input.clock.now(),
    })
    .where('workspaceId', '=', actor.workspaceId)
    .where('termId', '=', term.termId)
    .execute();
  return ok(null);
}
