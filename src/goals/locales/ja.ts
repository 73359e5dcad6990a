import type { FigureKind } from '#evidence/index.ts';
import type { GoalWords, Way } from './goal-words.ts';

const ending = (way: Way, down: string, up: string, same: string) => ({ down, up, same })[way];

const words: GoalWords = {
  amount: (value, unit) => (unit === '%' ? `${value} %` : `${value}${unit}`),
  message: ({ share, points, pointsWay, people, peopleWay }) =>
    pointsWay === 'same'
      ? `${share}をそのまま保つ目標です`
      : `${share}を${points}ポイント${pointsWay === 'down' ? '下げる' : '上げる'}目標は、人数では変わらない場合${ending(
          peopleWay,
          `より${people}少ない数です`,
          `より${people}多い数です`,
          'と同じ数です',
        )}`,
  ends: (counted, whole, baseline, target) =>
    `${counted}は、${baseline.at}に${baseline.people}（${whole}${baseline.of}の${baseline.percent}）、目標の${target.at}に${target.people}（${target.of}の${target.percent}）です。`,
  noChange: ({ at, targetAt, people, difference, way }) =>
    `割合が${at}のままなら${targetAt}は${people}になるので、目標は変わらない場合${ending(
      way,
      `より${difference}少ない数です`,
      `より${difference}多い数です`,
      'と同じ数です',
    )}。`,
  peopleChange: ({ people, way, against }) =>
    way === 'same'
      ? '人数そのものは変わりません。'
      : `${against ? 'それでも' : ''}人数そのものは${people}${way === 'up' ? '増えます' : '減ります'}。`,
  chance: ({ of, error, points, size }) =>
    `${of}についての割合は、偶然だけでも±${error}ポイントほど動きます（標準誤差1つ分）。目標の${points}ポイントは${
      {
        smaller: 'それより小さい変化なので、1回の数値だけで達成したかどうかは言えません。続けて見ていきましょう',
        same: 'それとほぼ同じ大きさの変化なので、1回の数値だけで達成したかどうかは言えません。続けて見ていきましょう',
        larger: 'それより大きい変化です',
      }[size]
    }。`,
  turnedRound: (goalName, share) =>
    `この目標は「${goalName}」と呼ばれ、${share}を下げることとして測ります。在宅復帰率を上げることを裏から見たもので、同じことです。`,
  basis: ({ people, of, count, whole }) =>
    `変わらない場合の${people}は、${of}に、印刷された割合ではなくもとの数の比（${count}÷${whole}）を掛けて四捨五入したものです。`,
  decided: (note) => `決めた場：${note}`,
  peopleWithShare: (people, share) => `${people}（${share}）`,
  caption: '共有目標を割合と人数で',
  columns: { what: '内容', asOf: '時点', withUnit: (name, unit) => `${name}（${unit}）` },
  rows: { baseline: '出発点', noChange: '割合が変わらない場合', target: '目標' },
};

/** The page 目標 and the goal's block in the picture. */
export const ja = {
  words,
  title: '目標',
  briefingHeading: (name: string) => `共有目標：${name}`,
  kinds: { actual: '実績', projected: '推計', planned: '計画' } satisfies Record<FigureKind, string>,
  directions: { decrease: '下げる', increase: '上げる', keep: '保つ' },
  atKind: (at: string, kind: string) => `${at} ${kind}`,
  empty: {
    title: 'まだ共有目標がありません',
    body: '共有目標は、みんなで見る一つの数です。割合と人数の両方で示すと、何人分の暮らしの話なのかが伝わります。',
    how: '下の欄で、指標と、出発点・目標の時点を選んでください。数値はすでに登録されているものを使います。',
    reader: '事務局が共有目標を決めると、ここに表示されます。',
    noShares: '目標にできる指標（割合と、そのもとになる二つの人数）がまだありません。',
  },
  incomplete: {
    title: '数値がそろっていません',
    lead: '次の数値を登録すると、目標を割合と人数で示せます。',
    missing: (name: string, at: string) => `${name}（${at}）`,
    zero: (name: string, at: string) => `${name}（${at}）が0のため、割合を計算できません`,
    lost: '目標の指標が、指標の一覧から割合として読めなくなっています。指標を見直すか、目標を決め直してください。',
    add: '数値を登録する',
  },
  toChallenges: '課題と実施事項を見る',
  setAt: (by: string, at: string) => `${at}に${by}が登録しました。`,
  form: {
    heading: '共有目標を決める',
    headingAgain: '共有目標を決め直す',
    again: '決め直しても、これまでの目標は消えずに残ります。',
    name: '目標の呼び名',
    nameHelp: '会議で使っている言葉で書きます。例：在宅復帰率を上げる',
    indicator: '指標',
    indicatorHelp: '割合の指標から選びます。',
    baseline: '出発点の時点',
    target: '目標の時点',
    timeHelp: '例：平成26年度、H28.4.1、2026年10月',
    times: (name: string, times: string) => `${name}の数値がある時点：${times}`,
    timesMore: (times: string, more: number) => `${times} ほか${more}件`,
    note: '決めた場（あれば）',
    noteHelp: '例：第2回ワーキンググループで提案',
    submit: '共有目標を登録する',
  },
  errors: {
    nameMissing: '目標の呼び名を入力してください。',
    nameTooLong: (limit: number) => `目標の呼び名は${limit}字までにしてください。`,
    noteTooLong: (limit: number) => `決めた場は${limit}字までにしてください。`,
    notAShare: '割合の指標を一つ選んでください。',
    targetNotLater: '目標の時点は、出発点より後にしてください。',
    noFigure: (at: string) => `${at}の数値がありません。数値のある時点を入力するか、先に数値を登録してください。`,
    timeMissing: '時点を入力してください。例：平成26年度',
    timeUnread: (text: string) => `「${text}」は時点として読めません。平成26年度、H28.4.1 のように入力してください。`,
  },
  changed: {
    title: 'ほかの人が先に目標を登録しました',
    body: 'いまの目標は下のとおりです。入力した内容は残っています。確かめてから、もう一度登録してください。',
  },
  former: {
    heading: 'これまでの目標',
    row: (name: string, from: string, to: string) => `${name}（${from} → ${to}）`,
  },
};

export type GoalsMessages = typeof ja;
