import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { countVotes } from '../../../domain/sending/votes.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import type { AgendaItem } from '../../../store/meetings.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';
import { latestOpinions, type Opinion } from '../../../store/sending/opinions.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { OpinionEntry, type OpinionEntryForm } from './opinion-entry.tsx';

export interface OpinionsPageProps {
  readonly title: string;
  readonly workspaceKey: string;
  readonly meetingId: string;
  readonly written: boolean;
  readonly attendees: readonly Attendee[];
  readonly items: readonly AgendaItem[];
  readonly opinions: readonly Opinion[];
  readonly form: OpinionEntryForm;
  readonly errors: readonly FieldError[];
  readonly done: 'added' | 'read' | null;
  readonly canEnter: boolean;
  readonly canRead: boolean;
}

/** 書面の意見: what was written, whether it was read out, and in a 書面開催 how the votes stand. */
export function OpinionsPage(props: OpinionsPageProps) {
  const language = useLanguage();
  const t = officerMessages[language].opinions;
  const latest = latestOpinions(props.opinions);
  const texts = latest.filter(({ text }) => text !== '');
  const unread = texts.filter(({ readAt }) => readAt === null).length;
  const voters = props.attendees.filter(({ voting, role }) => voting && role === 'member');
  const answered = voters.filter((voter) => latest.some(({ attendeeId }) => attendeeId === voter.attendeeId));
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader
        title={props.title}
        lead={props.written ? t.leadWritten(answered.length, voters.length) : t.lead(texts.length, unread)}
      />
      {props.done ? <Notice kind="success" title={t[props.done]} /> : null}
      {props.written ? <Votes {...props} voters={voters} latest={latest} /> : null}
      {latest.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : null}
      {latest.map((opinion) => (
        <OpinionBlock key={opinion.opinionId} opinion={opinion} {...props} />
      ))}
      {props.canEnter ? <OpinionEntry {...props} /> : <p>{t.closed}</p>}
    </>
  );
}

function Votes({
  items,
  voters,
  latest,
}: OpinionsPageProps & { readonly voters: readonly Attendee[]; readonly latest: readonly Opinion[] }) {
  const t = officerMessages[useLanguage()].opinions;
  const asked = items.filter(({ kind, visibility }) => kind !== 'information' && visibility !== 'secretariat');
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">{t.votes}</h2>
      <DataTable
        caption={t.votes}
        captionHidden
        columns={t.voteColumns.map((label, index) => ({ label, align: index === 0 ? 'text' : 'number' }))}
        rows={asked.map((item) => {
          const count = countVotes(
            voters.map(
              ({ attendeeId }) =>
                latest.find((it) => it.attendeeId === attendeeId && it.itemId === item.itemId)?.vote ?? null,
            ),
          );
          return {
            header: true,
            cells: [item.title, ...[count.agree, count.disagree, count.abstain, count.unanswered].map(String)],
          };
        })}
      />
      <p>{t.silence}</p>
    </section>
  );
}

function OpinionBlock({
  opinion,
  opinions,
  attendees,
  items,
  workspaceKey,
  canRead,
}: OpinionsPageProps & { readonly opinion: Opinion }) {
  const language = useLanguage();
  const t = officerMessages[language].opinions;
  const words = sendingWords[language];
  const from = attendees.find(({ attendeeId }) => attendeeId === opinion.attendeeId);
  const name = from?.name ?? spokenName(opinion.byName, language);
  const item = items.find(({ itemId }) => itemId === opinion.itemId);
  const earlier = earlierOf(opinion, opinions);
  const id = `opinion-${opinion.opinionId}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{`${t.from(name)}：${item?.title ?? t.whole}`}</h2>
      {opinion.vote === '' ? null : (
        <p>
          <Badge tone="info">{words.votes[opinion.vote]}</Badge>
        </p>
      )}
      {opinion.text === '' ? null : <p class="as-written">{opinion.text}</p>}
      <p class="note">{t.received(formatAsOf(opinion.receivedOn, language), words.ways[opinion.via])}</p>
      {opinion.readAt ? (
        <p>
          {t.readOut(formatAsOf(dateInJapan(opinion.readAt), language), spokenName(opinion.readBy ?? '', language))}
        </p>
      ) : canRead && opinion.text !== '' ? (
        <Form action={paths.readOpinion.to(workspaceKey, opinion.opinionId)} label={t.readOf(name)}>
          <Button kind="secondary">{t.readButton}</Button>
        </Form>
      ) : null}
      {earlier.length > 0 ? (
        <Disclosure summary={t.earlier(earlier.length)}>
          <ul>
            {earlier.map((old) => (
              <li key={old.opinionId}>
                {[formatAsOf(old.receivedOn, language), old.vote === '' ? '' : words.votes[old.vote], old.text]
                  .filter(Boolean)
                  .join(' ')}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** Those whose place an opinion took, the latest first. */
function earlierOf(opinion: Opinion, all: readonly Opinion[]): readonly Opinion[] {
  const found: Opinion[] = [];
  for (let id = opinion.supersedes; id !== null; ) {
    const old = all.find(({ opinionId }) => opinionId === id);
    if (!old) break;
    found.push(old);
    id = old.supersedes;
  }
  return found;
}
