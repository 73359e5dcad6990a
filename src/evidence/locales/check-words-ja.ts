import type { CheckWords, RemedyWords } from './check-words.ts';

const isPercent = (unit: string) => unit === '%' || unit === '％';
const list = (names: readonly string[]) => names.join('、');

const agrees = (rounded: boolean) => (rounded ? 'とは四捨五入の幅の中で合っています' : 'と合っています');

const wouldBe = ({ name, range, example }: RemedyWords) =>
  `${name}が${range}${example ? `（たとえば${example.at}の${example.amount}）` : ''}`;

export const checkWordsJa: CheckWords = {
  amount: (value, unit) => (isPercent(unit) ? `${value} %` : `${value}${unit}`),
  range: (low, high, unit) => checkWordsJa.amount(low === high ? low : `${low}〜${high}`, unit),
  atLeast: (amount) => `${amount}以上`,
  atMost: (amount) => `${amount}以下`,
  named: (name, amount) => `${name}${amount}`,
  added: (terms) => terms.join('＋'),
  addedPlaces: (count, name) => `${count}か所の${name}の合計`,
  divided: (numerator, denominator) => `${numerator}÷${denominator}`,
  equation: (left, right) => `${left}＝${right}`,
  missing: (names) => `${list(names)}の数値がないため、確かめられません。`,
  missingWithArithmetic: (equation, names) => `${equation}です。${list(names)}の数値がないため、比べられません。`,
  missingForStated: (stated, names) => `${list(names)}の数値がないため、${stated}を確かめられません。`,
  whoseUnknown: (stated) => `どの施設がどの市町村にあるかが登録されていないため、${stated}を確かめられません。`,
  zeroDenominator: (name) => `${name}が0のため、割合を計算できません。`,
  points: (value) => `${value}ポイント`,
  sumHolds: (equation, name, rounded) => `${equation}で、${name}${agrees(rounded)}。`,
  sumViolated: (equation, name, stated, { amount, low, share }) =>
    `${equation}ですが、${name}は${stated}と書かれています（${amount}${share ? (low ? '低い' : '高い') : low ? '少ない' : '多い'}）。`,
  sumRemedies: (remedies) => `${remedies.map(wouldBe).join('、または')}なら合います。`,
  ratioHolds: (equation, stated, rounded) => `${equation}で、${stated}${agrees(rounded)}。`,
  ratioViolated: (equation, name, stated) => `${equation}ですが、${name}は${stated}と書かれています。`,
  ratioRemedy: (stated, remedy) =>
    `${stated} になるのは${remedy.name}が${remedy.range}のとき${
      remedy.example ? `（たとえば${remedy.example.at}の${remedy.example.amount}）` : ''
    }です。`,
  rangeHolds: (stated, range) => `${stated}は、とりうる範囲（${range}）に入っています。`,
  rangeViolated: (stated, range) => `${stated}は、とりうる範囲（${range}）の外です。`,
  year: (stated, earlier, changed) =>
    changed === null
      ? `${stated}で、1年前は${earlier}です。`
      : `${stated}で、1年前の${earlier}から${changed.percent} %${changed.down ? '減' : '増'}です。`,
  yearSame: (stated) => `${stated}で、1年前と同じです。`,
  yearHolds: (limit, rounded) =>
    `${rounded ? '四捨五入の幅を考えると、' : ''}確かめる目安（1年で${limit} %）の中です。`,
  yearViolated: (limit) => `確かめる目安（1年で${limit} %）を超えているので、書き間違いでないか確かめてください。`,
  agreementHolds: (name, first, firstSource, second, secondSource, rounded) =>
    `${name}は、「${firstSource}」では${first}、「${secondSource}」では${second}で、${rounded ? '四捨五入の幅の中で' : ''}合っています。`,
  agreementViolated: (name, first, firstSource, second, secondSource, difference) =>
    `${name}は、「${firstSource}」では${first}、「${secondSource}」では${second}と書かれています（${difference}の差）。`,
};
