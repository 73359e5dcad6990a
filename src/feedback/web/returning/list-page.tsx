import type { ComponentChildren } from 'preact';
import { challengesPaths } from '#challenges/index.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Edition, ResponseList } from '../../domain/returning/response-list.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import type { ListPaper, WordedTable } from '../../paper/returning/list-paper.ts';
import { paths } from '../../paths.ts';

export type ListDone = 'reflected' | 'to-tell-again' | 'evidence';

export interface ListPageProps {
  readonly workspaceKey: string;
  readonly list: ResponseList;
  readonly paper: ListPaper;
  /** The 事務局 writes what became of the answers. */
  readonly keeps: boolean;
  /** The widest that this reader may see. */
  readonly widest: Edition;
  readonly done: ListDone | null;
  /** The challenge that an answer has just become evidence of. */
  readonly challengeId: string | null;
}

/** 意見一覧と対応: the words of the paper, with the secretariat's errands beside each answer. */
export function ListPage({ workspaceKey, list, paper, keeps, widest, done, challengeId }: ListPageProps) {
  const t = returningMessages[useLanguage()].listPage;
  const { questionId } = list.question;
  const edition = list.edition === widest ? '' : `?edition=${list.edition}`;
  const fileTo = (format: 'pdf' | 'docx' | 'xlsx') => paths.listFile.to(workspaceKey, questionId, format) + edition;
  const other = list.edition === 'members' ? '?edition=outside' : '';
  return (
    <>
      {done === null ? null : (
        <Notice kind={done === 'to-tell-again' ? 'warning' : 'success'} title={t.done[done]}>
          {challengeId === null ? null : (
            <a href={challengesPaths.challenge.to(workspaceKey, challengeId)}>{t.followChallenge}</a>
          )}
        </Notice>
      )}
      <PageHeader
        title={`${paper.title}：${paper.subject}`}
        lead={paper.summary}
        actions={
          <>
            {keeps ? <LinkButton href={paths.giveBack.to(workspaceKey, questionId)}>{t.giveBack}</LinkButton> : null}
            <LinkButton kind="secondary" download href={fileTo('pdf')}>
              {t.pdf}
            </LinkButton>
            <LinkButton kind="secondary" download href={fileTo('docx')}>
              {t.word}
            </LinkButton>
            <LinkButton kind="secondary" download href={fileTo('xlsx')}>
              {t.excel}
            </LinkButton>
            {widest === 'members' ? (
              <LinkButton kind="tertiary" href={paths.list.to(workspaceKey, questionId) + other}>
                {other === '' ? t.members : t.outside}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <p>{paper.mark}</p>
      <Answers {...{ workspaceKey, list, paper, keeps }} />
      {paper.silent ? <Table table={paper.silent} numbers={3} sentences={4} /> : null}
      {paper.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Disclosure summary={t.detail}>
        <DescriptionList
          items={[
            ...paper.facts.map(({ label, text }) => ({ term: label, description: <Written text={text} /> })),
            ...paper.lists.map(({ heading, lines }) => ({
              term: heading,
              description: <Written text={lines.join('\n')} />,
            })),
          ]}
        />
        {paper.tally ? <Table table={paper.tally} numbers={1} /> : null}
      </Disclosure>
    </>
  );
}

const Written = ({ text }: { readonly text: string }) => <div class="as-written">{text}</div>;

/** 意見, 対応 and 変わったこと are sentences; who and when are short. */
const SENTENCES = [2, 3, 4];

function Answers({ workspaceKey, list, paper, keeps }: Omit<ListPageProps, 'widest' | 'done' | 'challengeId'>) {
  const t = returningMessages[useLanguage()].listPage;
  const errands = (index: number): readonly ComponentChildren[] => {
    const answer = list.answers[index];
    if (!keeps || !answer || answer.addresseeId === null) return [];
    const reflect = paths.reflect.to(workspaceKey, answer.addresseeId);
    return [
      <div class="page-flow" key="errands">
        <LinkButton kind="secondary" href={reflect}>
          {answer.state === 'reflected' ? t.change : t.reflect}
        </LinkButton>
        <p>
          <a href={paths.answerAsEvidence.to(workspaceKey, answer.addresseeId)}>{t.asEvidence}</a>
        </p>
      </div>,
    ];
  };
  const withErrands = keeps && list.edition === 'members';
  return (
    <DataTable
      caption={paper.answers.caption}
      wideId="answers"
      columns={[
        ...paper.answers.columns.map((label, index) => ({ label, sentences: SENTENCES.includes(index) })),
        ...(withErrands ? [{ label: t.errands }] : []),
      ]}
      rows={paper.answers.rows.map((cells, index) => ({
        header: true,
        cells: [...cells.map((text) => <Written key={text} text={text} />), ...(withErrands ? errands(index) : [])],
      }))}
      empty={paper.noAnswers}
    />
  );
}

function Table(props: { readonly table: WordedTable; readonly numbers: number; readonly sentences?: number }) {
  const { caption, columns, rows } = props.table;
  return (
    <DataTable
      caption={caption}
      columns={columns.map((label, index) => ({
        label,
        align: index === props.numbers ? 'number' : 'text',
        sentences: index === props.sentences,
      }))}
      rows={rows.map((cells) => ({
        header: true,
        cells: cells.map((text) => <Written key={text} text={text} />),
      }))}
    />
  );
}
