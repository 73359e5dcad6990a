import type { IsoDate } from '#kernel/calendar.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import { makesCycle } from '../../domain/bodies/body-tree.ts';
import { type FieldProblem, textProblems } from '../../domain/bodies/field-problem.ts';
import { type BodyKind, bodyKinds, type QuorumRule, quorumRules } from '../../domain/body.ts';
import type { Body } from '../../store/meetings.ts';

/** What a body is told to be. What is left out takes the value that most bodies have. */
export interface BodyInput {
  readonly parentId: string | null;
  readonly kind: BodyKind;
  readonly name: string;
  readonly purpose?: string;
  readonly legalGround?: string;
  readonly secretariat?: string;
  readonly secretariatContact?: string;
  readonly appointingAuthority?: string;
  readonly convener?: string;
  readonly documentPrefix?: string;
  readonly quorum?: QuorumRule;
  readonly proxiesCount?: boolean;
  readonly noticeDays?: number;
  readonly openToPublic?: boolean;
  readonly termMonths?: number;
  readonly position?: number;
  readonly foundedOn?: IsoDate | null;
}

export type SettledBody = Required<BodyInput>;

export const settledBody = (input: BodyInput): SettledBody => ({
  parentId: input.parentId,
  kind: input.kind,
  name: settledText(input.name),
  purpose: settledText(input.purpose),
  legalGround: settledText(input.legalGround),
  secretariat: settledText(input.secretariat),
  secretariatContact: settledText(input.secretariatContact),
  appointingAuthority: settledText(input.appointingAuthority),
  convener: settledText(input.convener),
  documentPrefix: settledText(input.documentPrefix),
  quorum: input.quorum ?? 'majority',
  proxiesCount: input.proxiesCount ?? true,
  noticeDays: input.noticeDays ?? 7,
  openToPublic: input.openToPublic ?? false,
  termMonths: input.termMonths ?? 24,
  position: input.position ?? 0,
  foundedOn: input.foundedOn ?? null,
});

const within = (field: string, value: number, from: number, limit: number): readonly FieldProblem[] =>
  Number.isInteger(value) && value >= from && value <= limit ? [] : [{ field, kind: 'out-of-range', from, limit }];

/** What is wrong with a body, as itself and in the tree. `bodyId` is null for a new one. */
export function bodyProblems(
  body: SettledBody,
  bodyId: string | null,
  bodies: readonly Body[],
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [
    ...textProblems([
      { field: 'name', text: body.name, limit: textLimits.name, required: true },
      { field: 'purpose', text: body.purpose, limit: textLimits.long, lines: true },
      { field: 'legalGround', text: body.legalGround, limit: textLimits.sentence, lines: true },
      { field: 'secretariat', text: body.secretariat, limit: textLimits.name },
      { field: 'secretariatContact', text: body.secretariatContact, limit: textLimits.sentence, lines: true },
      { field: 'appointingAuthority', text: body.appointingAuthority, limit: textLimits.name },
      { field: 'convener', text: body.convener, limit: textLimits.name },
      { field: 'documentPrefix', text: body.documentPrefix, limit: 20 },
    ]),
    ...within('noticeDays', body.noticeDays, 0, 90),
    ...within('termMonths', body.termMonths, 1, 120),
    ...within('position', body.position, 0, 9999),
  ];
  if (!bodyKinds.includes(body.kind)) problems.push({ field: 'kind', kind: 'not-a-choice' });
  if (!quorumRules.includes(body.quorum)) problems.push({ field: 'quorum', kind: 'not-a-choice' });
  if (body.foundedOn !== null && !isIsoDate(body.foundedOn)) problems.push({ field: 'foundedOn', kind: 'no-such-day' });
  if (body.parentId !== null) {
    const parent = bodies.find((each) => each.bodyId === body.parentId);
    if (!parent) problems.push({ field: 'parentId', kind: 'no-such-record' });
    else if (parent.endedOn !== null) problems.push({ field: 'parentId', kind: 'parent-ended', day: parent.endedOn });
    else if (bodyId !== null && makesCycle(bodies, bodyId, body.parentId)) {
      problems.push({ field: 'parentId', kind: 'cycle' });
    }
  }
  return problems;
}

/** Another body of this name that has not ended. */
export const nameTaken = (name: string, bodyId: string | null, bodies: readonly Body[]): boolean =>
  bodies.some((body) => body.name === name && body.endedOn === null && body.bodyId !== bodyId);
