import { findOrganisation } from '#directory/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { isUuid } from '#kernel/uuid.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { addressees, findAddressee } from '../../store/addressees.ts';
import { type ByHandProblem, handChannels, remindByHand } from '../../use-cases/reminders/remind-by-hand.ts';
import { contactWords } from '../questions/contact-words.ts';
import { type RemindForm, RemindPage } from './remind-page.tsx';

interface FieldError {
  readonly field: string | null;
  readonly message: string;
}

async function show(
  context: WorkspaceContext,
  status: number,
  typed: { readonly form: RemindForm; readonly errors: readonly FieldError[] } | null,
): Promise<Reply> {
  const { tx, actor, params, language, clock } = context;
  const addresseeId = params.addressee ?? '';
  const addressee = isUuid(addresseeId) ? await findAddressee(tx, actor.workspaceId, addresseeId) : undefined;
  if (!addressee) return refuse('not-found');
  context.touch(addresseeId);
  const { organisationId } = addressee;
  const silent = await addressees(tx, actor.workspaceId, {
    organisationIds: [organisationId],
    states: ['sent', 'on-agenda'],
    closed: false,
  });
  const organisation = await findOrganisation(tx, actor.workspaceId, organisationId);
  const t = messages[language];
  const { workspaceKey } = actor;
  const day = dateInJapan(clock.now());
  // As it can be read back: the English form of both eras is for reading only.
  const today = language === 'ja' ? formatAsOf(day, language) : day;
  const body = (
    <RemindPage
      workspaceKey={workspaceKey}
      addressee={addressee}
      contact={organisation ? contactWords(organisation, language) : ''}
      others={silent.filter((it) => it.addresseeId !== addresseeId)}
      form={typed?.form ?? { channel: '', on: today, note: '', also: [] }}
      errors={typed?.errors ?? []}
    />
  );
  const title = t.remind.title(addressee.organisationName);
  const breadcrumbs = [
    { label: t.feedback, href: paths.feedback.to(workspaceKey) },
    { label: t.title, href: paths.reminders.to(workspaceKey) },
    { label: title },
  ];
  return page({ title, section: 'feedback', breadcrumbs, body }, status);
}

async function note(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, params, form: values, clock, language } = context;
  const t = messages[language].remind;
  const form: RemindForm = {
    channel: values.get('channel'),
    on: values.get('on'),
    note: values.get('note'),
    also: values.all('also'),
  };
  const addresseeId = params.addressee ?? '';
  if (!isUuid(addresseeId)) return refuse('not-found');
  const channel = handChannels.find((value) => value === form.channel);
  const on = parseJapaneseDate(form.on);
  if (!channel || !on.ok) {
    const errors = [
      ...(channel ? [] : [{ field: 'channel', message: t.noChannel }]),
      ...(on.ok ? [] : [{ field: 'on', message: dateRefusal(on.error, language) }]),
    ];
    return show(context, 422, { form, errors });
  }
  const noted = await remindByHand(tx, actor, {
    addresseeId,
    also: form.also.filter(isUuid),
    channel,
    on: on.value,
    note: form.note,
    clock,
  });
  if (noted.ok) {
    context.touch(addresseeId);
    return redirect(`${paths.reminders.to(actor.workspaceKey)}?done=noted&n=${noted.value.noted}`);
  }
  const { error } = noted;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'invalid': {
      const errors = error.problems.map((problem) => ({ field: problem.field, message: worded(problem, language) }));
      return show(context, 422, { form, errors });
    }
    default:
      return show(context, 409, { form, errors: [{ field: null, message: t[error.kind] }] });
  }
}

function worded(problem: ByHandProblem, language: Language): string {
  const t = messages[language].remind;
  switch (problem.kind) {
    case 'future':
      return t.future;
    case 'before-sent':
      return t.beforeSent(formatAsOf(problem.sentOn, language));
    case 'text':
      return typedTextRefusal(problem.error, t.note, language);
  }
}

export const remindRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.remind.pattern,
    who: secretariat,
    audit: 'feedback.see-reminders',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.remind.pattern,
    who: secretariat,
    audit: 'feedback.note-reminder',
    handle: note,
  }),
];
