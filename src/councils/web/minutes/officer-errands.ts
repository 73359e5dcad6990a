import type { Language } from '#kernel/language.ts';
import { formVersion } from '#platform/http/form-version.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import type { Visibility } from '../../domain/meeting.ts';
import type { MinutesStyle } from '../../domain/minutes.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { addAddendum } from '../../use-cases/minutes/add-addendum.ts';
import { answerComment, commentOnMinutes } from '../../use-cases/minutes/comments.ts';
import { confirmMinutes } from '../../use-cases/minutes/confirm.ts';
import { changeMinutes, changeSummary, startMinutes } from '../../use-cases/minutes/draft.ts';
import { signMinutes } from '../../use-cases/minutes/sign.ts';
import { type Errand, errandOf, valuesOf } from './errand.ts';

/** The forms of the secretariat's page, told apart by `do`. */
export function officerErrand(context: WorkspaceContext, meetingId: string): Promise<Errand> {
  switch (context.form.get('do')) {
    case 'start':
      return start(context, meetingId);
    case 'change':
      return change(context, meetingId);
    case 'summary':
      return summary(context);
    case 'comment':
      return comment(context, meetingId);
    case 'confirm':
      return confirm(context, meetingId);
    default:
      return Promise.resolve({ kind: 'refused', refusal: 'bad-request' });
  }
}

async function start({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Errand> {
  const values = valuesOf(form, 'style');
  const started = await startMinutes(tx, actor, { meetingId, style: form.get('style') as MinutesStyle, clock });
  return errandOf(started, { form: 'start', values, language, done: 'started' });
}

async function change({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Errand> {
  const values = valuesOf(form, 'style', 'preface');
  const asked = { meetingId, style: form.get('style') as MinutesStyle, preface: form.get('preface') };
  const changed = await changeMinutes(tx, actor, { ...asked, version: formVersion(form), clock });
  return errandOf(changed, {
    form: 'settings',
    values,
    language,
    done: 'saved',
    conflict: ({ stored }) => ({
      label: `${minutesMessages[language].fields.style}・${minutesMessages[language].fields.preface}`,
      mine: both(values.style, values.preface, language),
      theirs: both(stored.style, stored.preface, language),
    }),
  });
}

const both = (style: string | undefined, preface: string | undefined, language: Language): string =>
  [paperWords[language].styles[style as MinutesStyle] ?? '', preface ?? ''].filter(Boolean).join('\n');

async function summary({ tx, actor, form, clock, language }: WorkspaceContext): Promise<Errand> {
  const values = valuesOf(form, 'summary');
  const itemId = form.get('item');
  const asked = { itemId, summary: form.get('summary'), version: formVersion(form), clock };
  return errandOf(await changeSummary(tx, actor, asked), {
    form: `summary-${itemId}`,
    values,
    language,
    done: 'saved',
    conflict: ({ stored }) => ({
      label: `${minutesMessages[language].fields.summary}：${stored.title}`,
      mine: asked.summary,
      theirs: stored.summary,
    }),
  });
}

async function comment({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Errand> {
  const values = valuesOf(form, 'personId', 'itemId', 'text');
  const asked = {
    meetingId,
    itemId: form.get('itemId') || null,
    personId: form.get('personId'),
    text: form.get('text'),
  };
  const written = await commentOnMinutes(tx, actor, { ...asked, via: 'secretariat', clock });
  return errandOf(written, { form: 'comment', values, language, done: 'saved' });
}

async function confirm({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Errand> {
  const values = valuesOf(form, 'personId');
  const asked = { meetingId, personId: form.get('personId'), textSha256: form.get('textSha256') };
  if (asked.personId === '') return nobody('confirm', values, language);
  const confirmed = await confirmMinutes(tx, actor, { ...asked, via: 'secretariat', clock });
  return errandOf(confirmed, { form: 'confirm', values, language, done: 'saved' });
}

const nobody = (form: string, values: Readonly<Record<string, string>>, language: Language): Errand => {
  const t = minutesMessages[language];
  const errors = [{ field: `${form}-personId`, message: t.choose(t.fields.personId) }];
  return { kind: 'again', status: 422, typed: { form, values, errors, conflict: null } };
};

/** 署名 from a signed paper. */
export async function signErrand(
  { tx, actor, form, clock, language }: WorkspaceContext,
  meetingId: string,
): Promise<Errand> {
  const values = valuesOf(form, 'asOffice', 'personId');
  if (form.get('personId') === '') return nobody('sign', values, language);
  const signed = await signMinutes(tx, actor, {
    meetingId,
    asOffice: form.get('asOffice') === 'chair' ? 'chair' : 'member',
    personId: form.get('personId'),
    textSha256: form.get('textSha256'),
    via: 'secretariat',
    clock,
  });
  const done = signed.ok && signed.value.locked ? 'locked' : 'signed';
  return errandOf(signed, { form: 'sign', values, language, done });
}

export async function addendumErrand(
  { tx, actor, form, clock, language }: WorkspaceContext,
  meetingId: string,
): Promise<Errand> {
  const values = valuesOf(form, 'text', 'reason', 'visibility');
  const asked = {
    text: form.get('text'),
    reason: form.get('reason'),
    visibility: form.get('visibility') as Visibility,
  };
  const added = await addAddendum(tx, actor, { meetingId, ...asked, clock });
  return errandOf(added, { form: 'addendum', values, language, done: 'added' });
}

export async function answerErrand(
  { tx, actor, form, clock, language }: WorkspaceContext,
  commentId: string,
): Promise<Errand> {
  const values = valuesOf(form, 'answer');
  const asked = { commentId, answer: form.get('answer'), version: formVersion(form), clock };
  return errandOf(await answerComment(tx, actor, asked), {
    form: `answer-${commentId}`,
    values,
    language,
    done: 'answered',
    conflict: ({ stored }) => ({
      label: minutesMessages[language].fields.answer,
      mine: asked.answer,
      theirs: stored.answer,
    }),
  });
}
