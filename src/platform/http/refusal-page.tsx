import type { Language } from '#kernel/language.ts';
import type { PageContent, Refusal } from './route.ts';

type Words = { readonly title: string; readonly text: string };

const ja: Record<Refusal['kind'], Words> = {
  'bad-request': { title: '送られた内容を読み取れませんでした', text: '前の画面に戻り、もう一度送ってください。' },
  'signed-out': {
    title: 'サインインし直してください',
    text: '時間がたったため、サインインが切れました。この操作は行われていません。前の画面に戻ると、入力した内容を写し取れます。',
  },
  foreign: {
    title: 'この画面の外から送られた操作は受け付けません',
    text: '連携の画面を開き直して、もう一度行ってください。何も変更されていません。',
  },
  forbidden: {
    title: 'この操作をする権限がありません',
    text: '何も変更されていません。必要な場合は事務局にご相談ください。',
  },
  'not-found': {
    title: 'ページが見つかりません',
    text: 'アドレスが変わったか、見られる範囲の外にあります。今いる導入単位とアドレスを確かめてください。届いたリンクから開いたときは、新しいご案内のリンクを使うか、事務局にお尋ねください。',
  },
  'link-expired': {
    title: 'このリンクの期限が切れました',
    text: '何も変更されていません。続きが必要なときは、事務局に新しい期限をお申し出ください。',
  },
  'link-revoked': {
    title: 'このリンクは使えなくなりました',
    text: '何も変更されていません。お手元の新しいご案内を使うか、事務局にお尋ねください。',
  },
  conflict: {
    title: 'ほかの人が先に変更しました',
    text: '何も変更されていません。最新の内容を開いて、もう一度行ってください。',
  },
  closed: {
    title: 'この記録は、もう変えられません',
    text: '何も変更されていません。確定したか、取りやめになっています。いまの状態は、もとのページで確かめてください。',
  },
  'too-large': {
    title: '送られたものが大きすぎます',
    text: '何も取り込んでいません。ファイルを分けるか、文章を短くして送り直してください。',
  },
  unsupported: { title: 'この形式の送信は受け付けていません', text: '連携の画面の入力欄から送ってください。' },
  'too-many': { title: '試した回数が多すぎます', text: 'しばらく待ってから、もう一度行ってください。' },
  broken: {
    title: 'うまく処理できませんでした',
    text: '何も変更されていません。もう一度行っても同じ場合は、時刻を添えて担当者にお知らせください。',
  },
  unavailable: {
    title: 'ただいま記録庫につながりません',
    text: '何も変更されていません。1分ほど待って、ページを読み直してください。続く場合は、サーバーの担当者にお知らせください。',
  },
  'read-only': {
    title: 'ただいま閲覧だけができます',
    text: '保存先の空きが少ないため、新しい記録を止めています。何も変更されていません。サーバーの担当者に空きを増やすよう伝えてください。',
  },
};

const en: typeof ja = {
  'bad-request': { title: 'We could not read what was sent', text: 'Go back and send it once more.' },
  'signed-out': {
    title: 'Please sign in again',
    text: 'Your session has ended, and nothing was done. Go back to copy what you had typed.',
  },
  foreign: {
    title: 'Actions sent from outside these pages are refused',
    text: 'Open Renkei again and repeat it there. Nothing was changed.',
  },
  forbidden: {
    title: 'You may not do this',
    text: 'Nothing was changed. Please ask the secretariat if you need it.',
  },
  'not-found': {
    title: 'Page not found',
    text: 'Its address has changed, or it lies outside what you may see. Check the workspace and the address. If you came by a link that you were sent, use your newest notice, or ask the secretariat.',
  },
  'link-expired': {
    title: 'This link has expired',
    text: 'Nothing was changed. If you still need it, please ask the secretariat to extend it.',
  },
  'link-revoked': {
    title: 'This link is no longer in use',
    text: 'Nothing was changed. Use your newer notice, or ask the secretariat.',
  },
  conflict: {
    title: 'Somebody else changed this first',
    text: 'Nothing was changed. Open the newest version and try again.',
  },
  closed: {
    title: 'This record can no longer be changed',
    text: 'Nothing was changed. It has been settled or called off; its page says which.',
  },
  'too-large': {
    title: 'This is too large',
    text: 'Nothing was taken in. Split the file or shorten the text, then send it again.',
  },
  unsupported: { title: 'This form of request is not accepted', text: 'Please use the forms on the pages of Renkei.' },
  'too-many': { title: 'Too many attempts', text: 'Please wait a while, then try again.' },
  broken: {
    title: 'Something went wrong',
    text: 'Nothing was changed. If it happens again, tell the person in charge at what time.',
  },
  unavailable: {
    title: 'The records cannot be reached right now',
    text: 'Nothing was changed. Wait a minute and reload. If it lasts, tell the person who runs the server.',
  },
  'read-only': {
    title: 'Reading only, for now',
    text: 'The disk is nearly full, so nothing new is taken in. Nothing was changed. Ask the person who runs the server to free some space.',
  },
};

export function refusalPage(kind: Refusal['kind'], language: Language): PageContent {
  const words = (language === 'en' ? en : ja)[kind];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        {kind === 'link-expired' || kind === 'link-revoked' ? null : (
          <p>
            <a href="/">{language === 'en' ? 'To the first page' : '最初のページへ'}</a>
          </p>
        )}
      </>
    ),
  };
}
