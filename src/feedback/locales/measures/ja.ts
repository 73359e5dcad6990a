export interface PrintedDays {
  readonly n: number;
  readonly median: string;
  readonly shortest: number;
  readonly longest: number;
}

export const ja = {
  feedback: '照会',
  title: '回答の割合と日数',
  lead: (facts: {
    readonly rate: string;
    readonly asked: number;
    readonly answered: number;
    readonly silent: number;
  }) =>
    `照会した${facts.asked}件のうち${facts.answered}件（${facts.rate} %）に回答がありました。期日を過ぎて未回答は${facts.silent}件です。`,
  leadNone: '期日を過ぎた照会も、回答もまだありません。',
  leadHidden: '全体の値は、3つ以上の団体に照会すると示します。',
  overall: '全体',
  overallHidden: '照会した団体が3つに満たないため、全体の値は示しません（団体を特定できるため）。',
  overallAlways: '全体の値は、すべての年度と会議体をまとめたものです。',
  ownNone: 'あなたの団体への照会は、まだありません。',
  rates: '回答の割合',
  daysCaption: '日数（中央値。（　）内は最短〜最長と件数）',
  noRate: 'なし',
  columns: {
    organisation: '団体',
    asked: '照会（件）',
    rate: '回答の割合（%）',
    answers: '回答（件）',
    noView: '意見なし（件）',
    declined: '回答を控える（件）',
    silent: '未回答（件）',
    toAnswer: '照会から回答まで（日）',
    toReflection: '回答から反映まで（日）',
  },
  days: ({ n, median, shortest, longest }: PrintedDays) => `${median}（${shortest}〜${longest}、${n}件）`,
  noDays: 'なし',
  daysHidden: '団体が少ないため非表示',
  small: '件数が少ないため参考',
  definition: '数え方',
  definitions: [
    '照会（件）：1つの照会を1つの団体に送ったものを1件とし、回答があったか、期日を過ぎたものを数えます。期日の前の未回答、取り下げた照会、期日までに終えた照会の未回答は数えません。',
    '回答の割合：回答・意見なし・回答を控えるを、いずれも回答として、照会（件）で割ったものです。',
    '日数：照会を送った日から回答を受けた日まで、回答を受けた日から反映を記録した日まで。中央値を示し、（　）内は最短〜最長と件数です。',
    '団体の順は名簿の順で、割合や日数の順ではありません。団体ごとに例会の回数や照会の内容が違うため、比べて優劣を決めるものではありません。',
  ],
  smallNote: (n: number) => `5件に満たない値には「件数が少ないため参考」と添えています（${n}か所）。`,
  filter: {
    label: '範囲を選ぶ',
    year: '年度',
    allYears: 'すべての年度',
    body: '会議体',
    allBodies: 'すべての会議体',
  },
  csv: 'CSVで取り出す',
  xlsx: 'Excelで取り出す',
  emptyTitle: 'まだ数えるものがありません',
  empty: '照会を送り、回答が戻るか期日を過ぎると、ここに回答の割合と日数が出ます。',
  file: {
    name: '照会の回答状況',
    sheet: '回答の割合と日数',
    definitionSheet: '数え方',
    median: '中央値',
    shortest: '最短',
    longest: '最長',
    n: '件数',
  },
};
export type MeasuresMessages = typeof ja;
