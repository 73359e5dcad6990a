import type { Namer } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { paperFormats } from '../domain/paper-format.ts';
import type { ReportsMessages } from '../locales/ja.ts';
import { paths } from '../paths.ts';
import { reportsPolicy } from '../policy.ts';
import type { Paper } from '../store/papers.ts';
import { PAGE, type Reports } from '../use-cases/load-reports.ts';

export interface ReportsPageProps {
  readonly reports: Reports;
  readonly page: number;
  readonly actor: Actor;
  readonly words: ReportsMessages;
  readonly names: Namer;
  /** One for each button, so that a button pressed twice asks once. */
  readonly tokens: readonly string[];
}

/** 報告: what was made, what has to be replaced, and the buttons that make more. */
export function ReportsPage({ reports, page, actor, words, names, tokens }: ReportsPageProps) {
  const w = actor.workspaceKey;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(reports.total, reports.toReplace.length)}
        actions={<a href={paths.check.to(w)}>{words.checkLink}</a>}
      />
      {reportsPolicy['paper.make'](actor) ? <MakeButtons workspace={w} words={words} tokens={tokens} /> : null}
      <Requests reports={reports} workspace={w} words={words} />
      <ToReplace reports={reports} workspace={w} words={words} names={names} />
      {reports.total === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyBody}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="papers">
          <h2 id="papers">{words.listCaption}</h2>
          <PaperTable reports={reports} workspace={w} words={words} />
          <Pagination
            current={page}
            last={Math.max(1, Math.ceil(reports.total / PAGE))}
            href={(n) => paths.reports.to(w, n)}
          />
        </section>
      )}
    </>
  );
}

interface Part {
  readonly reports: Reports;
  readonly workspace: string;
  readonly words: ReportsMessages;
}

function MakeButtons({
  workspace,
  words,
  tokens,
}: Pick<Part, 'workspace' | 'words'> & Pick<ReportsPageProps, 'tokens'>) {
  return (
    <section aria-labelledby="make-paper">
      <h2 id="make-paper">{words.makeTitle}</h2>
      <p>{words.makeLead}</p>
      <div class="actions">
        {paperFormats.map((format, index) => (
          <Form key={format} action={paths.makePaper.to(workspace)} label={words.make[format]}>
            <input type="hidden" name="format" value={format} />
            <input type="hidden" name="token" value={tokens[index]} />
            <Button kind={index === 0 ? 'primary' : 'secondary'}>{words.make[format]}</Button>
          </Form>
        ))}
      </div>
    </section>
  );
}

function Requests({ reports, workspace, words }: Part) {
  if (reports.requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{words.inProgress}</h2>
      <ul>
        {reports.requests.map((request) => (
          <li key={request.requestId}>
            <a href={paths.paper.to(workspace, request.requestId)}>
              {words.paperTitle(words.pictureName, request.format)}
            </a>{' '}
            {words.progress.states[request.state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToReplace({ reports, workspace, words, names }: Part & Pick<ReportsPageProps, 'names'>) {
  if (reports.toReplace.length === 0) return null;
  const columns = words.superseded;
  return (
    <section aria-labelledby="replace">
      <h2 id="replace">{words.replaceTitle}</h2>
      <p>{words.replaceLead}</p>
      <DataTable
        caption={words.replaceCaption}
        captionHidden
        columns={[
          { label: columns.paper },
          { label: columns.figure },
          { label: columns.place },
          { label: columns.asOf },
          { label: columns.old, align: 'number' },
          { label: columns.now, align: 'number' },
        ]}
        rows={reports.toReplace.slice(0, PAGE).flatMap(({ paper, corrected }) =>
          corrected.slice(0, PAGE).map((figure) => ({
            header: true,
            cells: [
              <a key="paper" href={paths.paper.to(workspace, paper.paperId)}>
                {labelOf(paper, words)}
              </a>,
              names.name(figure.indicator),
              figure.place,
              words.date(figure.asOf),
              names.amount(figure.value, figure.indicator),
              names.amount(figure.nowValue, figure.indicator),
            ],
          })),
        )}
      />
    </section>
  );
}

function PaperTable({ reports, workspace, words }: Part) {
  const corrected = new Map(reports.toReplace.map((each) => [each.paper.paperId, each.corrected.length]));
  const { list } = words;
  return (
    <DataTable
      caption={words.listCaption}
      captionHidden
      columns={[
        { label: list.paper },
        { label: list.edition },
        { label: list.madeOn },
        { label: list.checkCode },
        { label: list.state },
        { label: list.file },
      ]}
      rows={reports.papers.map((paper) => {
        const count = corrected.get(paper.paperId) ?? 0;
        return {
          header: true,
          cells: [
            <a key="paper" href={paths.paper.to(workspace, paper.paperId)}>
              {words.paperTitle(words.pictureName, paper.format)}
            </a>,
            words.edition(paper.edition),
            words.date(dateInJapan(paper.madeAt)),
            paper.checkCode,
            count === 0 ? words.upToDate : <Badge tone="concern">{words.changed(count)}</Badge>,
            <a
              key="file"
              href={paths.file.to(workspace, paper.paperId)}
              download
              aria-label={words.download(paper.format)}
            >
              {words.downloadShort}
            </a>,
          ],
        };
      })}
    />
  );
}

export const labelOf = (paper: Paper, words: ReportsMessages): string =>
  words.paperLabel({ ...paper, madeOn: dateInJapan(paper.madeAt) });
