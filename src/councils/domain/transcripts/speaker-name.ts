import { nfkc } from '#kernel/nfkc.ts';

/** Code points of a name in front of a colon; longer is a sentence. */
export const NAME_IN_LINE = 30;

/** What stands in sentences, lists, links and formulas, and in no name. ・ . - ' @ _ do stand in names. */
const unlikeName = /[。、,!?！？「」『』…;"“”=+/\\|<>※*#~→:\t\n]/u;
/** 1. / 第3回 / ① / ・: the head of a list or an article. */
const listHead = /^(?:[0-9]+[.)、]|第[0-9一二三四五六七八九十]|[(（]?[\p{No}・\-‐–—●■□◆◇▼▲△▽★☆])/u;
/** Words of sentences. A name may hold hiragana (さくら, ひろと), so only whole words that names have not. */
const sentenceWords =
  /です|ます|でした|こと|など|について|として|という|ので|から|まで|ください|例えば|たとえば|つまり|以下|次の|上記/u;

/** Heads of agendas, minutes and lists. With a number behind they are heads too: 議題1, 資料２. */
const labels = new Set(
  [
    '日時 日程 日付 期日 期間 期限 時間 時刻 開始 終了 開会 閉会 会場 場所 会議名 件名 題名 名称 表題 主催 共催 次第 議事 議題 議案',
    '案件 報告事項 協議事項 審議事項 その他 資料 配布資料 添付 別紙 参考 参考資料 出席 出席者 出席委員 欠席 欠席者 欠席委員 傍聴 傍聴者',
    '参加者 対象 対象者 担当 担当者 作成 作成者 作成日 記録 記録者 連絡先 電話 住所 備考 注 注意 注記 補足 例 目的 目標 背景 理由 概要',
    '内容 項目 方法 課題 対策 結論 結果 決定 決定事項 まとめ 要点 ポイント 質問 問 答 回答 意見 提案 合計 計 単位 出典 追記 宛先 発行',
    'tel fax e-mail email mail url http https ftp mailto note ps re cc to from date subject title agenda participants attendees',
  ]
    .join(' ')
    .split(' '),
);
/** What captions put in brackets and nobody says. */
const sounds = new Set(
  '拍手 笑 笑い 笑い声 音楽 沈黙 無音 雑音 咳 聞き取り不能 聴取不能 不明 音声なし 休憩 applause music laughter laughs inaudible silence noise'.split(
    ' ',
  ),
);

/**
 * Whether what stands in front of a colon (or in ○…, 【…】, […]) can be a speaker's name. The rule, for every format:
 * at most 30 characters and four words; letters are there; none of 。、！？「」 and signs of sentences, links and formulas; not only
 * digits; not the head of a list (1., 第3回, ①) or of a paper (日時, 場所, 議題, 資料1 …); no words that only sentences have
 * (です, について, 例えば …). 委員, 事務局, 司会, Speaker 1 and みほん（医師会） are names.
 */
export function isSpeakerName(text: string): boolean {
  const name = nfkc(text).trim();
  if (name === '' || [...name].length > NAME_IN_LINE) return false;
  if (!/\p{L}/u.test(name) || unlikeName.test(name) || listHead.test(name) || sentenceWords.test(name)) return false;
  if (name.split(/\s+/u).length > 4) return false;
  if ((name.match(/[([]/g)?.length ?? 0) !== (name.match(/[)\]]/g)?.length ?? 0)) return false;
  const bare = name.replace(/\s+/gu, '').toLowerCase();
  return !labels.has(bare) && !labels.has(bare.replace(/[0-9]+$/, '')) && !sounds.has(bare);
}
