import { randomUUID } from 'node:crypto';
import { readEmail, readPostalCode, readTelephone } from '#directory/domain/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { nameKey } from '../../domain/bodies/name-key.ts';
import { type Channel, channels } from '../../domain/body.ts';
import { councilsPolicy } from '../../policy.ts';
import { allPeople, lockPeople, organisationExists, type Person } from '../../store/bodies.ts';

export interface PersonInput {
  readonly name: string;
  readonly nameKana?: string;
  readonly jobTitle?: string;
  readonly organisationId?: string | null;
  readonly postalCode?: string;
  readonly address?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly channel?: Channel;
  readonly accountId?: string | null;
  readonly note?: string;
}

export type SavePersonRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** The account is another person's in the books. */
  | { readonly kind: 'account-taken'; readonly personName: string }
  | { readonly kind: 'changed'; readonly stored: Person };

export interface SavedPerson {
  readonly personId: string;
  /** Others of the same name: perhaps the same person entered twice. */
  readonly sameName: readonly string[];
}

/** The roles whose accounts may be a person's of the books. */
export const memberRoles: readonly Role[] = ['member', 'head', 'council'];

/** Enters a person, or changes one: `personId` null for a new one, else with the `version` that was seen. */
export async function savePerson(
  tx: Tx,
  actor: Actor,
  input: PersonInput & { readonly personId: string | null; readonly version?: number | null; readonly clock: Clock },
): Promise<Result<SavedPerson, SavePersonRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  await lockPeople(tx, actor.workspaceId);
  const people = await allPeople(tx, actor.workspaceId);
  const stored = people.find((person) => person.personId === input.personId);
  if (input.personId !== null && !stored) return err({ kind: 'not-found' });
  const person = settled(input);
  const problems = await personProblems(tx, actor.workspaceId, person, input, stored);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  if (stored && input.version !== stored.version) return err({ kind: 'changed', stored });
  const others = people.filter((each) => each.personId !== input.personId);
  const holder = others.find((each) => person.accountId !== null && each.accountId === person.accountId);
  if (holder) return err({ kind: 'account-taken', personName: holder.name });
  const personId = stored?.personId ?? randomUUID();
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() };
  if (stored) {
    await tx
      .updateTable('councils.person')
      .set({ ...person, version: stored.version + 1, ...entered })
      .where('workspaceId', '=', actor.workspaceId)
      .where('personId', '=', personId)
      .execute();
  } else {
    await tx
      .insertInto('councils.person')
      .values({ ...person, workspaceId: actor.workspaceId, personId, ...entered })
      .execute();
  }
  const key = nameKey(person.name);
  return ok({
    personId,
    sameName: others.filter((each) => nameKey(each.name) === key).map((each) => each.personId),
  });
}

type SettledPerson = Required<PersonInput>;

/** What cannot be read is refused by `personTextProblems`. */
const readOr = (read: (text: string) => Result<string, unknown>, typed: string | undefined): string => {
  const found = read(settledText(typed));
  return found.ok ? found.value : '';
};

const settled = (input: PersonInput): SettledPerson => ({
  name: settledText(input.name),
  nameKana: settledText(input.nameKana),
  jobTitle: settledText(input.jobTitle),
  organisationId: input.organisationId ?? null,
  postalCode: readOr(readPostalCode, input.postalCode),
  address: settledText(input.address),
  telephone: readOr(readTelephone, input.telephone),
  fax: readOr(readTelephone, input.fax),
  email: readOr(readEmail, input.email),
  channel: input.channel ?? 'paper',
  accountId: input.accountId ?? null,
  note: settledText(input.note),
});

async function personProblems(
  tx: Tx,
  workspaceId: string,
  person: SettledPerson,
  typed: PersonInput,
  stored: Person | undefined,
): Promise<readonly FieldProblem[]> {
  const problems = [...personTextProblems(typed)];
  if (!channels.includes(person.channel)) problems.push({ field: 'channel', kind: 'not-a-choice' });
  if (person.organisationId !== null && !(await organisationExists(tx, workspaceId, person.organisationId))) {
    problems.push({ field: 'organisationId', kind: 'no-such-record' });
  }
  // An account that was linked stays linked when its seat ends: what the person did before keeps its name.
  if (person.accountId !== null && person.accountId !== stored?.accountId) {
    if (!(await isMembersAccount(tx, workspaceId, person.accountId))) {
      problems.push({ field: 'accountId', kind: 'account-role' });
    }
  }
  return problems;
}

/** What is wrong with a person's texts, numbers and addresses; a file's rows are asked the same. */
export function personTextProblems(typed: PersonInput): readonly FieldProblem[] {
  const problems: FieldProblem[] = [
    ...textProblems([
      { field: 'name', text: settledText(typed.name), limit: textLimits.name, required: true },
      { field: 'nameKana', text: settledText(typed.nameKana), limit: textLimits.name },
      { field: 'jobTitle', text: settledText(typed.jobTitle), limit: textLimits.name },
      { field: 'address', text: settledText(typed.address), limit: 300, lines: true },
      { field: 'note', text: settledText(typed.note), limit: textLimits.sentence, lines: true },
    ]),
  ];
  if (!readPostalCode(settledText(typed.postalCode)).ok) problems.push({ field: 'postalCode', kind: 'postal-code' });
  if (!readTelephone(settledText(typed.telephone)).ok) problems.push({ field: 'telephone', kind: 'telephone' });
  if (!readTelephone(settledText(typed.fax)).ok) problems.push({ field: 'fax', kind: 'telephone' });
  if (!readEmail(settledText(typed.email)).ok) problems.push({ field: 'email', kind: 'email' });
  return problems;
}

async function isMembersAccount(tx: Tx, workspaceId: string, accountId: string): Promise<boolean> {
  if (!isUuid(accountId)) return false;
  const row = await tx
    .selectFrom('access.membership')
    .select('accountId')
    .where('workspaceId', '=', workspaceId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('role', 'in', [...memberRoles])
    .executeTakeFirst();
  return row !== undefined;
}
