import { appendAudit } from '#access/index.ts';
import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { type Reply, redirect, refuse } from '#platform/http/route.ts';
import { answerProblems, settledContent } from '../../domain/answers/answer-problems.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import type { AnswerRefusal } from '../../use-cases/answers/answer-target.ts';
import { confirmAnswer } from '../../use-cases/answers/confirm-answer.ts';
import { noteOnAgenda } from '../../use-cases/answers/note-on-agenda.ts';
import { saveDraft } from '../../use-cases/answers/save-draft.ts';
import { answerForm, contentOf, readAnswerForm, type TypedAnswer } from './answer-form.ts';
import { confirmReply, type Door, questionReply } from './door.tsx';
import { answerErrors } from './problem-sentences.ts';

/** The whole answer once more, before it is confirmed. A draft that is gone, or not yet an answer, leads back to the question. */
export function checkDraft(door: Door): Reply {
  const { own, context, to } = door;
  const draft = own.drafts.find(({ answerId }) => answerId === context.query.get('draft'));
  if (!draft || own.noMore !== null) return redirect(to.question(own.addressee.addresseeId));
  const problems = answerProblems(own.question, draft);
  if (problems.length > 0) {
    const { answerId, version } = draft;
    return questionReply(door, 200, {
      errors: answerErrors(problems, context.language),
      answer: { form: answerForm(draft), answerId, version, theirs: null },
      incomplete: true,
    });
  }
  return confirmReply(door, 200, { draft, confirmerName: '', errors: [], seen: null });
}

/** The buttons below an answer: keep it as a draft, go on to check it, confirm it. */
export async function postAnswer(door: Door): Promise<Reply> {
  const { own, context, doer, via, to } = door;
  const { addresseeId } = own.addressee;
  const form = readAnswerForm(own.question, context.form, 'drafter');
  const typed = {
    addresseeId,
    answerId: context.form.get('answerId') || null,
    version: formVersion(context.form),
    content: contentOf(form),
    drafterName: form.name,
    drafterTitle: form.title,
    via,
    clock: context.clock,
  };
  if (context.form.get('do') === 'confirm') return confirm(door, form, typed);
  const saved = await saveDraft(context.tx, doer, typed);
  if (!saved.ok) {
    return refused(
      door,
      form,
      typed,
      context.form.get('do') === 'check' ? withMissing(door, typed, saved.error) : saved.error,
    );
  }
  if (context.form.get('do') !== 'check') return redirect(`${to.question(addresseeId)}?done=saved`);
  // What is still missing, the next page says: the draft is kept all the same.
  return redirect(`${to.answer(addresseeId)}?draft=${saved.value.answerId}`);
}

/** Whoever goes on to check is told in one go what the draft lacks and what it lacks as an answer. */
function withMissing({ own }: Door, { content }: Typed, error: AnswerRefusal): AnswerRefusal {
  if (error.kind !== 'invalid') return error;
  const said = new Set(error.problems.map(({ field }) => field));
  const missing = answerProblems(own.question, settledContent(own.question, content));
  return { kind: 'invalid', problems: [...missing.filter(({ field }) => !said.has(field)), ...error.problems] };
}

type Typed = Parameters<typeof saveDraft>[2];

async function confirm(door: Door, form: TypedAnswer, typed: Typed): Promise<Reply> {
  const { context, doer, to, own } = door;
  const confirmerName = context.form.get('confirmerName');
  const confirmed = await confirmAnswer(context.tx, doer, {
    ...typed,
    confirmerName,
    corrects: context.form.get('corrects') || null,
  });
  if (confirmed.ok) {
    // Beside the route's own line: who wrote and who decided are two things.
    const { outcome } = confirmed.value;
    const at = context.clock.now();
    const { workspaceId, auditName: actor } = doer;
    const event = { workspaceId, at, actor, action: 'feedback.confirm-answer', record: own.addressee.addresseeId };
    if (outcome !== 'kept') await appendAudit(context.tx, { ...event, outcome: 'done' });
    return redirect(`${to.question(own.addressee.addresseeId)}?done=${outcome}`);
  }
  const { error } = confirmed;
  const draft = own.drafts.find(({ answerId }) => answerId === typed.answerId);
  if (draft && error.kind === 'conflict') {
    return confirmReply(door, 409, { draft: error.stored, confirmerName, errors: [], seen: form });
  }
  if (draft && error.kind === 'invalid' && error.problems.every(({ field }) => field === 'confirmerName')) {
    const errors = answerErrors(error.problems, context.language);
    return confirmReply(door, 422, { draft, confirmerName, errors, seen: null });
  }
  return refused(door, form, typed, error);
}

async function refused(door: Door, form: TypedAnswer, typed: Typed, error: AnswerRefusal): Promise<Reply> {
  const { answerId, version } = typed;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'invalid':
      return questionReply(door, 422, {
        errors: answerErrors(error.problems, door.context.language),
        answer: { form, answerId, version, theirs: null },
      });
    case 'conflict': {
      const { stored } = error;
      const answer = { form, answerId, version: stored.version, theirs: answerForm(stored) };
      return questionReply(door, 409, { errors: [], answer });
    }
    case 'closed':
    case 'reflected': {
      const own = (await door.reload()) ?? door.own;
      return questionReply({ ...door, own }, 409, { errors: [], lost: form });
    }
  }
}

/** 「例会の議題にしました」. */
export async function postAgenda(door: Door): Promise<Reply> {
  const { context, own, doer, to } = door;
  const { addresseeId } = own.addressee;
  const day = context.form.get('on');
  const failed = (status: number, message: string) =>
    questionReply(door, status, { errors: [{ field: 'on', message }], day });
  const on = parseJapaneseDate(day);
  if (!on.ok) return failed(422, dateRefusal(on.error, context.language));
  const noted = await noteOnAgenda(context.tx, doer, { addresseeId, on: on.value, clock: context.clock });
  if (noted.ok) return redirect(`${to.question(addresseeId)}?done=agenda`);
  const t = errandMessages[context.language].agenda;
  switch (noted.error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(noted.error.kind);
    case 'too-often':
      return refuse('too-many');
    case 'too-early':
      return failed(422, t.tooEarly(formatAsOfBriefly(noted.error.raisedOn, context.language)));
    case 'answered':
    case 'closed':
    case 'reflected':
      return questionReply({ ...door, own: (await door.reload()) ?? own }, 409, null);
  }
}
