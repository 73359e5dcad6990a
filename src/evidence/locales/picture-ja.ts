import type { FigureKind } from '../domain/figure.ts';
import type { PictureWords } from '../domain/picture-words.ts';

/** 実績は起きたこと、推計と計画はこれからのこと。 */
const moves = (up: boolean, kind: FigureKind): string =>
  kind === 'actual' ? (up ? '増えました' : '減りました') : up ? '増えます' : '減ります';

/** 現状の文。area は「市内」「村外」の一字（areaWord）。数は印刷したとおりの文字列（桁区切り済み）で受け取り、ここでは言葉だけを選ぶ。 */
export const pictureJaFor = (area: string): PictureWords => ({
  title: (place) => `${place}の現状`,
  kinds: { actual: '実績', projected: '推計', planned: '計画' },
  people: (count) => `${count}人`,
  percent: (share) => `${share} %`,
  yen: (amount) => `${amount}円`,
  withUnit: (value, unit) => (unit === '%' ? `${value} %` : `${value}${unit}`),
  peopleWithShare: (count, share) => `${count}人（${share} %）`,
  shareWithPeople: (share, count) => `${share} %（${count}人）`,
  withDate: (label, asOf) => `${label}（${asOf}）`,
  withKind: (asOf, kind) => `${asOf}（${kind}）`,
  quote: (name) => `「${name}」`,
  list: (items) => items.join('、'),

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
    withUnit: (name, unit) => (unit === '' ? name : `${name}（${unit}）`),
  },
  absent: '－',

  source: (it) => {
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
  shortSource: (it) => `${it.publisher}「${it.title}」`,
  noteOn: (labels, note) => `${labels}：${note}`,
  smallNumber: (labels) => `${labels}は10人未満です。1人の増減で割合が大きく動くので、増減を読むときはご注意ください。`,
  differentDates: (figures) =>
    `時点がそろっていません。${figures.map(({ label, date }) => `${label}は${date}`).join('、')}の数値です。`,

  lead: {
    populationShare: (it) => `${it.asOf}現在、${it.total}人の${it.share} %（${it.older}人）が65歳以上です。`,
    populationOlder: (it) => `${it.asOf}現在、総人口${it.total}人のうち${it.older}人が65歳以上です。`,
    populationOnly: (it) => `${it.asOf}現在の総人口は${it.total}人です。`,
    outside: (it) =>
      `施設・居住系サービスの利用者${it.users}人に対し${area}内の定員は${it.places}人で、少なくとも${it.floor}人が${area}外の施設にいます。`,
    enoughPlaces: (it) => `施設・居住系サービスの利用者${it.users}人に対し${area}内の定員は${it.places}人です。`,
    users: (it) => `施設・居住系サービスの利用者は${it.users}です（${it.asOf}）。`,
    findings: (count, explained) =>
      explained === 0
        ? `数値どうしの食い違いが${count}件あります。`
        : `数値どうしの食い違いが${count}件あります（うち${explained}件は説明つき）。`,
    noFindings: '数値どうしの食い違いは見つかっていません。',
    figuresOnly: (count) => `${count}件の数値が登録されています。`,
    empty: 'まだ数値がありません。',
  },

  overview: {
    olderShare: (it) => `${it.total}人のうち${it.older}人（${it.share} %）が65歳以上です`,
    total: (total) => `総人口は${total}人です`,
    certified: (certified) => `要介護（要支援）認定者は${certified}人です`,
    single: (name, value) => `${name}は${value}です`,
    caption: '人口と認定の主な数値',
    certifiedRate: (it) => `要介護（要支援）認定者は${it.certified}人、要介護認定率は${it.rate} %です。`,
    certifiedOnly: (certified) => `要介護（要支援）認定者は${certified}人です。`,
    alone: (it) =>
      it.share === null
        ? `自宅で一人で暮らす高齢者は${it.alone}人です。`
        : `自宅で一人で暮らす高齢者は${it.alone}人で、65歳以上の${it.share} %にあたります。`,
    centres: (count) => `地域包括支援センターは${count}箇所です。`,
  },

  trend: {
    span: (it) => (it.years === 0 ? `${it.months}か月` : `${it.years}年${it.months === 0 ? '' : `${it.months}か月`}`),
    message: (it) =>
      it.direction === 'same'
        ? `${it.name}は${it.span}前と同じ${it.to}です`
        : `${it.name}はこの${it.span}で${it.from}から${it.to}に${it.direction === 'up' ? '増えました' : '減りました'}`,
    shareMessage: (it) =>
      it.direction === 'same'
        ? `${it.name}は${it.span}前と同じ${it.to}です`
        : `${it.name}はこの${it.span}で${it.from}から${it.to}に${it.direction === 'up' ? '上がりました' : '下がりました'}`,
    fromTo: (it) => `${it.name}は、${it.fromAt}に${it.from}、${it.toAt}に${it.to}です。`,
    axis: '線の図は動きを見るためのもので、縦の軸は0から始まるとは限りません。',
    peak: (it) => `${it.name}が最も多かったのは${it.at}の${it.value}です。`,
    caption: (names) => `${names}の動き（線は毎月、表は年に1回と最初の月）`,
    gap: (months) => `${months}は数値がありません（欠測）。線の切れ目で示しています。`,
    gapMore: (months, more) => `${months}ほか${more}か月は数値がありません（欠測）。線の切れ目で示しています。`,
  },

  users: {
    parts: { facility: '施設・居住系', home: '在宅', unused: '未利用' },
    becomes: (it) => {
      const ending = { actual: 'になりました', projected: 'になる見込みです', planned: 'にする計画です' }[it.kind];
      return `施設・居住系サービスの利用者は${it.from}から${it.to}${ending}`;
    },
    onlyExpected: (it) => `${it.at}の${it.kind}では、施設・居住系サービスの利用者は${it.users}です`,
    now: (users) => `施設・居住系サービスの利用者は${users}です`,
    certifiedChange: (it) =>
      `認定者は、${it.fromAt}の${it.from}人から${it.toAt}の${it.to}人へ、${it.change}人${moves(it.up, it.kind)}。`,
    certifiedSame: (it) => `認定者は、${it.fromAt}も${it.toAt}も${it.to}人です。`,
    usersChange: (it) => {
      const people = it.peopleSame
        ? '施設・居住系サービスの利用者の数は同じです'
        : `施設・居住系サービスの利用者は${it.people}人${moves(it.peopleUp, it.kind)}`;
      if (it.points === null) return `${people}。`;
      if (/^0(\.0+)?$/.test(it.points)) return `割合は同じで、${people}。`;
      return `割合は${it.points}ポイント${it.pointsUp ? '上がり' : '下がり'}、${people}。`;
    },
    expected: (it) => `${it.at}の${it.kind}では、施設・居住系サービスの利用者は${it.users}です。`,
    homeAndUnused: (it) =>
      `${it.at}に、在宅サービスの利用者は${it.home}、サービスを利用していない人は${it.unused}です。`,
    caption: '認定者のサービスの利用',
    computedShares: '在宅・未利用の割合は、認定者数で割ってRenkeiが計算した値です。',
  },

  resources: {
    message: (it) => `${it.place}内の施設・居住系サービスの定員は${it.count}施設で${it.total}人です`,
    totalOnly: (it) => `${it.place}内の施設・居住系サービスの定員は${it.total}人です`,
    facilitiesOnly: (it) => `定員がわかっている施設は${it.count}箇所です`,
    largest: (it) =>
      it.share === null
        ? `定員が最も多いのは${it.name}の${it.places}人です。`
        : `定員が最も多いのは${it.name}の${it.places}人で、全体の${it.share} %です。`,
    none: (names) => `${names}の定員は0人です。`,
    caption: '施設ごとの定員',
    total: '計',
  },

  outside: {
    message: (it) => `少なくとも${it.floor}人が${it.place}の外の施設を利用しています`,
    enough: (it) => `${it.place}内の定員は、施設・居住系サービスの利用者の数と同じか、それより多くあります`,
    arithmetic: (it) =>
      `施設・居住系サービスの利用者${it.users}人から${area}内の定員${it.places}人を引くと、${it.rest}人です。`,
    morePlaces: (it) =>
      `${area}内の定員${it.places}人は、施設・居住系サービスの利用者${it.users}人より${it.more}人多くなっています。`,
    floorMeaning: (it) =>
      `${area}内の定員がすべて${area}内の人で埋まっていても、${it.floor}人（利用者の${it.share} %）は${area}外の施設にいる計算です。`,
    range: (it) =>
      it.low === it.high
        ? `定員の${it.occupancy} %が使われ、そのうち${it.outsiders} %が${area}外の人だとすると、${it.low}人です。`
        : `定員の${it.occupancy} %が使われ、そのうち${it.outsiders} %が${area}外の人だとすると、${it.low}人から${it.high}人です。`,
    assumption: `使われている割合と${area}外の人の割合は仮定です。公表された数値ではありません。`,
    limits: {
      'housing-not-counted':
        '住宅型有料老人ホームやサービス付き高齢者向け住宅（特定施設でないもの）で暮らす人は、利用者に入っていません。',
      'domicile-exception': `住所地特例（介護保険法第13条）により、${area}外の施設に移った人は元の市町村の利用者に数え、特例で${area}外から来た人は数えません。`,
    },
    chart: {
      users: '利用者',
      places: `${area}内の定員`,
      floor: `${area}外（少なくとも）`,
      high: `${area}外（仮定での最大）`,
    },
    rangeText: (low, high) => (low === high ? low : `${low}〜${high}`),
    rows: {
      occupancy: '定員のうち使われている割合（仮定）',
      outsiders: `使っている人のうち${area}外の人の割合（仮定）`,
      floor: `${area}外の施設にいる人（少なくとも）`,
      range: `${area}外の施設にいる人（仮定での幅）`,
    },
    assumed: '仮定',
    computed: '計算',
    caption: `${area}外の施設にいる人の推計`,
  },

  needs: {
    both: (it) => `自宅で暮らし続けたい人は、一般高齢者の${it.general} %、認定者の${it.certified} %です`,
    general: (share) => `自宅で暮らし続けたい人は、一般高齢者の${share} %です`,
    certified: (share) => `自宅で暮らし続けたい人は、認定者の${share} %です`,
    labels: { general: '一般高齢者', certified: '要支援・要介護認定者' },
    asPeople: (it) => `認定者${it.certified}人（${it.asOf}）に${it.share} %をあてはめると、およそ${it.people}人です。`,
    countUnknown: '回答した人の数（n）が登録されていないため、割合の差が偶然の範囲かどうかは言えません。',
    caption: '自宅（在宅）で生活したいと希望する割合',
  },

  premium: {
    message: (it) => `${it.period}の第1号保険料の基準額は月${it.amount}円です`,
    period: (n) => `第${n}期`,
    year: (amount) => `1年では${amount}円です。`,
    change: (it) =>
      `${it.period}の月${it.from}円から${it.change}円（${it.percent} %）${it.up ? '上がりました' : '下がりました'}。`,
    fromNothing: (it) => `${it.period}は月${it.from}円でした。`,
    same: (period) => `${period}と同じ額です。`,
    caption: '第1号保険料基準額（月額）',
    columns: { period: '計画期間' },
  },
});

/** 「市内」「町外」「村内」の一字。町名で終わらない地域（広域連合など）では「地域」。 */
export const areaWord = (place: string): string => /[市町村区]$/u.exec(place)?.[0] ?? '地域';

/** 場所によらない文（出典の行など）に使う。 */
export const pictureJa = pictureJaFor('市');
