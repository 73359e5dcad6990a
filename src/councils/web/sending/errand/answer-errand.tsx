import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FormValues, PageContent } from '#platform/http/route.ts';
import { type Reply, replies, type Way } from '../../../domain/meeting.ts';
import type { TextProblem } from '../../../domain/sending/text-problem.ts';
import { errandMessages, sendingWords } from '../../../locales/sending/messages.ts';
import type { Errand } from '../../../use-cases/sending/load-errand.ts';
import { recordReply } from '../../../use-cases/sending/record-reply.ts';
import { type ErrandForm, errandForm, giveOpinions, readOpinions, readReply } from './errand-forms.ts';
import { type Done, ErrandPage, type FieldError } from './errand-page.tsx';
import type { ErrandPaths } from './errand-paths.ts';

/** A form that came back, as typed. */
export interface Shown {
  readonly form: ErrandForm;
  readonly errors: readonly FieldError[];
}

/** The member's page as it stands now, or with the form that came back; `?done=` says what the last button did. */
export function errandContent(
  errand: Errand,
  asked: {
    readonly shown: Shown | null;
    readonly query: URLSearchParams;
    readonly to: ErrandPaths;
    readonly language: Language;
  },
): PageContent {
  const { shown, query, to, language } = asked;
  return {
    title: sendingWords[language].nth(errand.body.name, errand.meeting.number),
    body: (
      <ErrandPage
        errand={errand}
        form={shown?.form ?? errandForm(errand)}
        errors={shown?.errors ?? []}
        done={shown ? null : doneOf(errand, query, language)}
        to={to}
      />
    ),
  };
}

/** Says what is stored, not what the address claims. */
function doneOf(errand: Errand, query: URLSearchParams, language: Language): Done | null {
  const t = errandMessages[language].done;
  const words = sendingWords[language];
  switch (query.get('done')) {
    case 'reply': {
      const { reply, proxyName } = errand.attendee;
      if (reply === '') return null;
      const before = query.get('before') as Reply;
      const now =
        proxyName === '' ? words.replies[reply] : errandMessages[language].proxyOf(words.replies[reply], proxyName);
      const changed = replies.includes(before) && before !== '' && before !== reply;
      return { title: changed ? t.replyChanged(words.replies[before], now) : t.reply(now), note: t.replyNote };
    }
    case 'opinion': {
      const count = Math.min(Number(query.get('count')) || 0, errand.opinions.size);
      return count > 0 ? { title: t.opinion(count), note: t.opinionNote } : { title: t.opinionNone, note: null };
    }
    case 'read':
      return errand.readAt.size > 0 ? { title: t.read, note: null } : null;
    default:
      return null;
  }
}

/** Writes down the reply or the opinions; ok holds the query that the page then says it with. */
export async function answerErrand(
  tx: Tx,
  doer: Doer,
  asked: {
    readonly errand: Errand;
    readonly what: 'reply' | 'opinion';
    readonly form: FormValues;
    readonly via: Way;
    readonly clock: Clock;
    readonly language: Language;
  },
): Promise<Result<string, 'not-found' | Shown>> {
  const { errand, via, clock, language } = asked;
  const failed = (form: ErrandForm, problems: readonly TextProblem[]) =>
    err({
      form,
      errors: problems.map((problem) => ({
        field: problem.field,
        message: sendingWords[language].problem(problem),
      })),
    });
  if (asked.what === 'reply') {
    const form = readReply(errand, asked.form);
    const { meeting, attendee } = errand;
    // A 書面開催 has nobody to attend.
    if (meeting.form === 'written') return err('not-found');
    const replied = await recordReply(tx, doer, {
      meetingId: meeting.meetingId,
      attendeeId: attendee.attendeeId,
      reply: form.reply as Reply,
      proxyName: form.proxyName,
      proxyTitle: form.proxyTitle,
      via,
      clock,
    });
    if (replied.ok) return ok(`done=reply&before=${replied.value.before}`);
    if (replied.error.kind === 'not-found' || replied.error.kind === 'forbidden') return err('not-found');
    // Closed: the page itself says so, and has no form any more.
    return replied.error.kind === 'invalid' ? failed(form, replied.error.problems) : failed(form, []);
  }
  const form = readOpinions(errand, asked.form);
  const given = await giveOpinions(tx, doer, { errand, form, via, clock });
  if (given.ok) return ok(`done=opinion&count=${given.value.written}`);
  if ('problems' in given.error) return failed(form, given.error.problems);
  return given.error.kind === 'not-found' ? err('not-found') : failed(form, []);
}
