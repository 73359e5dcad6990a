import type { QuestionScope } from '../../use-cases/questions/question-status.ts';

/** What the front page says of where the questions stand. */
export interface Standing {
  /** Questions that have gone out to somebody. */
  readonly sent: number;
  /** Organisations that have not answered, and rows of theirs. */
  readonly silentOrganisations: number;
  readonly silent: number;
  readonly overdue: number;
  /** Answers that wait for what the body makes of them. */
  readonly toReflect: number;
  /** Organisations that have not been sent their question. */
  readonly drafted: number;
}

export const jaList = {
  feedback: '照会',
  front: {
    title: '照会と回答',
    lead: ({ sent, silent, silentOrganisations, overdue, toReflect }: Standing) =>
      [
        sent === 0 ? '送付した照会はまだありません。' : `送付した照会は${sent}件。`,
        sent === 0
          ? ''
          : silent === 0
            ? '未回答の団体はありません。'
            : `未回答は${silentOrganisations}団体${silent === silentOrganisations ? '' : `の${silent}件`}${overdue === 0 ? '' : `（うち期限超過${overdue}）`}。`,
        toReflect === 0 ? '' : `回答が戻り、反映を待つものは${toReflect}件です。`,
      ].join(''),
    raise: '照会を起案する',
    todo: '次にすること',
    send: (reference: string, title: string, n: number) => `${reference}「${title}」をまだ送っていない${n}団体へ送る`,
    reflect: (reference: string, title: string, n: number) =>
      `${reference}「${title}」に戻った${n}団体の回答に、対応と反映を書く`,
    remind: (n: number) => `期限を過ぎた${n}件の督促を確かめる`,
    nothingTodo: '送るもの、督促するもの、反映を書くものは、いまはありません。',
    waiting: '照会を待っている要点発言',
    waitingLead: (n: number) => `「団体に持ち帰り」とされ、まだ照会にしていないものが${n}件あります。`,
    waitingColumns: { words: '要点発言', organisation: '団体', since: '待ち始めた日', actions: '操作' },
    said: (speaker: string, body: string) => `${speaker === '' ? '' : `${speaker}　`}${body}`,
    toAsk: (note: string) => `持ち帰る言葉：${note}`,
    toQuestion: '照会にする',
    toQuestionAbout: (words: string) => `「${words}」を照会にする`,
    more: 'ほかの仕事',
    returned: '戻ってきた用紙の回答を入力する',
    reminders: '督促',
    measures: '回答の割合と日数',
    voiceless: '団体のない分野',
    mails: '送ったメール',
    settings: '照会の設定',
    calendar: '期日をカレンダーに取り込む（iCalendar）',
    emptyTitle: 'ここには、団体への照会と回答の状況が並びます',
    emptyBody:
      '会議の議題・要点発言・課題から照会を起こし、各団体の例会に合わせて届けます。戻った回答と、まだ回答のない団体が、次の会議の次第に載ります。',
    emptyHow: '「照会を起案する」から、たずねたいことと団体を選んでください。起案しただけでは、どこにも届きません。',
  },
  table: {
    heading: '照会と団体',
    caption: (n: number) => `照会と団体の状況（${n}行）`,
    columns: {
      reference: '番号',
      question: '照会',
      organisation: '団体',
      state: '状態',
      sent: '送付日',
      due: '回答期日',
      answered: '回答日',
      channel: '方法',
      days: '未回答（日）',
      body: '会議体',
    },
    days: (n: number) => `${n}日`,
    noMatch: 'この条件に合うものはありません。条件をゆるめてください。',
    filterLabel: '照会を絞り込む',
    text: '言葉',
    textHelp: '照会の題名か番号（R8-7）',
    stateFilter: '状態',
    silent: '未回答すべて（期限超過を含む）',
    organisationFilter: '団体',
    bodyFilter: '会議体',
    scope: '照会',
    scopes: { open: '続いているもの', ended: '終了したもの', withdrawn: '取り下げたもの' } satisfies Record<
      QuestionScope,
      string
    >,
    all: 'すべて',
    csv: 'CSVで保存',
    xlsx: 'Excelで保存',
    exportName: '照会の状況',
    silenceAgrees: '期日までに回答がないため、同意とみなします（照会に明記）',
  },
  others: {
    title: '照会と回答',
    lead: (mine: number, silent: number) =>
      mine === 0
        ? 'あなたの団体への照会はありません。'
        : silent === 0
          ? `あなたの団体への照会は${mine}件。すべてお答えいただいています。`
          : `あなたの団体への照会は${mine}件。回答を待っているものは${silent}件です。`,
    mine: '自分の団体への照会を開く',
    answerOne: 'この照会に答える',
    measures: '回答の割合と日数',
    mineHeading: 'あなたの団体への照会',
    lists: 'あなたの会議体の照会：意見一覧と対応',
    listsCaption: '会議体の照会',
    listLink: '一覧を開く',
    emptyTitle: 'ここには、あなたの団体への照会が並びます',
    emptyBody:
      'ワーキンググループから団体へのおたずねが届くと、ここから読んで回答できます。会議体の回答の一覧もここに並びます。',
    raisedOn: '起案日',
  },
  cli: {
    statusHelp: '照会ごと・団体ごとに、送付・回答・未回答の日数を示します',
    columns: ['番号', '照会', '団体', '状態', '送付日', '回答期日', '回答日', '方法', '未回答'],
    days: (n: number) => `${n}日`,
    counted: (n: number) => `${n}行です。`,
  },
  calendar: {
    name: '照会の回答期日',
    summary: (reference: string, organisation: string) => `回答期日 ${reference} ${organisation}`,
  },
  openQuestion: (reference: string, title: string) => `照会 ${reference}「${title}」（回答待ち）`,
};
