import type { MailKind, MailState } from '../../domain/mail.ts';

/** 照会を送るページと、団体のページ. */
export interface SendingMessages {
  feedback: string;
  send: string;
  title(reference: string): string;
  lead(all: number, toSend: number, onTheWay: number, unsure: number): string;
  allSent: string;
  closedTitle: string;
  closedNote: string;
  missingTitle: string;
  missing: { officeName: string; fax: string; siteAddress(address: string): string };
  toSettings: string;
  byMail: string;
  byMailLead: string;
  sendMails: string;
  mailTo(organisation: string, address: string): string;
  preview: string;
  noServerTitle: string;
  noServer: string;
  noServerHow: string;
  nobodyByMail: string;
  byHand: string;
  byHandLead: string;
  printAll(count: number): string;
  rowHelp(fax: string): string;
  printOne: string;
  printOneOf(organisation: string): string;
  previewOf(organisation: string): string;
  channel: string;
  asKnown: string;
  on: string;
  onHelp: string;
  mark: string;
  chooseOrganisation: string;
  notYet: string;
  chooseChannel: string;
  state: string;
  columns: readonly string[];
  notSent: string;
  mailWaits: string;
  mailUncertain: string;
  readonly mailStopped: Readonly<Record<'refused' | 'failed' | 'bounced', string>>;
  sentBy(day: string, channel: string): string;
  organisationPage: string;
  none: string;
  toMails: string;
  done: {
    mailed(count: number): string;
    marked(count: number): string;
    test: string;
    nothing: string;
    link: Readonly<Record<'issue' | 'reopen' | 'revoke' | 'replace', string>>;
  };
  notMailedTitle: string;
  notMailed: Readonly<
    Record<'ended' | 'no-address' | 'link-revoked' | 'mail-refused', (organisation: string) => string>
  >;
  mailPreview: {
    title: string;
    lead(organisation: string): string;
    to: string;
    replyTo: string;
    noReplyTo: string;
    subject: string;
    text: string;
    noAddress: string;
    test: string;
    testLead: string;
    testAddress: string;
    testSubmit: string;
    testWrong: string;
    testRefused: string;
    own: string;
    ownLead: string;
    ownMail: string;
    ownText: string;
    ownTextHelp: string;
    ownNoLink: string;
    back: string;
  };
  organisation: {
    title(name: string): string;
    lead(all: number, waiting: number, toSend: number): string;
    nothing: string;
    nothingNote: string;
    questions: string;
    columns: readonly string[];
    sheet: string;
    sheetOf(reference: string): string;
    allSheets: string;
    bundle(count: number): string;
    bundleLead: string;
    link: string;
    linkLead: string;
    noLink: string;
    address: string;
    addressHelp: string;
    until(day: string): string;
    expired(day: string): string;
    revoked: string;
    acts: Readonly<Record<'issue' | 'reopen' | 'revoke' | 'replace', string>>;
    confirmRevoke(name: string): string;
    confirmReplace(name: string): string;
    mails: string;
    mailColumns: readonly string[];
    noMails: string;
    mailKinds: Readonly<Record<MailKind, string>>;
    mailStates: Readonly<Record<MailState, string>>;
    contact: string;
    contactTerms: { email: string; fax: string; telephone: string };
    toDirectory: string;
  };
  files: { sheets(name: string): string };
}

