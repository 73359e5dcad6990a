/** The words of 検算, 説明, 仮定 and of the commands. */
export const checkingJa = {
  checks: {
    title: '検算',
    lead: (violated: number, unexplained: number, holds: number, unknown: number) =>
      violated === 0
        ? `食い違いはありません。${holds}件が成立、${unknown}件は数値が足りず不明です。`
        : `食い違いが${violated}件あり、うち${unexplained}件は説明がまだです。${holds}件が成立、${unknown}件は数値が足りず不明です。`,
    filterLabel: '検算の絞り込み',
    status: '状態',
    statusOf: { all: 'すべて', violated: '食い違い', unexplained: '未説明の食い違い', holds: '成立', unknown: '不明' },
    caption: '検算の結果',
    sentence: '計算',
    emptyTitle: '確かめる関係がまだありません',
    emptyBody: '数値が入ると、合計や割合が合っているかをここで確かめます。',
    none: 'この状態の検算はありません。',
    figures: '数値を見る',
  },

  explain: {
    title: '食い違いを説明する',
    lead: '説明は名前と日付とともに残ります。食い違いの表示は消えません。',
    figuresHeading: '使われている数値',
    figuresCaption: '検算に使われている数値',
    earlier: 'これまでの説明',
    reason: '理由',
    reasonHelp: '例：認定者数には第2号被保険者を含む。原資料の丸めによる。原資料の誤記のため照会中。',
    submit: '説明を残す',
    reasonMissing: '理由を入力してください。',
    reasonTooLong: (limit: number) => `理由は${limit}字までで入力してください。`,
    changedTitle: '数値が変わりました',
    changedBody: '表示したあとで数値が訂正されました。下の新しい計算を確かめて、必要ならもう一度送ってください。',
    noFindingTitle: '説明の必要はありません',
    noFindingBody: 'この検算は、いま食い違っていません。',
  },

  assumptions: {
    title: '市町村外利用の見込みに使う仮定',
    lead: '市町村外の施設で暮らす人の数は公表されていないため、二つの割合を仮定して幅で示します。',
    unset:
      'まだ仮定を置いていません。いまは「市町村内の定員がすべて埋まり、すべて地元の人が使う」とした最少の人数だけを示しています。',
    occupancy: '入所率（市町村内の定員のうち、埋まっている割合）',
    outsidersShare: '市町村外の人の割合（市町村内の施設で暮らす人のうち、市町村外から来た人）',
    low: '低いほう（%）',
    high: '高いほう（%）',
    source: 'よりどころ',
    sourceHelp: '何にもとづく仮定か。例：県の施設実態調査（令和7年度）。',
    submit: '仮定を残す',
    submitOccupancy: '入所率の仮定を残す',
    submitOutsidersShare: '市町村外の人の割合の仮定を残す',
    stated: (low: string, high: string, by: string, on: string) => `いまの仮定：${low}〜${high}%（${by}、${on}）`,
    notStated: 'いまの仮定：まだありません',
    problems: {
      'low-not-percent': '低いほうは、0から100までの数字で入力してください。',
      'high-not-percent': '高いほうは、0から100までの数字で入力してください。',
      'low-above-high': '低いほうは、高いほう以下の数字で入力してください。',
      'source-missing': 'よりどころを入力してください。',
    },
  },

  cli: {
    checkSummary: (violated: number, unexplained: number) =>
      violated === 0
        ? '食い違いはありません。'
        : `食い違い${violated}件（うち未説明${unexplained}件）。説明を残すには: renkei evidence explain <検算の名前> --reason <理由>`,
    fileMissing: (file: string) => `ファイルを読めません: ${file}`,
    operandMissing: (what: string) => `${what} を指定してください。`,
    outUnknown: '--out には .csv か .xlsx で終わる名前を指定してください。',
    outFailed: (file: string) => `ファイルを書けません: ${file}`,
    written: (file: string, count: number) => `${file} に${count}件を書き出しました。`,
    explained: '説明を残しました。',
    notFound: 'その名前の検算はありません。一覧: renkei evidence check --json',
    noFinding: 'その検算は食い違っていないので、説明は要りません。',
    reasonMissing: '--reason に理由を書いてください。',
    figureLine: (
      name: string,
      place: string,
      asOf: string,
      kind: string,
      value: string,
      unit: string,
      source: string,
    ) => [name, place, asOf, kind, `${value}${unit}`, source].join('\t'),
  },
};
