import type { Namer } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Poll } from '#ui/poll/poll.tsx';
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx';
import type { ReportsMessages } from '../locales/ja.ts';
import { paths } from '../paths.ts';
import type { PaperRequest } from '../store/requests.ts';
import type { PaperState } from '../use-cases/load-reports.ts';
import { STEPS } from '../use-cases/render-requested-paper.ts';
import { CorrectedTable } from './corrected-table.tsx';

export interface PaperPageProps {
  readonly state: PaperState;
  readonly actor: Actor;
  readonly words: ReportsMessages;
  readonly names: Namer;
}

/** One paper: how far it is, and once it is there its edition, check code and file. */
export function PaperPage({ state, actor, words, names }: PaperPageProps) {
  const w = actor.workspaceKey;
  const id = state.kind === 'ready' ? state.paper.paperId : state.request.requestId;
  const format = state.kind === 'ready' ? state.paper.format : state.request.format;
  const waiting = state.kind === 'request' && state.request.state !== 'failed';
  return (
    <Poll id="paper-state" src={paths.paper.to(w, id)} done={!waiting}>
      <PageHeader
        title={words.paperTitle(words.pictureName, format)}
        lead={state.kind === 'ready' ? words.paperReady(state.paper) : undefined}
        actions={
          state.kind === 'ready' ? (
            <LinkButton href={paths.file.to(w, id)} download>
              {words.download(format)}
            </LinkButton>
          ) : undefined
        }
      />
      {state.kind === 'ready' ? (
        <Ready state={state} words={words} names={names} workspace={w} />
      ) : (
        <Progress request={state.request} words={words} />
      )}
      <p>
        <a href={paths.reports.to(w)}>{words.title}</a>
      </p>
    </Poll>
  );
}

function Progress({ request, words }: { readonly request: PaperRequest; readonly words: ReportsMessages }) {
  const { progress } = words;
  if (request.state === 'failed') {
    return (
      <Notice kind="error" title={progress.failedTitle}>
        <p>{progress.failedBody}</p>
      </Notice>
    );
  }
  const step = request.state === 'queued' ? 0 : Math.min(STEPS, request.stepsDone + 1);
  return (
    <>
      <ProgressBar value={request.stepsDone} max={STEPS} label={progress.label} text={progress.steps[step] ?? ''} />
      <p>{progress.leave}</p>
    </>
  );
}

interface ReadyProps {
  readonly state: Extract<PaperState, { kind: 'ready' }>;
  readonly words: ReportsMessages;
  readonly names: Namer;
  readonly workspace: string;
}

function Ready({ state: { paper, figures, corrected }, words, names, workspace }: ReadyProps) {
  return (
    <>
      {corrected ? (
        <>
          <Notice kind="warning" title={words.changed(corrected.corrected.length)}>
            <p>{words.replaceThis}</p>
          </Notice>
          <CorrectedTable corrected={corrected.corrected} words={words} names={names} />
        </>
      ) : (
        <p>{words.upToDate}</p>
      )}
      <DescriptionList
        items={[
          { term: words.list.edition, description: words.edition(paper.edition) },
          { term: words.list.madeOn, description: words.date(dateInJapan(paper.madeAt)) },
          {
            term: words.list.checkCode,
            description: <a href={paths.check.to(workspace, paper.checkCode)}>{paper.checkCode}</a>,
          },
          { term: words.details.figures, description: words.figuresCount(figures) },
          { term: words.details.size, description: words.size(paper.size) },
        ]}
      />
    </>
  );
}
