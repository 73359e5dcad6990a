import { randomUUID } from 'node:crypto';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
import { queryText } from '#platform/http/query-text.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { wayByHand } from '../../domain/sending/way.ts';
import { sentChannels } from '../../domain/state.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import type { SendingRow } from '../../use-cases/sending/load-sending.ts';
import { noteSent } from '../../use-cases/sending/note-sent.ts';
import { type Mailed, type NotMailed, sendByMail } from '../../use-cases/sending/send-by-mail.ts';
import { AS_KNOWN } from './hand-section.tsx';
import { type SendForm, SendPage } from './send-page.tsx';
import {
  crumbs,
  type FieldError,
  idsIn,
  numberOf,
  type QuestionToSend,
  questionToSend,
  siteAddressOf,
} from './sending-at.ts';

interface Typed {
  readonly form: Partial<SendForm>;
  readonly errors: readonly FieldError[];
}

/** 照会を送る. */
export const sendRoutes = (deps: FeedbackDeps): readonly Route[] => {
  async function show(context: WorkspaceContext, status = 200, typed: Typed | null = null): Promise<Reply> {
    const { actor, language, clock } = context;
    const found = await questionToSend(context, deps);
    if (!found) return refuse('not-found');
    const t = sendingMessages[language];
    const body = (
      <SendPage
        {...found}
        workspaceKey={actor.workspaceKey}
        mailer={deps.mailer !== null}
        origin={originOf(context)}
        errandKey={randomUUID()}
        form={{
          mailTo: null,
          handTo: null,
          channel: AS_KNOWN,
          on: shownDay(dateInJapan(clock.now()), language),
          ...typed?.form,
        }}
        errors={typed?.errors ?? []}
        done={typed ? null : doneOf(context)}
        notMailed={typed ? [] : notMailedOf(context, found.rows)}
      />
    );
    const title = t.title(numberOf(found.question));
    return page(
      { title, section: 'feedback', breadcrumbs: crumbs(context, found.question, { label: t.send }), body },
      status,
    );
  }

  async function mail(context: WorkspaceContext, found: QuestionToSend): Promise<Reply> {
    const { tx, actor, form, language, clock } = context;
    const addresseeIds = own(found, form.all('mailTo'));
    const errandKey = form.get('errandKey');
    if (!isUuid(errandKey)) return refuse('bad-request');
    if (addresseeIds.length === 0) {
      const message = sendingMessages[language].chooseOrganisation;
      return show(context, 422, { form: { mailTo: [] }, errors: [{ field: 'mailTo', message }] });
    }
    const siteAddress = siteAddressOf(found.settings, context);
    const sent = await sendByMail(tx, actor, deps, { addresseeIds, siteAddress, errandKey, language, clock });
    if (!sent.ok) {
      const { kind } = sent.error;
      // Closed, or the server taken away, in the meantime: the page itself says so.
      return kind === 'forbidden' || kind === 'not-found' ? refuse(kind) : show(context, 409, { form: {}, errors: [] });
    }
    return redirect(`${paths.send.to(actor.workspaceKey, found.question.questionId)}${mailedQuery(sent.value)}`);
  }

  async function mark(context: WorkspaceContext, found: QuestionToSend): Promise<Reply> {
    const { tx, actor, form, language, clock } = context;
    const t = sendingMessages[language];
    const handTo = own(found, form.all('handTo'));
    const typed = { handTo, channel: form.get('channel'), on: form.get('on') };
    const channel = typed.channel === AS_KNOWN ? AS_KNOWN : sentChannels.find((each) => each === typed.channel);
    const on = parseJapaneseDate(typed.on);
    const errors: FieldError[] = [];
    if (handTo.length === 0) errors.push({ field: 'handTo', message: t.chooseOrganisation });
    if (!channel) errors.push({ field: 'channel', message: t.chooseChannel });
    if (!on.ok) errors.push({ field: 'on', message: dateRefusal(on.error, language) });
    if (!channel || !on.ok || errors.length > 0) return show(context, 422, { form: typed, errors });
    const ways = Map.groupBy(handTo, (id) => {
      const row = found.rows.find(({ addressee }) => addressee.addresseeId === id);
      return channel === AS_KNOWN ? wayByHand(row?.organisation ?? { fax: '' }) : channel;
    });
    let marked = 0;
    for (const [way, addresseeIds] of ways) {
      const done = await noteSent(tx, actor, { addresseeIds, channel: way, on: on.value, clock });
      if (!done.ok) {
        const { kind } = done.error;
        if (kind === 'not-yet')
          return show(context, 422, { form: typed, errors: [{ field: 'on', message: t.notYet }] });
        return kind === 'closed' ? show(context, 409, { form: typed, errors: [] }) : refuse(kind);
      }
      marked += done.value.marked;
    }
    const said = queryText({ done: marked > 0 ? 'marked' : 'nothing', n: String(marked) });
    return redirect(`${paths.send.to(actor.workspaceKey, found.question.questionId)}${said}`);
  }

  async function act(context: WorkspaceContext): Promise<Reply> {
    const found = await questionToSend(context, deps);
    if (!found) return refuse('not-found');
    const what = context.form.get('do');
    return what === 'mail' ? mail(context, found) : what === 'mark' ? mark(context, found) : refuse('bad-request');
  }

  const at = { path: paths.send.pattern, who: secretariat };
  return [
    workspaceRoute({ ...at, method: 'get', audit: 'feedback.see-sending', handle: (context) => show(context) }),
    workspaceRoute({ ...at, method: 'post', audit: 'feedback.send', handle: act }),
  ];
};

/** Only what belongs to this question, whatever the form names. */
const own = ({ rows }: QuestionToSend, named: readonly string[]): readonly string[] =>
  idsIn(named).filter((id) => rows.some(({ addressee }) => addressee.addresseeId === id));

/** Only what parseJapaneseDate reads back: both eras in Japanese, the bare form in English. */
export const shownDay = (day: IsoDate, language: Language): string =>
  language === 'ja' ? formatAsOf(day, language) : day;

const reasons: readonly NotMailed[] = ['ended', 'no-address', 'link-revoked', 'mail-refused'];

/** What a sending came to, for the page it leads to: how many mails, and which organisations got none. */
export function mailedQuery({ queued, notMailed }: Mailed): string {
  const left = Object.fromEntries(
    reasons.map((why) => [
      why,
      notMailed
        .filter((it) => it.why === why)
        .map((it) => it.organisationId)
        .join(' '),
    ]),
  );
  return queryText({ done: queued > 0 ? 'mailed' : 'nothing', n: String(queued), ...left });
}

export function notMailedOf(
  { query, language }: WorkspaceContext,
  rows: readonly Pick<SendingRow, 'organisation'>[],
): readonly string[] {
  const t = sendingMessages[language];
  return reasons.flatMap((why) =>
    (query.get(why) ?? '').split(' ').flatMap((id) => {
      const row = rows.find(({ organisation }) => organisation.organisationId === id);
      return row ? [t.notMailed[why](row.organisation.name)] : [];
    }),
  );
}

export function doneOf({ query, language }: WorkspaceContext): string | null {
  const t = sendingMessages[language].done;
  const count = Number(query.get('n') ?? '0');
  if (!Number.isSafeInteger(count) || count < 0) return null;
  switch (query.get('done')) {
    case 'mailed':
      return t.mailed(count);
    case 'marked':
      return t.marked(count);
    case 'nothing':
      return t.nothing;
    default:
      return null;
  }
}
