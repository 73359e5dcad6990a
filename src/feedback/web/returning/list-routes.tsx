import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { type Edition, editions, type ResponseList } from '../../domain/returning/response-list.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { listDocx } from '../../paper/returning/list-docx.ts';
import { listPaper } from '../../paper/returning/list-paper.ts';
import { listPdf } from '../../paper/returning/list-pdf.ts';
import { listXlsx } from '../../paper/returning/list-xlsx.ts';
import { paths } from '../../paths.ts';
import { feedbackPolicy } from '../../policy.ts';
import { findQuestion } from '../../store/questions.ts';
import { editionFor, responseList } from '../../use-cases/returning/response-list.ts';
import { crumbs, questionStep } from '../questions/crumbs.ts';
import { type ListDone, ListPage } from './list-page.tsx';

interface Loaded {
  readonly list: ResponseList;
  readonly widest: Edition;
}

/** The list as this reader may see it; `?edition=outside` shows members what others will read. */
async function listAt({ tx, actor, params, query, clock, touch }: WorkspaceContext): Promise<Loaded | null> {
  const questionId = params.question ?? '';
  const question = isUuid(questionId) ? await findQuestion(tx, actor.workspaceId, questionId) : undefined;
  if (!question) return null;
  touch(questionId);
  const today = dateInJapan(clock.now());
  const widest = await editionFor(tx, actor, question, today);
  const edition = editions.find((each) => each === query.get('edition'));
  const list = await responseList(tx, actor, { questionId, today, ...(edition ? { edition } : {}) });
  return list.ok && widest !== null ? { list: list.value, widest } : null;
}

async function show(context: WorkspaceContext): Promise<Reply> {
  const { actor, language, query } = context;
  const loaded = await listAt(context);
  if (!loaded) return refuse('not-found');
  const { list, widest } = loaded;
  const paper = listPaper(list, actor.workspaceName, language);
  const t = returningMessages[language];
  const keeps = feedbackPolicy['feedback.keep'](actor);
  const done = query.get('done');
  const challenge = query.get('challenge') ?? '';
  const step = questionStep(actor, language, list.question);
  return page({
    title: `${paper.title}：${paper.subject}`,
    section: 'feedback',
    // Outside the body the question has no page of its own.
    breadcrumbs: crumbs(actor, language, widest === 'members' ? step : { label: step.label }, { label: paper.title }),
    body: (
      <ListPage
        workspaceKey={actor.workspaceKey}
        list={list}
        paper={paper}
        keeps={keeps}
        widest={widest}
        done={keeps && isDone(done, t.listPage.done) ? done : null}
        challengeId={keeps && isUuid(challenge) ? challenge : null}
      />
    ),
  });
}

const isDone = (done: string | null, known: Readonly<Record<ListDone, string>>): done is ListDone =>
  done !== null && Object.hasOwn(known, done);

const TYPES = {
  pdf: ['application/pdf', listPdf],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', listDocx],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', listXlsx],
} as const;
export type ListFormat = keyof typeof TYPES;
export const isListFormat = (format: string): format is ListFormat => Object.hasOwn(TYPES, format);

async function exported(context: WorkspaceContext): Promise<Reply> {
  const { actor, language, params, clock } = context;
  const format = (params.file ?? '').replace('list.', '');
  const loaded = isListFormat(format) ? await listAt(context) : null;
  if (!loaded || !isListFormat(format)) return refuse('not-found');
  const paper = listPaper(loaded.list, actor.workspaceName, language);
  const [type, write] = TYPES[format];
  return file(await write(paper, clock.now()), type, `${paper.fileName}.${format}`);
}

export const listRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.list.pattern,
    who: 'signed-in',
    audit: 'feedback.see-list',
    handle: show,
  }),
  workspaceRoute({
    method: 'get',
    path: paths.listFile.pattern,
    who: 'signed-in',
    audit: 'feedback.export-list',
    handle: exported,
  }),
];
