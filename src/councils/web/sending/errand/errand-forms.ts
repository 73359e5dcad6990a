import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { Way } from '../../../domain/meeting.ts';
import type { TextProblem } from '../../../domain/sending/text-problem.ts';
import type { Vote } from '../../../domain/sending/votes.ts';
import { giveOpinion } from '../../../use-cases/sending/give-opinion.ts';
import type { Errand } from '../../../use-cases/sending/load-errand.ts';

/** What stands in the two forms, as typed. */
export interface ErrandForm {
  readonly reply: string;
  readonly proxyName: string;
  readonly proxyTitle: string;
  /** By item id, '' for the meeting as a whole. */
  readonly votes: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

const keysOf = ({ items }: Pick<Errand, 'items'>): readonly string[] => ['', ...items.map(({ itemId }) => itemId)];

/** Field names: 'text' and 'vote' for the whole meeting, with '-<item id>' behind for an item. */
export const named = (field: 'text' | 'vote', key: string): string => (key === '' ? field : `${field}-${key}`);

/** What was answered so far, ready to be changed. */
export const errandForm = (errand: Errand): ErrandForm => ({
  reply: errand.attendee.reply,
  proxyName: errand.attendee.proxyName,
  proxyTitle: errand.attendee.proxyTitle,
  votes: new Map(keysOf(errand).map((key) => [key, errand.opinions.get(key)?.vote ?? ''])),
  texts: new Map(keysOf(errand).map((key) => [key, errand.opinions.get(key)?.text ?? ''])),
});

export const readReply = (errand: Errand, form: FormValues): ErrandForm => ({
  ...errandForm(errand),
  reply: form.get('reply'),
  proxyName: form.get('proxyName'),
  proxyTitle: form.get('proxyTitle'),
});

export const readOpinions = (errand: Errand, form: FormValues): ErrandForm => ({
  ...errandForm(errand),
  votes: new Map(keysOf(errand).map((key) => [key, form.get(named('vote', key))])),
  texts: new Map(keysOf(errand).map((key) => [key, form.get(named('text', key))])),
});

/** Every answer of the form that says something; those that say what is stored already write nothing. */
export async function giveOpinions(
  tx: Tx,
  doer: Doer,
  input: { readonly errand: Errand; readonly form: ErrandForm; readonly via: Way; readonly clock: Clock },
): Promise<
  Result<
    { readonly written: number },
    { readonly problems: readonly TextProblem[] } | { readonly kind: 'closed' | 'not-found' }
  >
> {
  const { errand, form } = input;
  let written = 0;
  const problems: TextProblem[] = [];
  for (const key of keysOf(errand)) {
    const text = form.texts.get(key) ?? '';
    const vote = (form.votes.get(key) ?? '') as Vote;
    if (text.trim() === '' && vote === '') continue;
    const given = await giveOpinion(tx, doer, {
      meetingId: errand.meeting.meetingId,
      attendeeId: errand.attendee.attendeeId,
      itemId: key === '' ? null : key,
      vote,
      text,
      via: input.via,
      clock: input.clock,
    });
    if (given.ok) written += given.value.opinionId === errand.opinions.get(key)?.opinionId ? 0 : 1;
    else if (given.error.kind === 'invalid') {
      problems.push(...given.error.problems.map((it) => ({ ...it, field: named(it.field as 'text' | 'vote', key) })));
    } else return err({ kind: given.error.kind === 'not-found' ? 'not-found' : 'closed' });
  }
  return problems.length > 0 ? err({ problems }) : ok({ written });
}
