import { formatAsOf } from '#kernel/as-of.ts';
import type { PaperFormat } from '../domain/paper-format.ts';
import type { RequestState } from '../store/tables.ts';

interface Explained {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

const date = (iso: string) => formatAsOf(iso, 'ja');

export const ja = {
  // 紙面
  goal: '共有目標',
  atAGlance: 'この資料の要点',
  sources: '出典',
  notes: '注',
  sourcesMessage: (count: number) => `この資料の出典（${count}件）`,
  provisional: (text: string) => `${text}（仮）`,
  workspaceLine: (name: string) => `作成: ${name}`,
  edition: (edition: number) => `第${edition}版`,
  footer: (it: { edition: number; madeOn: string; checkCode: string }) =>
    `第${it.edition}版　作成日 ${date(it.madeOn)}　照合コード ${it.checkCode}`,
  findings: '数値どうしの食い違い',
  findingsMessage: (count: number, explained: number) =>
    explained === 0
      ? `数値どうしの食い違いが${count}件あります`
      : `数値どうしの食い違いが${count}件あります（うち${explained}件は説明つき）`,
  noFindings: '数値どうしの食い違いは見つかっていません。',
  findingsNote: '食い違いは、公表された数値をそのまま計算して見つけたものです。出典の誤りとは限りません。',
  findingPlace: '地域・時点',
  finding: '食い違い',
  findingState: '説明',
  explanation: (it: Explained | null) => (it ? `${it.reason}（${it.by}、${date(it.on)}）` : '説明はまだありません'),
  checkCodeHelp:
    '照合コードをRenkeiの「報告」の「照合」に入れると、この資料の版と、載せた数値がその後改められたかが分かります。',

  // Excel
  sheets: { ratios: '割合', checks: '検算', about: 'この資料について' },
  columns: {
    ratio: '割合',
    placeAndTime: '地域・時点',
    numerator: '分子',
    numeratorValue: '分子の値',
    denominator: '分母',
    denominatorValue: '分母の値',
    computed: '計算した値',
    printed: '公表された値',
    agreement: '一致するか',
    check: '検算',
    stated: '公表された値',
    difference: '差',
    status: '結果',
    sentence: '食い違い',
    explanation: '説明',
  },
  agrees: '一致',
  differs: '一致しない',
  checkKinds: {
    sum: (name: string) => `${name}と内訳の合計`,
    'sum-over-places': (name: string) => `${name}と施設ごとの合計`,
    ratio: (name: string) => `${name}と割り算の結果`,
    range: (name: string) => `${name}のとりうる範囲`,
    'year-on-year': (name: string) => `${name}の前年からの変化`,
    agreement: (name: string) => `${name}の二つの出典`,
  },
  checkAt: (place: string | null, asOf: string) => (place === null ? date(asOf) : `${place}、${date(asOf)}`),
  statuses: { holds: '合う', violated: '合わない', unknown: '数値なし' },
  about: {
    item: '項目',
    content: '内容',
    title: '題名',
    lead: '要旨',
    message: (index: number) => `要点${index}`,
    workspace: '作成者',
    edition: '版',
    madeOn: '作成日',
    checkCode: '照合コード',
    how: '使い方',
    howText: '「割合」と「検算」は「数値」を参照する数式です。「数値」の値を書きかえると、計算し直されます。',
  },

  // 画面
  navigation: '報告',
  title: '報告',
  formats: { pdf: 'PDF', pptx: 'スライド', xlsx: 'Excel' } satisfies Record<PaperFormat, string>,
  lead: (count: number, toReplace: number) =>
    count === 0
      ? '作った資料はまだありません。'
      : toReplace === 0
        ? `資料は${count}件です。載せた数値は、どれも今のままです。`
        : `資料は${count}件です。${toReplace}件に、その後改められた数値が載っています。`,
  make: { pdf: 'PDFを作る', pptx: 'スライドを作る', xlsx: 'Excelを作る' } satisfies Record<PaperFormat, string>,
  makeTitle: '現状の資料を作る',
  makeLead: '今の数値から、現状の資料を作ります。内容が前と同じなら、版と照合コードも同じです。',
  emptyTitle: '資料はここに並びます',
  emptyBody:
    '現状のページと同じ文・図・表を、PDF、スライド、Excelにして持ち出せます。どの資料にどの数値を載せたかも残ります。',
  listCaption: '作った資料',
  inProgress: '作成中の資料',
  list: {
    paper: '資料',
    edition: '版',
    madeOn: '作成日',
    checkCode: '照合コード',
    state: '数値の状態',
    file: 'ファイル',
  },
  upToDate: '載せた数値は今のままです',
  changed: (count: number) => `載せた数値がその後改められました（${count}件）`,
  replaceTitle: '差し替えが必要な資料',
  replaceLead: '次の資料に載せた数値は、その後改められました。配った先があれば、新しい版に差し替えてください。',
  replaceThis: '配った先があれば、新しい版を作って差し替えてください。',
  replaceCaption: '改められた数値と、載せた資料',
  superseded: { paper: '資料', figure: '指標', place: '地域', asOf: '時点', old: '載せた値', now: '今の値' },
  checkLink: '照合する',
  download: (format: PaperFormat) => `${ja.formats[format]}をダウンロード`,
  downloadShort: 'ダウンロード',
  paperTitle: (kind: string, format: PaperFormat) => `${kind}（${ja.formats[format]}）`,
  pictureName: '現状の資料',
  paperLabel: (it: { edition: number; madeOn: string; format: PaperFormat }) =>
    `現状の資料 第${it.edition}版 ${ja.formats[it.format]}、${date(it.madeOn)}作成`,
  paperReady: (it: { edition: number; checkCode: string }) =>
    `第${it.edition}版ができました。照合コードは${it.checkCode}です。`,
  progress: {
    label: '資料を作っています',
    steps: ['順番を待っています', '数値を集めています', '図と紙面を作っています', '保存しています', 'できました'],
    leave: 'このページを離れても、作成は続きます。',
    failedTitle: '資料を作れませんでした',
    failedBody: 'もう一度作ってください。続けて失敗するときは、管理している人に知らせてください。',
    states: { queued: '順番待ち', working: '作成中', done: 'できました', failed: '失敗' } satisfies Record<
      RequestState,
      string
    >,
  },
  details: { figures: '載せた数値', size: '大きさ' },
  figuresCount: (count: number) => `${count}件`,
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  date,
  check: {
    title: '照合',
    lead: '手元の資料の照合コードを入れると、どの版か、載せた数値がその後改められたかが分かります。',
    field: '照合コード',
    help: '資料の下の端にある8文字です。例: 7K3M-9Q2D',
    submit: '照合する',
    wrong: '照合コードは数字と英字の8文字です。資料の下の端をごらんください。',
    unknownTitle: '見つかりません',
    unknown: (code: string) =>
      `${code}の資料は、この導入単位では作られていません。打ち間違いがないか、ほかの地域の資料でないかをお確かめください。`,
    found: (it: { title: string; edition: number; madeOn: string }) =>
      `「${it.title}」の第${it.edition}版です。${date(it.madeOn)}に作りました。`,
    current: '載せた数値は、どれも今のままです。',
    changed: (count: number) => `載せた数値のうち${count}件が、その後改められました。`,
    latest: 'いちばん新しい版です。',
    latestButChanged: 'これより新しい版はまだありません。作り直すと、新しい版になります。',
    newer: (edition: number) => `第${edition}版が出ています。`,
    papers: 'この版の資料',
  },

  // コマンド
  cli: {
    help: '現状の資料をPDF・スライド・Excelに書き出します（拡張子 .pdf .pptx .xlsx で選びます）',
    needOut: '--out に .pdf、.pptx、.xlsx のどれかで終わるファイル名を書いてください。',
    noFigures: 'まだ数値がありません。先に数値を登録してください。',
    cannotWrite: (path: string) => `${path} に書き込めません。フォルダーがあるか、書き込めるかをお確かめください。`,
    made: (it: { path: string; edition: number; checkCode: string; figures: number }) =>
      `${it.path} に書きました。第${it.edition}版、照合コード ${it.checkCode}、載せた数値 ${it.figures}件。`,
  },
};

/** Words and functions alike, so that English must have every one. */
export type ReportsMessages = Widened<typeof ja>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };
