import type { Role } from '#kernel/actor.ts';

/** The words of the components and of the shell. */
export interface UiMessages {
  readonly productName: string;
  readonly required: string;
  readonly choose: string;
  readonly errorPrefix: string;
  readonly errorSummaryTitle: (count: number) => string;
  readonly noticeKind: Readonly<Record<'info' | 'success' | 'warning' | 'error', string>>;
  readonly noRows: string;
  readonly sortedAscending: string;
  readonly sortedDescending: string;
  readonly sortBy: (label: string) => string;
  readonly pagination: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageNumber: (n: number) => string;
  readonly pageOf: (current: number, last: number) => string;
  readonly progress: (value: number, max: number) => string;
  readonly breadcrumbs: string;
  readonly chartTable: string;
  readonly sources: string;
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly menu: string;
  readonly warnings: string;
  readonly signedInAs: string;
  readonly signOut: string;
  readonly switchLanguage: string;
  readonly filter: string;
  readonly refresh: string;
  readonly print: string;
  readonly printedOn: string;
  /** What the recorder's island says; '{n}' is a number of minutes, '{why}' a reason. */
  readonly recorder: Readonly<
    Record<
      | 'saved'
      | 'sending'
      | 'unsent'
      | 'refused'
      | 'again'
      | 'empty'
      | 'half'
      | 'elsewhere'
      | 'keysOn'
      | 'keysOff'
      | 'left'
      | 'over',
      string
    >
  >;
  readonly sideBySide: {
    readonly theirs: string;
    readonly mine: string;
    readonly same: string;
    readonly empty: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
}

export const ja: UiMessages = {
  productName: '連携 Renkei',
  required: '必須',
  choose: '選んでください',
  errorPrefix: 'エラー：',
  errorSummaryTitle: (count) => `入力内容を確かめてください（${count}か所）`,
  noticeKind: { info: 'お知らせ', success: '完了', warning: '注意', error: 'エラー' },
  noRows: 'まだありません。',
  sortedAscending: '昇順',
  sortedDescending: '降順',
  sortBy: (label) => `${label}で並べ替える`,
  pagination: 'ページの移動',
  previousPage: '前へ',
  nextPage: '次へ',
  pageNumber: (n) => `${n}ページ目`,
  pageOf: (current, last) => `${current}／${last}ページ`,
  progress: (value, max) => `${max}のうち${value}まで終わりました`,
  breadcrumbs: '現在の位置',
  chartTable: 'グラフの値を表で見る',
  sources: '出典',
  skipToContent: '本文へ移動',
  mainNavigation: '主なメニュー',
  menu: 'メニュー',
  warnings: '注意',
  signedInAs: 'サインイン中',
  signOut: 'サインアウト',
  switchLanguage: '言語',
  filter: '絞り込む',
  refresh: '最新の状態を見る',
  print: '印刷',
  printedOn: '印刷日',
  recorder: {
    saved: '保存しました',
    sending: '送っています',
    unsent: 'まだ送れていません。つながりしだい送ります。この画面を閉じないでください',
    refused: '保存できませんでした：{why}',
    again: '書き直す',
    empty: '発言を入力してください',
    half: '書きかけの内容があります。保存するか消してから、移ってください',
    elsewhere: 'ほかの人が直しました。保存するときに並べて示します',
    keysOn: '1文字のキー操作：入',
    keysOff: '1文字のキー操作：切',
    left: 'あと{n}分',
    over: '{n}分超過',
  },
  sideBySide: {
    theirs: 'いま保存されている内容',
    mine: 'あなたが入力した内容',
    same: '（同じ）',
    empty: '（空欄）',
  },
  roles: { officer: '事務局', member: 'WG委員', head: '団体長', council: '推進会議委員', viewer: '閲覧のみ' },
};
