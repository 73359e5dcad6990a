import { parseAsOf } from '#kernel/as-of.ts';
import { parseClockTime } from '#kernel/clock-time.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { formVersion } from '#platform/http/form-version.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import { type KeyRemarkKind, keyRemarkKinds } from '../../domain/key-remark.ts';
import { type ItemOutcome, itemOutcomes } from '../../domain/meeting.ts';
import { messages } from '../../locales/recording/messages.ts';
import { findRemark } from '../../store/recording.ts';
import { markKeyRemark } from '../../use-cases/key-remarks/mark-key-remark.ts';
import { agreeMeetingAction } from '../../use-cases/recording/agree-meeting-action.ts';
import { addDecision } from '../../use-cases/recording/decisions.ts';
import { finishItem, itemToRecord, recordOutcome, startItem } from '../../use-cases/recording/items.ts';
import type { RecordRefusal } from '../../use-cases/recording/recordable.ts';
import { addRemark } from '../../use-cases/recording/remarks.ts';
import { readSpeaker } from './speaker-field.ts';
import { type FormError, type TypedForm, wordProblems } from './typed-form.ts';

/** An errand that was refused: the form as it goes back, or what the page answers instead. */
export type Refused =
  | { readonly kind: 'typed'; readonly typed: TypedForm }
  | Exclude<RecordRefusal, { readonly kind: 'invalid' }>;
type Errand = (context: WorkspaceContext, meetingId: string) => Promise<Result<{ readonly record: string }, Refused>>;

const itemOf = ({ form }: WorkspaceContext): string | null => form.get('item') || null;

/** Sends a form back: what was typed stays. */
function back(
  context: WorkspaceContext,
  form: string,
  fields: readonly string[],
  errors: readonly FormError[],
  changed = false,
): Result<never, Refused> {
  const values = Object.fromEntries(fields.map((field) => [field, context.form.get(field)]));
  return err({ kind: 'typed', typed: { form, values, errors, changed } });
}

const remark: Errand = async (context, meetingId) => {
  const { tx, actor, clock, form, language } = context;
  const itemId = itemOf(context);
  const said = { meetingId, itemId, ...readSpeaker(form), text: form.get('text'), clock };
  const added = await addRemark(tx, actor, { ...said, remarkId: form.get('remarkId') });
  if (!added.ok) {
    if (added.error.kind !== 'invalid') return err(added.error);
    const name = (field: string) =>
      ({ seatId: 'speaker', itemId: 'speaker', speakerName: 'otherName' })[field] ?? field;
    const errors = wordProblems(added.error.problems, language, name);
    return back(context, 'remark', ['remarkId', 'speaker', 'otherName', 'text', 'mark'], errors);
  }
  const { remarkId } = added.value;
  const kind = form.get('mark');
  if (isKind(kind)) await markRemark(context, { meetingId, remarkId, kind });
  return ok({ record: remarkId });
};

const isKind = (text: string): text is KeyRemarkKind => (keyRemarkKinds as readonly string[]).includes(text);

/** A remark is marked once: pressed twice, or by two at once, it is one key remark, which takes the remark's own id. */
async function markRemark(
  { tx, actor, clock }: WorkspaceContext,
  { meetingId, remarkId, kind }: { meetingId: string; remarkId: string; kind: KeyRemarkKind },
) {
  const source = await findRemark(tx, actor.workspaceId, remarkId);
  const item = source?.itemId
    ? await tx
        .selectFrom('councils.agendaItem')
        .select('visibility')
        .where('workspaceId', '=', actor.workspaceId)
        .where('itemId', '=', source.itemId)
        .executeTakeFirst()
    : undefined;
  return markKeyRemark(tx, actor, {
    keyRemarkId: remarkId,
    meetingId,
    kind,
    text: source?.text ?? '',
    transcriptId: null,
    position: null,
    remarkId,
    itemId: null,
    seatId: null,
    speakerName: '',
    visibility: item?.visibility ?? 'members',
    clock,
  });
}

const mark: Errand = async (context, meetingId) => {
  const kind = context.form.get('kind');
  if (!isKind(kind)) return err({ kind: 'not-found' });
  const marked = await markRemark(context, { meetingId, remarkId: context.form.get('remarkId'), kind });
  if (marked.ok) return ok({ record: marked.value.keyRemarkId });
  return marked.error.kind === 'invalid' ? err({ kind: 'not-found' }) : err(marked.error);
};

