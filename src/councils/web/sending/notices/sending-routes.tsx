import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import type { Result } from '#kernel/result.ts';
import { err, ok } from '#kernel/result.ts';
import { originOf } from '#platform/http/origin.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../../deps.ts';
import { documentNumber } from '../../../domain/bodies/document-number.ts';
import { channels } from '../../../domain/body.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import type { MeetingOfBody } from '../../../store/meetings.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { noticeLetter } from '../../../store/sending/letters.ts';
import { peopleByName } from '../../../store/sending/people.ts';
import { recordLetter } from '../../../use-cases/bodies/record-letter.ts';
import { preflight } from '../../../use-cases/meetings/preflight.ts';
import { inviteGuest } from '../../../use-cases/sending/invite-guest.ts';
import { inviteMembers } from '../../../use-cases/sending/invite-members.ts';
import { issueLinks, meetingLinks } from '../../../use-cases/sending/links.ts';
import { markSent } from '../../../use-cases/sending/mark-sent.ts';
import { isOver } from '../../../use-cases/sending/meeting-is-over.ts';
import { proposedReplyBy } from '../../../use-cases/sending/notices.ts';
import { crumbs, meetingAt, titleOf } from '../../meetings/meeting-at.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { type SendingForm, SendingPage } from './sending-page.tsx';

interface Typed {
  readonly form: Partial<SendingForm>;
  readonly errors: readonly FieldError[];
}

export const sendingPageRoutes = (deps: CouncilsDeps): readonly Route[] => {
  async function show(context: WorkspaceContext, status: number, typed: Typed | null): Promise<Reply> {
    const { tx, actor, language, clock } = context;
    const found = await meetingAt(context);
    if (!found) return refuse('not-found');
    const { meeting, body } = found;
    const { meetingId } = meeting;
    const t = officerMessages[language].sending;
    const closed = meeting.cancelledOn !== null ? 'cancelled' : isOver(meeting) ? 'closed' : null;
    const checked = closed ? null : await preflight(tx, actor, { meetingId, before: 'sending', clock });
    const today = shownDay(dateInJapan(clock.now()), language);
    const reply = readReplyBy(context, found);
    const title = titleOf(found, language, t.title);
    const content = (
      <SendingPage
        title={title}
        workspaceKey={actor.workspaceKey}
        meetingId={meetingId}
        meetingName={sendingWords[language].nth(body.name, meeting.number)}
        origin={originOf(context)}
        attendees={await attendeesOf(tx, actor.workspaceId, meetingId)}
        links={await meetingLinks(tx, actor.workspaceId, deps.personalLinks, { meetingId, at: clock.now() })}
        canSend={closed === null}
        warnings={checked?.ok ? checked.value : []}
        letter={await noticeLetter(tx, actor.workspaceId, meetingId)}
        documentPrefix={body.documentPrefix}
        replyBy={reply.day}
        replyByTyped={reply.typed}
        people={await peopleByName(tx, actor.workspaceId)}
        form={{ documentNumber: '', dated: today, sentOn: today, guest: noGuest, ...typed?.form }}
        errors={[...(typed?.errors ?? []), ...reply.errors]}
        done={typed ? null : doneOf(context)}
        closed={closed}
      />
    );
    const breadcrumbs = crumbs(actor, found, language, t.title);
    return page({ title, section: 'councils', breadcrumbs, body: content }, status);
  }

  async function act(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, form, clock } = context;
    const found = await meetingAt(context);
    if (!found) return refuse('not-found');
    const meeting = { meetingId: found.meeting.meetingId, clock };
    const outcome = await {
      prepare: async () => {
        const invited = await inviteMembers(tx, actor, meeting);
        return invited.ok ? then(await issueLinks(tx, actor, deps.personalLinks, meeting), 'prepared') : invited;
      },
      letter: () => letter(context, found),
      sent: () => sent(context, meeting.meetingId),
      guest: () => guest(context, meeting.meetingId),
    }[form.get('do') as 'prepare']?.();
    if (!outcome) return refuse('bad-request');
    if (outcome.ok) return redirect(`${paths.sending.to(actor.workspaceKey, meeting.meetingId)}?done=${outcome.value}`);
    const { error } = outcome;
    if (isTyped(error)) return show(context, 422, error);
    if (error.kind === 'forbidden' || error.kind === 'not-found') return refuse(error.kind);
    // Over or cancelled in the meantime: the page itself says so.
    return show(context, 409, { form: {}, errors: [] });
  }

  return [
    workspaceRoute({
      method: 'get',
      path: paths.sending.pattern,
      who: secretariat,
      audit: 'councils.see-sending',
      handle: (context) => show(context, 200, null),
    }),
    workspaceRoute({
      method: 'post',
      path: paths.sending.pattern,
      who: secretariat,
      audit: 'councils.send',
      handle: act,
    }),
  ];
};

