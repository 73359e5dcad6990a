import type { Namer } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { ReportsMessages } from '../locales/ja.ts';
import { paths } from '../paths.ts';
import type { CheckedPaper, checkPaper } from '../use-cases/load-reports.ts';
import { CorrectedTable } from './corrected-table.tsx';
import { labelOf } from './reports-page.tsx';

export interface CheckPageProps {
  readonly typed: string;
  /** null: nothing was asked yet. */
  readonly outcome: Awaited<ReturnType<typeof checkPaper>> | null;
  readonly actor: Actor;
  readonly words: ReportsMessages;
  readonly names: Namer;
}

/** 照合: from the code at the foot of a sheet to its edition, and to what has changed since. */
export function CheckPage({ typed, outcome, actor, words, names }: CheckPageProps) {
  const { check } = words;
  const wrong = outcome && !outcome.ok && outcome.error.kind === 'unreadable' ? check.wrong : undefined;
  return (
    <>
      <PageHeader title={check.title} lead={check.lead} />
      {wrong ? <ErrorSummary errors={[{ field: 'code', message: wrong }]} /> : null}
      <FilterForm action={paths.check.to(actor.workspaceKey)} label={check.title} submitLabel={check.submit}>
        <TextField
          name="code"
          label={check.field}
          value={typed}
          help={check.help}
          error={wrong}
          maxLength={40}
          width="short"
        />
      </FilterForm>
      {outcome && !outcome.ok && outcome.error.kind === 'unknown' ? (
        <Notice kind="warning" title={check.unknownTitle}>
          <p>{check.unknown(outcome.error.code)}</p>
        </Notice>
      ) : null}
      {outcome?.ok ? <Found found={outcome.value} words={words} names={names} workspace={actor.workspaceKey} /> : null}
    </>
  );
}

interface FoundProps {
  readonly found: CheckedPaper;
  readonly words: ReportsMessages;
  readonly names: Namer;
  readonly workspace: string;
}

function Found({ found: { edition, latest, papers, corrected }, words, names, workspace }: FoundProps) {
  const { check } = words;
  const madeOn = dateInJapan(edition.madeAt);
  return (
    <>
      <Notice
        kind={corrected ? 'warning' : 'success'}
        title={check.found({ title: edition.title, edition: edition.edition, madeOn })}
      >
        <p>{corrected ? check.changed(corrected.corrected.length) : check.current}</p>
        <p>{latest > edition.edition ? check.newer(latest) : corrected ? check.latestButChanged : check.latest}</p>
      </Notice>
      {corrected ? <CorrectedTable corrected={corrected.corrected} words={words} names={names} /> : null}
      <section aria-labelledby="edition-papers">
        <h2 id="edition-papers">{check.papers}</h2>
        <ul>
          {papers.map((paper) => (
            <li key={paper.paperId}>
              <a href={paths.paper.to(workspace, paper.paperId)}>{labelOf(paper, words)}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
