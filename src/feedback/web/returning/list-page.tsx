import { challengesPaths } from '#challenges/index.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Edition, ListedAnswer, ResponseList } from '../../domain/returning/response-list.ts';
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
            {keeps ? <NextStep workspaceKey={workspaceKey} list={list} /> : null}
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
      {paper.silent ? <Table table={paper.silent} numbers={3} days={[1, 2]} /> : null}
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

/** An answer that nobody has made anything of comes before telling the organisations; 意見なし and 回答を控える hold nothing up. */
function NextStep({ workspaceKey, list }: Pick<ListPageProps, 'workspaceKey' | 'list'>) {
  const t = returningMessages[useLanguage()].listPage;
  const toReflect = list.answers.filter(({ state }) => state === 'answered');
  const first = toReflect.find(({ addresseeId }) => addresseeId !== null)?.addresseeId ?? null;
  return (
    <>
      {first === null ? null : (
        <LinkButton href={paths.reflect.to(workspaceKey, first)}>{t.reflectNext(toReflect.length)}</LinkButton>
      )}
      {list.answers.length === 0 ? null : (
        <LinkButton
          kind={first === null ? 'primary' : 'secondary'}
          href={paths.giveBack.to(workspaceKey, list.question.questionId)}
        >
          {t.giveBack}
        </LinkButton>
      )}
    </>
  );
}

/** Lines of a few words each: a day, a state. */
const Short = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <div class="whole" key={index}>
        {line}
      </div>
    ))}
  </>
);

const Written = ({ text }: { readonly text: string }) => <div class="as-written">{text}</div>;

/** The paper's six columns in five: who and when stand together, and the secretariat's errands under the state. */
function Answers({ workspaceKey, list, paper, keeps }: Omit<ListPageProps, 'widest' | 'done' | 'challengeId'>) {
  const [who, when, said, response, reflection, state] = paper.answers.columns;
  const labels = [who, said, response, reflection, state].map((label) => label ?? '');
  return (
    <DataTable
      caption={paper.answers.caption}
      dense
      columns={labels.map((label, index) => ({ label, name: index === 0, sentences: index === 1 }))}
      rows={paper.answers.rows.map(([name = '', day = '', ...rest], index) => ({
        header: true,
        cells: [
          <>
            <Written text={name} />
            {day === '' ? null : (
              <div class="note">
                <Short text={`${when}\n${day}`} />
              </div>
            )}
          </>,
          // What nobody has written yet stays wholly empty: on a phone its label goes with it.
          ...rest.slice(0, 3).map((text, column) => (text === '' ? '' : <Written key={column} text={text} />)),
          <div class="page-flow" key="state">
            <div>
              <Short text={rest[3] ?? ''} />
            </div>
            {keeps ? <Errands workspaceKey={workspaceKey} answer={list.answers[index]} /> : null}
          </div>,
        ],
      }))}
      empty={paper.noAnswers}
    />
  );
}

/** None in the public edition, which leads to no single organisation. */
function Errands(props: { readonly workspaceKey: string; readonly answer: ListedAnswer | undefined }) {
  const t = returningMessages[useLanguage()].listPage;
  const { addresseeId, state } = props.answer ?? { addresseeId: null, state: null };
  if (addresseeId === null) return null;
  return (
    <>
      <p>
        <a href={paths.reflect.to(props.workspaceKey, addresseeId)}>{state === 'reflected' ? t.change : t.reflect}</a>
      </p>
      <p>
        <a href={paths.answerAsEvidence.to(props.workspaceKey, addresseeId)}>{t.asEvidence}</a>
      </p>
    </>
  );
}

function Table(props: { readonly table: WordedTable; readonly numbers: number; readonly days?: readonly number[] }) {
  const { caption, columns, rows } = props.table;
  return (
    <DataTable
      caption={caption}
      dense
      columns={columns.map((label, index) => ({
        label,
        align: index === props.numbers ? 'number' : 'text',
        name: index === 0,
      }))}
      rows={rows.map((cells) => ({
        header: true,
        cells: cells.map((text, index) =>
          props.days?.includes(index) ? <Short key={index} text={text} /> : <Written key={index} text={text} />,
        ),
      }))}
    />
  );
}
