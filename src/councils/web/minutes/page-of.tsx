import { dateInJapan } from '#kernel/date-in-japan.ts';
import { page, type Reply, refuse, type WorkspaceContext } from '#platform/http/route.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { minutesPaper } from '../../paper/minutes/minutes-paper.ts';
import { paths } from '../../paths.ts';
import { readingOf } from '../../use-cases/minutes/minutes-document.ts';
import { crumbs } from '../meetings/meeting-at.ts';
import { loadMinutesPage, type MinutesPageData } from './load-page.ts';
import { OfficerPage } from './officer-page.tsx';
import type { Reader } from './reader.ts';
import { mayReadNow, ReaderPage } from './reader-page.tsx';
import type { Typed } from './typed.ts';

interface Asking {
  readonly query: URLSearchParams;
  readonly clock: WorkspaceContext['clock'];
  readonly language: WorkspaceContext['language'];
}

/** What just happened, from `?done=`; '' for anything that is no word of ours. */
export function doneWord({ query, language }: Asking): string {
  const words: Readonly<Record<string, string>> = minutesMessages[language].done;
  const key = query.get('done') ?? '';
  return Object.hasOwn(words, key) ? (words[key] ?? '') : '';
}

export const today = ({ clock }: Asking) => dateInJapan(clock.now());

/** The secretariat's page; `typed` when a form came back. */
export async function officerReply(
  context: WorkspaceContext,
  meetingId: string,
  status: number,
  typed: Typed | null,
): Promise<Reply> {
  const { tx, actor, language } = context;
  const data = await loadMinutesPage(tx, actor, meetingId);
  if (!data) return refuse('not-found');
  const paper = minutesPaper(readingOf(data, 'closed'), language, today(context));
  return page(
    {
      title: paper.title,
      section: 'councils',
      breadcrumbs: crumbs(actor, data, language, minutesMessages[language].crumb),
      body: (
        <OfficerPage
          data={data}
          workspaceKey={actor.workspaceKey}
          typed={typed}
          paper={paper}
          done={typed ? '' : doneWord(context)}
        />
      ),
    },
    status,
  );
}

/** The page of somebody outside the secretariat; what they may not read yet is a page that says so, or not there at all. */
export function readerReply(
  asking: Asking,
  data: MinutesPageData,
  reader: Reader,
  status: number,
  typed: Typed | null,
): Reply {
  if (!reader.takesPart && !mayReadNow(data, reader)) return refuse('not-found');
  const paper = minutesPaper(readingOf(data, reader.edition), asking.language, today(asking));
  return page(
    {
      title: paper.title,
      section: 'councils',
      body: (
        <ReaderPage
          data={data}
          reader={reader}
          paper={paper}
          typed={typed}
          done={typed ? '' : doneWord(asking)}
          about={asking.query.get('item') ?? ''}
        />
      ),
    },
    status,
  );
}

export const minutesPath = ({ actor }: WorkspaceContext, meetingId: string, done: string): string =>
  `${paths.minutes.to(actor.workspaceKey, meetingId)}?done=${done}`;