const decision: Errand = async (context, meetingId) => {
  const { tx, actor, clock, form, language } = context;
  const words = { meetingId, itemId: itemOf(context), text: form.get('text'), clock };
  const added = await addDecision(tx, actor, { ...words, decisionId: form.get('formId') });
  if (added.ok) return ok({ record: added.value.decisionId });
  if (added.error.kind !== 'invalid') return err(added.error);
  const problems = added.error.problems.map((one) => ({ ...one, field: one.field === 'itemId' ? 'text' : one.field }));
  return back(context, 'decision', ['formId', 'text'], wordProblems(problems, language));
};

const action: Errand = async (context, meetingId) => {
  const { tx, actor, clock, form, language } = context;
  const typedDue = form.get('due').trim();
  const due = typedDue === '' ? null : parseAsOf(typedDue);
  const dueOn = due?.ok && due.value.length === 10 ? due.value : null;
  const fields = ['formId', 'title', 'owner', 'ownerName', 'due'];
  if (due !== null && dueOn === null) {
    return back(context, 'action', fields, [{ field: 'due', message: messages[language].action.dueUnread }]);
  }
  const agreed = await agreeMeetingAction(tx, actor, {
    meetingId,
    itemId: itemOf(context),
    title: form.get('title'),
    ownerOrganisationId: form.get('owner') || null,
    ownerName: form.get('ownerName'),
    dueOn,
    challengeId: null,
    formId: form.get('formId'),
    clock,
  });
  if (agreed.ok) return ok({ record: agreed.value.actionId });
  if (agreed.error.kind !== 'invalid') return err(agreed.error);
  const name = (field: string) => ({ ownerOrganisationId: 'owner', itemId: 'title' })[field] ?? field;
  return back(context, 'action', fields, wordProblems(agreed.error.problems, language, name));
};

const outcome: Errand = async (context) => {
  const { tx, actor, clock, form, language } = context;
  const fields = ['outcome', 'outcomeNote', 'summary', 'startedAt', 'endedAt'];
  const startedAt = readTime(form.get('startedAt'), form.get('wasStartedAt'));
  const endedAt = readTime(form.get('endedAt'), form.get('wasEndedAt'));
  const wrong = (field: string) => ({ field, message: messages[language].outcome.timeUnread });
  const errors = [...(startedAt.ok ? [] : [wrong('startedAt')]), ...(endedAt.ok ? [] : [wrong('endedAt')])];
  if (!startedAt.ok || !endedAt.ok) return back(context, 'outcome', fields, errors);
  const chosen = form.get('outcome');
  const recorded = await recordOutcome(tx, actor, {
    itemId: itemOf(context) ?? '',
    outcome: (itemOutcomes as readonly string[]).includes(chosen) ? (chosen as ItemOutcome) : null,
    outcomeNote: form.get('outcomeNote'),
    summary: form.get('summary'),
    startedAt: startedAt.value,
    endedAt: endedAt.value,
    version: formVersion(form),
    clock,
  });
  if (recorded.ok) return ok({ record: recorded.value.itemId });
  if (recorded.error.kind === 'changed') return back(context, 'outcome', fields, [], true);
  if (recorded.error.kind !== 'invalid') return err(recorded.error);
  return back(context, 'outcome', fields, wordProblems(recorded.error.problems, language));
};

/** undefined leaves the time alone: nobody touched it in this form, though a button may have moved it since. */
function readTime(typed: string, was: string): Result<string | undefined, null> {
  if (typed.trim() === was) return ok(undefined);
  if (typed.trim() === '') return ok('');
  const read = parseClockTime(typed);
  return read.ok ? ok(read.value) : err(null);
}

const turn =
  (step: typeof startItem): Errand =>
  async (context, meetingId) => {
    const { tx, actor, clock } = context;
    const itemId = itemOf(context) ?? '';
    const found = await itemToRecord(tx, actor, itemId);
    if (found.ok && found.value.of.meeting.meetingId !== meetingId) return err({ kind: 'not-found' });
    const done = await step(tx, actor, { itemId, clock });
    if (done.ok) return ok({ record: itemId });
    return done.error.kind === 'invalid' ? err({ kind: 'not-found' }) : err(done.error);
  };

/** What the recorder's forms ask for, by their field `do`. */
export const recordErrands: Readonly<Record<string, Errand>> = {
  remark,
  mark,
  decision,
  action,
  outcome,
  start: turn(startItem),
  finish: turn(finishItem),
};
