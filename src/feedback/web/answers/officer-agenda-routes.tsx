import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { formatEra, parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { isSilent } from '../../domain/state.ts';
import { entryMessages, errandMessages } from '../../locales/answers/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { noteOnAgenda } from '../../use-cases/answers/note-on-agenda.ts';
import { addresseeAt, addresseeCrumbs } from './addressee-at.ts';
import { errorOf, type FieldError } from './problem-sentences.ts';

async function show(
  context: WorkspaceContext,
  status: number,
  typed: { readonly day: string; readonly errors: readonly FieldError[] } | null,
): Promise<Reply> {
  const { actor, language } = context;
  const it = await addresseeAt(context);
  if (!it) return refuse('not-found');
  const back = paths.addressee.to(actor.workspaceKey, it.addresseeId);
  if (!typed && (!isSilent(it.state) || it.questionClosed)) return redirect(back);
  const t = entryMessages[language].agenda;
  const words = errandMessages[language].agenda;
  const proposed = it.agendaOn ?? it.regularMeetingOn;
  const title = t.title(it.organisationName);
  const errors = typed?.errors ?? [];
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={title} lead={t.lead} />
      <p>{it.questionTitle}</p>
      <Form action={paths.onAgenda.to(actor.workspaceKey, it.addresseeId)} label={title}>
        <TextField
          name="on"
          label={words.day}
          help={words.dayHelp}
          value={typed?.day ?? (proposed === null ? '' : language === 'ja' ? formatEra(proposed) : proposed)}
          error={errorOf(errors, 'on')}
          required
        />
        <Button>{it.state === 'on-agenda' ? words.move : words.submit}</Button>
      </Form>
      <LinkButton kind="tertiary" href={back}>
        {t.back}
      </LinkButton>
    </>
  );
  const breadcrumbs = addresseeCrumbs(actor.workspaceKey, it, language, t.short);
  return page({ title, section: 'feedback', breadcrumbs, body }, status);
}

async function note(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, clock, language } = context;
  const it = await addresseeAt(context);
  if (!it) return refuse('not-found');
  const day = form.get('on');
  const failed = (status: number, message: string) =>
    show(context, status, { day, errors: [{ field: 'on', message }] });
  const on = parseJapaneseDate(day);
  if (!on.ok) return failed(422, dateRefusal(on.error, language));
  const noted = await noteOnAgenda(tx, actor, { addresseeId: it.addresseeId, on: on.value, clock });
  if (noted.ok) return redirect(`${paths.addressee.to(actor.workspaceKey, it.addresseeId)}?done=agenda`);
  const words = errandMessages[language];
  switch (noted.error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(noted.error.kind);
    case 'too-often':
      return refuse('too-many');
    case 'too-early':
      return failed(422, words.agenda.tooEarly(formatAsOfBriefly(noted.error.raisedOn, language)));
    case 'answered':
    case 'reflected':
      return failed(409, words.agenda.answered);
    case 'closed':
      return refuse('closed');
  }
}

/** 「例会の議題にしました」, when the organisation says so by telephone. */
export const officerAgendaRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.onAgenda.pattern,
    who: secretariat,
    audit: 'feedback.see-answer-entry',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.onAgenda.pattern,
    who: secretariat,
    audit: 'feedback.note-on-agenda',
    handle: note,
  }),
];
