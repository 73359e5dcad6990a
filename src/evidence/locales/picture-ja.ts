import type { FigureKind } from '../domain/figure.ts';

/** A source as papers print it; the same table published many times is one line with its first and last date. */
export interface PrintedSource {
  readonly title: string;
  readonly publisher: string;
  /** ISO dates; null when the source does not say. */
  readonly first: string | null;
  readonly last: string | null;
  readonly locator: string;
  readonly licence: string;
}

/** 実績は起きたこと、推計と計画はこれからのこと。 */
const moves = (up: boolean, kind: FigureKind): string =>
  kind === 'actual' ? (up ? '増えました' : '減りました') : up ? '増えます' : '減ります';

/** 現状の文。数は印刷したとおりの文字列（桁区切り済み）で受け取り、ここでは言葉だけを選ぶ。 */
export const pictureJa = {
  title: (place: string) => `${place}の現状`,
  kinds: { actual: '実績', projected: '推計', planned: '計画' } satisfies Record<FigureKind, string>,
  people: (count: string) => `${count}人`,
  percent: (share: string) => `${share}％`,
  yen: (amount: string) => `${amount}円`,
  withUnit: (value: string, unit: string) => (unit === '%' ? `${value}％` : `${value}${unit}`),
  peopleWithShare: (count: string, share: string) => `${count}人（${share}％）`,
  shareWithPeople: (share: string, count: string) => `${share}％（${count}人）`,
  withDate: (label: string, asOf: string) => `${label}（${asOf}）`,
  withKind: (asOf: string, kind: string) => `${asOf}（${kind}）`,
  quote: (name: string) => `「${name}」`,
  list: (items: readonly string[]) => items.join('、'),

  columns: {
    indicator: '指標',
    asOf: '時点',
    kind: '種別',
    value: '値',
    unit: '単位',
    month: '月',
    facility: '施設',
    note: '注記',
    term: '項目',
    source: '出典',
    withUnit: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
  },
  absent: '－',

  source: (it: PrintedSource) => {
    const details = [
      it.first === null
        ? '発行日の記載なし'
        : it.first === it.last
          ? `${it.first}発行`
          : `${it.first}から${it.last}まで`,
      ...(it.locator === '' ? [] : [it.locator]),
      ...(it.licence === '' ? [] : [`利用条件: ${it.licence}`]),
    ];
    return `${it.publisher}「${it.title}」（${details.join('、')}）`;
  },
  shortSource: (it: { title: string; publisher: string }) => `${it.publisher}「${it.title}」`,
  noteOn: (labels: string, note: string) => `${labels}：${note}`,
  smallNumber: (labels: string) =>
    `${labels}は10人未満です。1人の増減で割合が大きく動くので、増減を読むときはご注意ください。`,
  differentDates: (figures: readonly { label: string; date: string }[]) =>
    `時点がそろっていません。${figures.map(({ label, date }) => `${label}は${date}`).join('、')}の数値です。`,

  lead: {
    populationShare: (it: { asOf: string; total: string; share: string; older: string }) =>
      `${it.asOf}現在、${it.total}人の${it.share}％（${it.older}人）が65歳以上です。`,
    populationOlder: (it: { asOf: string; total: string; older: string }) =>
      `${it.asOf}現在、総人口${it.total}人のうち${it.older}人が65歳以上です。`,
    populationOnly: (it: { asOf: string; total: string }) => `${it.asOf}現在の総人口は${it.total}人です。`,
    outside: (it: { users: string; places: string; floor: string }) =>
      `施設・居住系サービスの利用者${it.users}人に対し市内の定員は${it.places}人で、少なくとも${it.floor}人が市外の施設にいます。`,
    enoughPlaces: (it: { users: string; places: string }) =>
      `施設・居住系サービスの利用者${it.users}人に対し市内の定員は${it.places}人です。`,
    users: (it: { asOf: string; users: string }) => `施設・居住系サービスの利用者は${it.users}です（${it.asOf}）。`,
    findings: (count: number, explained: number) =>
      explained === 0
        ? `数値どうしの食い違いが${count}件あります。`
        : `数値どうしの食い違いが${count}件あります（うち${explained}件は説明つき）。`,
    noFindings: '数値どうしの食い違いは見つかっていません。',
    figuresOnly: (count: string) => `${count}件の数値が登録されています。`,
    empty: 'まだ数値がありません。',
  },

  overview: {
    olderShare: (it: { total: string; older: string; share: string }) =>
      `${it.total}人のうち${it.older}人（${it.share}％）が65歳以上です`,
    total: (total: string) => `総人口は${total}人です`,
    certified: (certified: string) => `要介護（要支援）認定者は${certified}人です`,
    single: (name: string, value: string) => `${name}は${value}です`,
    caption: '人口と認定の主な数値',
    certifiedRate: (it: { certified: string; rate: string }) =>
      `要介護（要支援）認定者は${it.certified}人、要介護認定率は${it.rate}％です。`,
    certifiedOnly: (certified: string) => `要介護（要支援）認定者は${certified}人です。`,
    alone: (it: { alone: string; share: string | null }) =>
      it.share === null
        ? `自宅で一人で暮らす高齢者は${it.alone}人です。`
        : `自宅で一人で暮らす高齢者は${it.alone}人で、65歳以上の${it.share}％にあたります。`,
    centres: (count: string) => `地域包括支援センターは${count}箇所です。`,
  },

  trend: {
    span: (months: number) => (months < 24 ? `${months}か月` : `${Math.round(months / 12)}年`),
    message: (it: { span: string; name: string; from: string; to: string; direction: 'up' | 'down' | 'same' }) =>
      it.direction === 'same'
        ? `${it.name}は${it.span}前と同じ${it.to}です`
        : `${it.name}はこの${it.span}で${it.from}から${it.to}に${it.direction === 'up' ? '増えました' : '減りました'}`,
    shareMessage: (it: { span: string; name: string; from: string; to: string; direction: 'up' | 'down' | 'same' }) =>
      it.direction === 'same'
        ? `${it.name}は${it.span}前と同じ${it.to}です`
        : `${it.name}はこの${it.span}で${it.from}から${it.to}に${it.direction === 'up' ? '上がりました' : '下がりました'}`,
    fromTo: (it: { name: string; fromAt: string; from: string; toAt: string; to: string }) =>
      `${it.name}は、${it.fromAt}に${it.from}、${it.toAt}に${it.to}です。`,
    peak: (it: { name: string; at: string; value: string }) =>
      `${it.name}が最も多かったのは${it.at}の${it.value}です。`,
    caption: (names: string) => `${names}の動き（線は毎月、表は年に1回と最初の月）`,
    gap: (months: string) => `${months}は数値がありません（欠測）。線の切れ目で示しています。`,
    gapMore: (months: string, more: number) =>
      `${months}ほか${more}か月は数値がありません（欠測）。線の切れ目で示しています。`,
  },

  users: {
    parts: { facility: '施設・居住系', home: '在宅', unused: '未利用' },
    becomes: (it: { from: string; to: string; fromAt: string; toAt: string; kind: FigureKind }) => {
      const ending = { actual: 'になりました', projected: 'になる見込みです', planned: 'にする計画です' }[it.kind];
      return `施設・居住系サービスの利用者は${it.from}から${it.to}${ending}`;
    },
    now: (users: string) => `施設・居住系サービスの利用者は${users}です`,
    certifiedChange: (it: {
      from: string;
      to: string;
      fromAt: string;
      toAt: string;
      change: string;
      up: boolean;
      kind: FigureKind;
    }) => `認定者は、${it.fromAt}の${it.from}人から${it.toAt}の${it.to}人へ、${it.change}人${moves(it.up, it.kind)}。`,
    certifiedSame: (it: { to: string; fromAt: string; toAt: string }) =>
      `認定者は、${it.fromAt}も${it.toAt}も${it.to}人です。`,
    usersChange: (it: {
      points: string | null;
      pointsUp: boolean;
      people: string;
      peopleUp: boolean;
      peopleSame: boolean;
      kind: FigureKind;
    }) => {
      const people = it.peopleSame
        ? '施設・居住系サービスの利用者の数は同じです'
        : `施設・居住系サービスの利用者は${it.people}人${moves(it.peopleUp, it.kind)}`;
      if (it.points === null) return `${people}。`;
      if (/^0(\.0+)?$/.test(it.points)) return `割合は同じで、${people}。`;
      return `割合は${it.points}ポイント${it.pointsUp ? '上がり' : '下がり'}、${people}。`;
    },
    expected: (it: { at: string; kind: string; users: string }) =>
      `${it.at}の${it.kind}では、施設・居住系サービスの利用者は${it.users}です。`,
    homeAndUnused: (it: { at: string; home: string; unused: string }) =>
      `${it.at}に、在宅サービスの利用者は${it.home}、サービスを利用していない人は${it.unused}です。`,
    caption: '認定者のサービスの利用',
    computedShares: '在宅・未利用の割合は、認定者数で割ってRenkeiが計算した値です。',
  },

  resources: {
    message: (it: { place: string; total: string; count: number }) =>
      `${it.place}内の施設・居住系サービスの定員は${it.count}施設で${it.total}人です`,
    totalOnly: (it: { place: string; total: string }) => `${it.place}内の施設・居住系サービスの定員は${it.total}人です`,
    facilitiesOnly: (it: { count: number }) => `定員がわかっている施設は${it.count}箇所です`,
    largest: (it: { name: string; places: string; share: string | null }) =>
      it.share === null
        ? `定員が最も多いのは${it.name}の${it.places}人です。`
        : `定員が最も多いのは${it.name}の${it.places}人で、全体の${it.share}％です。`,
    none: (names: string) => `${names}の定員は0人です。`,
    caption: '施設ごとの定員',
    total: '計',
  },

  outside: {
    message: (it: { place: string; floor: string }) => `少なくとも${it.floor}人が${it.place}の外の施設を利用しています`,
    enough: (it: { place: string }) =>
      `${it.place}内の定員は、施設・居住系サービスの利用者の数と同じか、それより多くあります`,
    arithmetic: (it: { users: string; places: string; rest: string }) =>
      `施設・居住系サービスの利用者${it.users}人から市内の定員${it.places}人を引くと、${it.rest}人です。`,
    morePlaces: (it: { users: string; places: string; more: string }) =>
      `市内の定員${it.places}人は、施設・居住系サービスの利用者${it.users}人より${it.more}人多くなっています。`,
    floorMeaning: (it: { floor: string; share: string }) =>
      `市内の定員がすべて市内の人で埋まっていても、${it.floor}人（利用者の${it.share}％）は市外の施設にいる計算です。`,
    range: (it: { occupancy: string; outsiders: string; low: string; high: string }) =>
      it.low === it.high
        ? `定員の${it.occupancy}％が使われ、そのうち${it.outsiders}％が市外の人だとすると、${it.low}人です。`
        : `定員の${it.occupancy}％が使われ、そのうち${it.outsiders}％が市外の人だとすると、${it.low}人から${it.high}人です。`,
    assumption: '使われている割合と市外の人の割合は仮定です。公表された数値ではありません。',
    limits: {
      'housing-not-counted':
        '住宅型有料老人ホームやサービス付き高齢者向け住宅（特定施設でないもの）で暮らす人は、利用者に入っていません。',
      'domicile-exception':
        '住所地特例（介護保険法第13条）により、市外の施設に移った人は元の市町村の利用者に数え、特例で市外から来た人は数えません。',
    },
    chart: { users: '利用者', places: '市内の定員', floor: '市外（少なくとも）', high: '市外（仮定での最大）' },
    rangeText: (low: string, high: string) => (low === high ? low : `${low}〜${high}`),
    rows: {
      occupancy: '定員のうち使われている割合（仮定）',
      outsiders: '使っている人のうち市外の人の割合（仮定）',
      floor: '市外の施設にいる人（少なくとも）',
      range: '市外の施設にいる人（仮定での幅）',
    },
    assumed: '仮定',
    computed: '計算',
    caption: '市外の施設にいる人の推計',
  },

  needs: {
    both: (it: { general: string; certified: string }) =>
      `自宅で暮らし続けたい人は、一般高齢者の${it.general}％、認定者の${it.certified}％です`,
    general: (share: string) => `自宅で暮らし続けたい人は、一般高齢者の${share}％です`,
    certified: (share: string) => `自宅で暮らし続けたい人は、認定者の${share}％です`,
    labels: { general: '一般高齢者', certified: '要支援・要介護認定者' },
    asPeople: (it: { share: string; certified: string; people: string; asOf: string }) =>
      `認定者${it.certified}人（${it.asOf}）に${it.share}％をあてはめると、およそ${it.people}人です。`,
    countUnknown: '回答した人の数（n）が登録されていないため、割合の差が偶然の範囲かどうかは言えません。',
    caption: '自宅（在宅）で生活したいと希望する割合',
  },

  premium: {
    message: (it: { period: string; amount: string }) => `${it.period}の第1号保険料の基準額は月${it.amount}円です`,
    period: (n: number) => `第${n}期`,
    year: (amount: string) => `1年では${amount}円です。`,
    change: (it: { period: string; from: string; change: string; percent: string; up: boolean }) =>
      `${it.period}の月${it.from}円から${it.change}円（${it.percent}％）${it.up ? '上がりました' : '下がりました'}。`,
    same: (period: string) => `${period}と同じ額です。`,
    caption: '第1号保険料基準額（月額）',
    columns: { period: '計画期間' },
  },
};

export type PictureWords = typeof pictureJa;
