/**
 * Words that say what a passage is about: as `Intl.Segmenter` cuts Japanese, folded by NFKC and to lower case, each once.
 *
 * Left out are (1) words of hiragana alone: particles, endings and what holds a sentence together (する, こと, という); (2) numbers
 * and words of one character, most of which are a word's torn-off half (足りない → 足); (3) the stop words below, which are said in every meeting whatever it is about.
 */
export function contentWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase())) {
    if (isWordLike && isContent(segment)) words.add(segment);
  }
  return [...words];
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const isContent = (word: string): boolean =>
  [...word].length > 1 &&
  /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(word) &&
  !numerals.test(word) &&
  !stopWords.has(word);

const numerals = /^[0-9〇一二三四五六七八九十百千万]+$/u;

/** Said whatever the matter is: courtesies, the speaker and the listeners, thinking and saying, order and degree. */
const stopWords: ReadonlySet<string> = new Set(
  [
    '思い 思う 思っ 思わ 言う 言い 言っ 言わ 話し 話す 感じ 考え 考える 聞い 聞き 聞く 見る 出る 出し 行く 行っ 来る 進め 始め',
    '私達 我々 皆様 皆さん 方々 先生 委員 座長 会長 議長 事務局 何か 今日 今回 本日 先ほど 前回 次回 次に 最初 最後 終わり',
    '本当 本当に 場合 以上 以下 以外 全部 全て 一つ 二つ 一番 方向 件数 願い お願い 失礼 有難う 異議 意見 質問 説明 報告',
    '議題 資料 会議 次第 ページ 発言 ケース パーセント',
  ].flatMap((line) => line.split(' ')),
);