const isTyped = (error: object): error is Typed => 'errors' in error;
const noGuest = { role: 'guest', personId: '', name: '', organisationName: '' };
type Outcome = Result<string, Typed | { readonly kind: string; readonly problems?: unknown }>;

const then = <T, E>(result: Result<T, E>, done: string): Result<string, E> => (result.ok ? ok(done) : result);

/** Only what parseJapaneseDate reads back: both eras in Japanese, the bare form in English. */
const shownDay = (day: IsoDate, language: Language): string => (language === 'ja' ? formatAsOf(day, language) : day);

function readReplyBy({ query, language, clock }: WorkspaceContext, { meeting }: MeetingOfBody) {
  const proposed = proposedReplyBy(meeting, dateInJapan(clock.now()));
  const typed = query.get('replyBy') ?? '';
  if (typed === '') return { day: proposed, typed: shownDay(proposed, language), errors: [] };
  const read = parseJapaneseDate(typed);
  return read.ok
    ? { day: read.value, typed: shownDay(read.value, language), errors: [] }
    : { day: proposed, typed, errors: [{ field: 'replyBy', message: dateRefusal(read.error, language) }] };
}

function doneOf({ query, language }: WorkspaceContext) {
  const t = officerMessages[language].sending;
  const title = t.done[query.get('done') ?? ''];
  const same = query.get('same');
  return title ? { title, note: same ? t.sameNumber(same, query.get('on') ?? '') : null } : null;
}

async function letter({ tx, actor, form, clock, language }: WorkspaceContext, found: MeetingOfBody): Promise<Outcome> {
  const typed = { documentNumber: form.get('documentNumber'), dated: form.get('dated') };
  const dated = parseJapaneseDate(typed.dated);
  if (!dated.ok) return err({ form: typed, errors: [{ field: 'dated', message: dateRefusal(dated.error, language) }] });
  const recorded = await recordLetter(tx, actor, {
    kind: 'notice',
    subjectId: found.meeting.meetingId,
    bodyId: found.body.bodyId,
    documentNumber: documentNumber(found.body.documentPrefix, typed.documentNumber),
    dated: dated.value,
    clock,
  });
  if (!recorded.ok) {
    if (recorded.error.kind !== 'invalid') return recorded;
    const words = sendingWords[language];
    const errors = recorded.error.problems.map(({ field, kind, limit, codePoint }) => ({
      field,
      message: words.problem({
        field,
        kind: kind === 'too-long' || kind === 'invisible' ? kind : 'missing',
        limit,
        codePoint,
      }),
    }));
    return err({ form: typed, errors });
  }
  const [same] = recorded.value.sameNumber;
  const on = same && formatAsOf(same.dated, language);
  return ok(same ? `letter&same=${encodeURIComponent(same.bodyName)}&on=${encodeURIComponent(on ?? '')}` : 'letter');
}

async function sent({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Outcome> {
  const typed = { sentOn: form.get('sentOn') };
  const sentOn = parseJapaneseDate(typed.sentOn);
  if (!sentOn.ok)
    return err({ form: typed, errors: [{ field: 'sentOn', message: dateRefusal(sentOn.error, language) }] });
  const channel = channels.find((each) => each === form.get('channel'));
  if (!channel) return err({ kind: 'not-found' });
  return then(await markSent(tx, actor, { meetingId, to: { channel }, sentOn: sentOn.value, clock }), 'sent');
}

async function guest({ tx, actor, form, clock, language }: WorkspaceContext, meetingId: string): Promise<Outcome> {
  const typed = {
    role: form.get('role'),
    personId: form.get('personId'),
    name: form.get('name'),
    organisationName: form.get('organisationName'),
  };
  const role = (['guest', 'observer', 'secretariat'] as const).find((each) => each === typed.role) ?? 'guest';
  const personId = typed.personId || null;
  const invited = await inviteGuest(tx, actor, { ...typed, meetingId, role, personId, clock });
  if (invited.ok || invited.error.kind !== 'invalid') return then(invited, 'guest');
  const errors = invited.error.problems.map((problem) => ({
    field: problem.field,
    message: sendingWords[language].problem(problem),
  }));
  return err({ form: { guest: typed }, errors });
}