export const sendingJa: SendingMessages = {
  feedback: '照会',
  send: '送る',
  title: (reference) => `照会 ${reference} を送る`,
  lead: (all, toSend, onTheWay, unsure) =>
    `${all}団体のうち、まだ送っていないのは${toSend}団体です。${onTheWay > 0 ? `送信中のメールが${onTheWay}通あります。` : ''}${unsure > 0 ? `届いたか分からないメールが${unsure}通あります。` : ''}`,
  allSent: 'すべての団体に送りました。',
  closedTitle: 'この照会は閉じています',
  closedNote: '送るには、照会を再開してください。',
  missingTitle: '用紙とメールに載せるものが、まだ決まっていません',
  missing: {
    officeName: '差出人の名前がありません。いまは導入単位の名前で送ります。',
    fax: '返送先のFAX番号がありません。回答票に「FAXで返す先」が印刷されません。',
    siteAddress: (address) =>
      `「連携の住所」が設定されていません。いま開いている ${address} をリンクに使います。団体から開ける住所か確かめてください。`,
  },
  toSettings: '照会の設定を開く',
  byMail: 'メールで送る',
  byMailLead: '団体ごとに1通、その団体だけの専用ページのリンクを付けて送ります。内容を確かめてから押してください。',
  sendMails: '選んだ団体にメールを送る',
  mailTo: (organisation, address) => `${organisation}（${address}）`,
  preview: 'メールの内容を見る・試しに送る',
  noServerTitle: 'メールサーバーが設定されていません',
  noServer:
    'Renkeiからは送れません。団体ごとに「メールの内容を見る」を開き、ふだんのメールソフトで送って、下で記録してください。',
  noServerHow:
    '運用担当者が RENKEI_SMTP_URL（サーバー）と RENKEI_MAIL_FROM（差出人のアドレス）を設定して起動し直すと、ここから送れます。手順は docs/operations.md にあります。',
  nobodyByMail: 'メールで送る団体はありません。メールアドレスは、地域資源の団体のページで登録できます。',
  byHand: '紙・FAX・個人リンクで渡す',
  byHandLead: '用紙を印刷して渡し、渡した日を記録します。記録した日から、未回答の日数を数えます。',
  printAll: (count) => `紙・FAXの${count}団体の用紙をまとめて印刷（PDF）`,
  rowHelp: (fax) => (fax === '' ? 'FAX番号の登録なし' : `FAX ${fax}`),
  printOne: '用紙（PDF）',
  printOneOf: (organisation) => `${organisation}の用紙（PDF）`,
  previewOf: (organisation) => `${organisation}：メールの内容を見る・試しに送る`,
  channel: '渡し方',
  asKnown: '登録のとおり（FAX番号のある団体はFAX、ない団体は紙）',
  on: '渡した日',
  onHelp: '例：令和8年12月1日、R8.12.1',
  mark: '選んだ団体に渡したと記録する',
  chooseOrganisation: '団体を選んでください。',
  notYet: '今日までの日付を入力してください。',
  chooseChannel: '渡し方を選んでください。',
  state: '送付のようす',
  columns: ['番号', '団体', '送付', '用紙'],
  notSent: 'まだ送っていません',
  mailWaits: 'メールを送っているところです',
  mailUncertain: 'メールが届いたか分かりません。メールの一覧で、届いたかどうかを記録してください',
  mailStopped: {
    refused: 'メールサーバに断られました（わけを見る）',
    failed: 'メールを渡せませんでした（わけを見る）',
    bounced: 'メールが戻ってきました（記録を見る）',
  },
  sentBy: (day, channel) => `${day}に送付（${channel}）`,
  organisationPage: '団体への照会',
  none: 'ありません',
  toMails: '送ったメールの一覧',
  done: {
    mailed: (count) => `${count}通のメールを送信の列に入れました。届け先のサーバーが受け取ると「送付済み」になります。`,
    marked: (count) => `${count}団体に渡したと記録しました。`,
    test: '試しのメールを送信の列に入れました。まもなく届きます。',
    nothing: '新しく送ったものはありません。すでに送ったか、送信中です。',
    link: {
      issue: '個人リンクを出しました。',
      reopen: '個人リンクを、同じアドレスのまま開きました。',
      revoke: '個人リンクを止めました。',
      replace: '個人リンクを新しいアドレスにしました。前のアドレスは開けません。',
    },
  },
  notMailedTitle: '送れなかった団体があります',
  notMailed: {
    ended: (organisation) => `${organisation}：名簿では終了した団体です。照会先から外すか、名簿で再開してください。`,
    'no-address': (organisation) => `${organisation}：メールアドレスの登録がありません。`,
    'link-revoked': (organisation) =>
      `${organisation}：個人リンクが止めてあります。団体のページで開いてから送ってください。`,
    'mail-refused': (organisation) =>
      `${organisation}：メールアドレスか返信先のアドレスが正しくないか、照会が多すぎて1通に収まりません。`,
  },
  mailPreview: {
    title: 'メールの内容',
    lead: (organisation) => `${organisation}には、次のとおり送ります。`,
    to: '宛先',
    replyTo: '返信先',
    noReplyTo: '設定なし（差出人のアドレスに返ります）',
    subject: '件名',
    text: '本文',
    noAddress: 'メールアドレスの登録がありません',
    test: '試しに送る',
    testLead:
      '件名に【試し】と付け、専用ページのリンクを入れずに、あなたのアドレスなどへ送ります。団体には届きません。',
    testAddress: '試しに送る先のメールアドレス',
    testSubmit: '試しに送る',
    testWrong: 'メールアドレスを1つ、name@example.jp のように入力してください。',
    testRefused: '送れませんでした。照会の設定にある返信先のメールアドレスを確かめてください。',
    own: 'ふだんのメールソフトで送る',
    ownLead:
      '下の本文には、この団体だけの専用ページのリンクが入っています。送ったら、前のページで「メール」で渡したと記録してください。',
    ownMail: 'メールソフトを開く',
    ownText: '本文（専用ページのリンク入り）',
    ownTextHelp: '全部を選んで写してください。ほかの団体には送らないでください。',
    ownNoLink: '個人リンクが開いていません。団体のページで開いてから送ってください。',
    back: '送るページに戻る',
  },
  organisation: {
    title: (name) => `${name}への照会`,
    lead: (all, waiting, toSend) =>
      `照会は${all}件です。${waiting > 0 ? `回答を待っているのは${waiting}件です。` : '回答を待っている照会はありません。'}${toSend > 0 ? `まだ送っていないものが${toSend}件あります。` : ''}`,
    nothing: 'この団体への照会は、まだありません',
    nothingNote: '照会を起こすときに、送り先としてこの団体を選んでください。',
    questions: '照会の一覧',
    columns: ['番号', '照会', '期日', '状態', '用紙'],
    sheet: '用紙（PDF）',
    sheetOf: (reference) => `${reference}の用紙（PDF）`,
    allSheets: '回答を待つ照会の用紙をまとめて印刷（PDF）',
    bundle: (count) => `まだ送っていない${count}件を、1通のメールで送る`,
    bundleLead: '照会をまとめて、1通で送ります。',
    link: 'この団体の個人リンク',
    linkLead: '登録なしで照会を読み、答えられる、この団体だけの入口です。用紙とメールに載ります。',
    noLink: 'まだ出していません。',
    address: '専用ページのアドレス',
    addressHelp: '写して渡せます。用紙の右上の二次元コードも、同じところを開きます。',
    until: (day) => `${day}まで開けます。照会の期日に合わせて延びます。`,
    expired: (day) => `${day}に期限が切れました。`,
    revoked: '止めてあります。だれも開けません。',
    acts: {
      issue: '個人リンクを出す',
      reopen: '同じアドレスのまま開く',
      revoke: '止める',
      replace: '新しいアドレスにする',
    },
    confirmRevoke: (name) =>
      `${name}の個人リンクを止めます。この団体は、リンクからは読むことも答えることもできなくなります。`,
    confirmReplace: (name) =>
      `${name}の個人リンクを新しいアドレスにします。前に渡した用紙やメールのリンクは開けなくなります。`,
    mails: '送ったメール',
    mailColumns: ['種類', '件名', '宛先', '送信', '状態'],
    noMails: 'まだありません。',
    mailKinds: { question: '照会', reminder: '督促', return: '結果のお知らせ', test: '試し' },
    mailStates: {
      queued: '送信待ち',
      sending: '送信中',
      sent: '送信済み',
      refused: '断られた',
      failed: '送れなかった',
      uncertain: '届いたか不明',
      cancelled: '取りやめ',
      bounced: '不達',
    },
    contact: '連絡先',
    contactTerms: { email: 'メール', fax: 'FAX', telephone: '電話' },
    toDirectory: '団体の登録を開く',
  },
  files: { sheets: (name) => `照会票_${name}.pdf` },
};
