/** 団体の一覧の取り込み, on the page and on the command line. */
export const importJa = {
  title: '団体の一覧を取り込む',
  lead: 'CSVの一覧から、団体をまとめて登録・変更します。まず試しに読み、何が変わるかを確かめてから取り込みます。',
  file: 'CSVのファイル',
  fileHelp: '1行目は見出しです。名称と種別の列は必ず要ります。文字コードはUTF-8でもShift_JISでもかまいません。',
  fileMissing: 'ファイルを選んでください。',
  rules: [
    '名称が同じ団体があれば、その団体を変更します。なければ新しく登録します。',
    '空欄は、いまの内容をそのままにします。一覧にない団体も、そのまま残ります。',
    '一つでも誤りがあれば、何も取り込みません。',
  ],
  columnsTitle: '使える見出しと言葉',
  columns: (names: string) => `使える見出し：${names}`,
  kinds: (names: string) => `種別に書ける言葉：${names}`,
  template: '見出しだけのファイルを受け取る',
  dryRun: '試しに読む',
  expired: '試し読みの期限が切れたか、すでに取り込みが終わっています。もう一度ファイルを選んでください。',
  refusedTitle: (count: number) => `${count}か所を直してから、もう一度読んでください`,
  refusedBody: 'まだ何も取り込んでいません。',
  more: (count: number) => `ほかに${count}か所あります。`,
  previewTitle: '取り込む内容を確かめる',
  previewLead: (added: number, changed: number, unchanged: number) =>
    `新しく登録する団体が${added}、変更する団体が${changed}、変わらない団体が${unchanged}です。`,
  nothingNew: '取り込むものはありません。登録されている内容と同じです。',
  takeIn: '取り込む',
  startOver: '別のファイルを選ぶ',
  fileName: 'ファイル',
  changesCaption: '登録・変更する団体',
  row: '行',
  name: '名称',
  change: '変わるところ',
  isNew: '新しく登録',
  changed: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
  blank: '空欄',
  done: (added: number, changed: number) => `取り込みました。登録${added}団体、変更${changed}団体です。`,
  at: (row: number, column: string, message: string) => `${row}行目${column === '' ? '' : `（${column}）`}：${message}`,
  findings: {
    'empty-file': () => '団体の行がありません。見出しの下に、1団体を1行で書いてください。',
    ragged: (expected: number, actual: number) =>
      `列の数が見出しと違います（見出しは${expected}、この行は${actual}）。`,
    'unknown-header': (header: string) =>
      header === ''
        ? '見出しが空欄です。見出しを書くか、列を消してください。'
        : `「${header}」という見出しはありません。`,
    'repeated-header': (header: string) => `「${header}」の列が二つあります。一つにしてください。`,
    'missing-header': (header: string) => `「${header}」の列がありません。`,
    'repeated-name': (name: string, otherRow: number) =>
      `「${name}」は${otherRow}行目にもあります。一つにしてください。`,
  },
  cli: {
    operandMissing: '取り込むファイルを指定してください：renkei directory import FILE',
    unreadable: (path: string) => `ファイルを開けません：${path}`,
    none: '団体はまだ登録されていません。',
  },
};

export type ImportMessages = typeof importJa;
