import type { SettledSettings } from '../../domain/mail/settle-settings.ts';
import type { AttemptOutcome, CancelledAs, MailKind, MailState } from '../../domain/mail.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

export interface MailMessages {
  readonly crumb: string;
  readonly kinds: Words<MailKind>;
  readonly states: Words<MailState>;
  readonly outcomes: Words<AttemptOutcome>;
  readonly cancelledAs: Words<CancelledAs>;
  readonly log: {
    readonly title: string;
    lead(waiting: number, toDo: number): string;
    readonly none: string;
    readonly toDo: string;
    /** What somebody does about it, by state. */
    readonly next: Words<'refused' | 'failed' | 'uncertain'>;
    readonly all: string;
    readonly filter: string;
    readonly everyState: string;
    readonly state: string;
    readonly kind: string;
    readonly to: string;
    readonly subject: string;
    readonly at: string;
    readonly whatNext: string;
    readonly toSelf: string;
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly emptyHow: string;
    readonly settings: string;
    readonly noneOfState: string;
  };
  readonly mail: {
    /** What has become of it, in a sentence, by state. */
    readonly lead: Words<MailState>;
    readonly facts: string;
    readonly state: string;
    readonly kind: string;
    readonly organisation: string;
    readonly to: string;
    readonly replyTo: string;
    readonly noReplyTo: string;
    readonly questions: string;
    readonly queuedBy: string;
    by(name: string, at: string): string;
    readonly nextTry: string;
    readonly sentAt: string;
    readonly bouncedOn: string;
    readonly why: string;
    readonly note: string;
    readonly text: string;
    readonly linkHere: string;
    readonly frontLinkHere: string;
    readonly attempts: string;
    readonly number: string;
    readonly at: string;
    readonly outcome: string;
    readonly reply: string;
    readonly noAttempts: string;
    readonly notWritten: string;
    readonly noServer: string;
    readonly edit: string;
    /** What was just done. */
    done(what: string): string | null;
  };
  readonly errands: {
    readonly noteHelp: string;
    readonly note: string;
    readonly dateHelp: string;
    readonly bounce: {
      readonly title: string;
      readonly lead: Words<'question' | 'reminder' | 'return' | 'test'>;
      readonly on: string;
      readonly submit: string;
      readonly confirm: string;
      readonly badDay: string;
    };
    readonly settle: {
      readonly title: string;
      readonly lead: string;
      readonly arrived: string;
      readonly yes: string;
      readonly yesHelp: string;
      readonly no: string;
      readonly noHelp: string;
      readonly choose: string;
      readonly submit: string;
      readonly confirm: string;
    };
    readonly retry: {
      readonly title: string;
      to(address: string): string;
      changed(before: string): string;
      readonly noAddress: string;
      readonly submit: string;
      readonly confirm: string;
    };
    readonly cancel: {
      readonly title: string;
      readonly lead: string;
      readonly submit: string;
      readonly confirm: string;
    };
    readonly otherState: string;
    readonly noteTooLong: string;
  };
  readonly settings: {
    readonly title: string;
    lead(remindersOn: boolean): string;
    readonly office: string;
    readonly officeHelp: string;
    readonly reminders: string;
    readonly fields: Words<keyof SettledSettings>;
    readonly officeNameHelp: string;
    readonly emailHelp: string;
    readonly siteAddressHelp: string;
    siteAddressNow(origin: string): string;
    readonly remindBeforeHelp: string;
    readonly remindAfterHelp: string;
    readonly remindHourHelp: string;
    readonly submit: string;
    readonly saved: string;
    readonly changedTitle: string;
    readonly changedBody: string;
    readonly yes: string;
    readonly no: string;
    readonly findings: Words<'postal-code' | 'telephone' | 'address' | 'site-address' | 'days' | 'hour'>;
    readonly server: string;
    serverIs(server: string, from: string): string;
    readonly noServerTitle: string;
    readonly noServer: string;
    readonly toTest: string;
    readonly toMails: string;
  };
  readonly test: {
    readonly title: string;
    readonly lead: string;
    readonly checkTitle: string;
    readonly checkLead: string;
    readonly check: string;
    checked(server: string): string;
    readonly notChecked: string;
    said(reply: string): string;
    readonly mailTitle: string;
    readonly mailLead: string;
    readonly to: string;
    readonly send: string;
    readonly badAddress: string;
    readonly notSet: string;
    readonly subject: string;
    text(office: string): string;
    readonly after: string;
    readonly noSite: string;
  };
}

export const mailJa: MailMessages = {
  crumb: '照会',
  kinds: { question: '照会', reminder: '督促', return: '結果のお知らせ', test: 'ためしのメール' },
  states: {
    queued: '送信待ち',
    sending: '送信中',
    sent: '送信済み',
    refused: '断られた',
    failed: '送れなかった',
    uncertain: '届いたか不明',
    cancelled: '送らない',
    bounced: '戻ってきた',
  },
  outcomes: {
    accepted: '受け取った',
    'put-off': '後で来るように言われた',
    refused: '断られた',
    unreachable: 'つながらなかった',
    uncertain: '本文を渡したあとで切れた',
  },
  cancelledAs: {
    'not-wanted': '待つあいだに回答や送付、期日の変更、終了があり、送る必要がなくなりました',
    'reminders-off': '待つあいだに督促が止められたため、送りませんでした',
    'link-ended': '団体のリンクが止められていたため、送りませんでした',
    'by-hand': '事務局が送らないことにしました',
  },
  log: {
    title: '送ったメール',
    lead: (waiting, toDo) =>
      [
        waiting === 0 ? '送信を待つメールはありません。' : `送信を待つメールは${waiting.toLocaleString('ja')}通です。`,
        toDo === 0
          ? '手当ての要るメールはありません。'
          : `手当ての要るメールが${toDo.toLocaleString('ja')}通あります。`,
      ].join(''),
    none: 'ありません。',
    toDo: '手当ての要るメール',
    next: {
      refused: 'アドレスを確かめて直し、もう一度送ってください。直せないときは紙やFAXで届けてください。',
      failed: '一日のあいだ試しましたが、渡せませんでした。もう一度送るか、紙やFAXで届けてください。',
      uncertain: '届いたかどうかを団体に確かめて、結果を記録してください。自動では送り直しません。',
    },
    all: 'メールの記録',
    filter: '記録を絞り込む',
    everyState: 'すべて',
    state: '状態',
    kind: '種類',
    to: 'あて先',
    subject: '件名',
    at: '作成',
    whatNext: 'すること',
    toSelf: 'ためし',
    emptyTitle: 'メールはまだありません',
    emptyBody: '照会、督促、結果のお知らせをメールで送ると、一通ごとの行方がここに残ります。',
    emptyHow: '照会の「送付」のページから、メールで送れます。',
    settings: '照会の設定',
    noneOfState: 'この状態のメールはありません。',
  },
  mail: {
    lead: {
      queued: '送信を待っています。サーバが受け取るまで、照会は「起案（未送付）」のままです。',
      sending: 'いま送っています。',
      sent: 'メールサーバが受け取りました。相手が読んだかどうかまでは分かりません。',
      refused: 'メールサーバに断られ、送られていません。',
      failed: '送れませんでした。',
      uncertain: '本文を渡したところで通信が切れました。届いたかどうか分からないため、自動では送り直しません。',
      cancelled: '送りませんでした。',
      bounced: '宛先不明などで戻ってきました。',
    },
    facts: 'このメールについて',
    state: '状態',
    kind: '種類',
    organisation: '団体',
    to: 'あて先',
    replyTo: '返信先',
    noReplyTo: '差出人のアドレス',
    questions: '照会',
    queuedBy: '作成',
    by: (name, at) => `${at} ${name}`,
    nextTry: '次に送るとき',
    sentAt: 'サーバが受け取ったとき',
    bouncedOn: '戻ってきた日',
    why: '送らなかったわけ',
    note: '記録',
    text: '本文',
    linkHere: '（ここに、この団体だけのリンクが入ります。送るときに入れ、ここには残しません）',
    frontLinkHere: '（ここに、連携の照会のページの住所が入ります）',
    attempts: 'サーバとのやり取り',
    number: '回',
    at: '日時',
    outcome: '結果',
    reply: 'サーバの返事',
    noAttempts: 'まだサーバに渡していません。',
    notWritten: '記録がありません（送っているあいだに連携が止まりました）',
    noServer: 'メールサーバが設定されていません',
    edit: '団体のアドレスを直す',
    done: (what) =>
      ({
        bounced: '戻ってきたことを記録しました。',
        arrived: '届いたものとして記録しました。',
        'not-arrived': '届かなかったものとして記録しました。もう一度送れます。',
        retried: 'もう一度送ります。',
        cancelled: '送らないことにしました。',
        queued: 'メールを送信の列に入れました。',
      })[what] ?? null,
  },
  errands: {
    noteHelp: '1,000字まで。だれが、どう確かめたかなど。',
    note: '記録',
    dateHelp: '例：令和8年11月24日、R8.11.24、2026/11/24',
    bounce: {
      title: '戻ってきたとき',
      lead: {
        question:
          '「宛先不明」などの返事が届いたら記録してください。まだ答えのない照会は「起案（未送付）」に戻り、督促の対象から外れます。',
        reminder: '「宛先不明」などの返事が届いたら記録してください。照会の状態は変わりません。',
        return: '「宛先不明」などの返事が届いたら記録してください。結果はまだ返していないことになります。',
        test: '「宛先不明」などの返事が届いたら記録できます。',
      },
      on: '戻ってきた日',
      submit: '戻ってきたと記録する',
      confirm: 'このメールが届かなかったことを記録します。まだ答えのない照会は、未送付に戻ります。よろしいですか。',
      badDay: '送った日から今日までの日にしてください。',
    },
    settle: {
      title: '届いたかどうかを記録する',
      lead: '団体に電話などで確かめてください。届いていないときだけ、もう一度送れるようになります。',
      arrived: '届いていましたか',
      yes: '届いていた',
      yesHelp: '照会は「送付済み」になります。',
      no: '届いていなかった',
      noHelp: '「送れなかった」メールになり、もう一度送れます。',
      choose: '届いていたかどうかを選んでください。',
      submit: '記録する',
      confirm: '確かめた結果を記録します。よろしいですか。',
    },
    retry: {
      title: 'もう一度送る',
      to: (address) => `団体のいまのアドレス ${address} に、同じ文面で送ります。`,
      changed: (before) => `前のあて先は ${before} でした。`,
      noAddress: '団体のメールアドレスが登録されていないか、使えない形です。先に団体のページで直してください。',
      submit: 'もう一度送る',
      confirm: 'このメールをもう一度送ります。よろしいですか。',
    },
    cancel: {
      title: '送らないことにする',
      lead: '紙やFAXで届けたときなど、メールがもう要らないときに。照会の状態は変わりません。',
      submit: '送らないことにする',
      confirm: 'このメールは送られなくなります。よろしいですか。',
    },
    otherState: 'ほかの操作や送信で、メールの状態が変わりました。いまの状態を確かめてください。',
    noteTooLong: '記録は1,000字までの、目に見える文字にしてください。',
  },
  settings: {
    title: '照会の設定',
    lead: (remindersOn) =>
      remindersOn
        ? '照会票、メール、督促に載る事務局の連絡先です。督促は自動で送られます。'
        : '照会票、メール、督促に載る事務局の連絡先です。督促は自動では送られません。',
    office: '差出人',
    officeHelp: '照会票の返送先と、メールの終わりに載ります。',
    reminders: '督促',
    fields: {
      officeName: '事務局の名称',
      postalCode: '郵便番号',
      address: '所在地',
      telephone: '電話番号',
      fax: 'FAX番号',
      email: '返信先のメールアドレス',
      siteAddress: '連携の住所',
      remindersOn: '督促のメールを自動で送る',
      remindBefore: '期日の何日前に送るか',
      remindAfter: '期日を何日過ぎたら送るか',
      remindHour: '送り始める時刻（時）',
    },
    officeNameHelp: '空のままなら、導入単位の名前が使われます。',
    emailHelp: '団体がメールに返信すると、ここに届きます。',
    siteAddressHelp:
      'メールと紙のリンクの先頭に付きます。団体の人が開ける住所を、https:// から書いてください。後ろに何も付けません。',
    siteAddressNow: (origin) => `いまこのページを開いている住所は ${origin} です。`,
    remindBeforeHelp:
      '三つまで。「3」「7, 1」のように。送らないときは空に。土日祝日と年末年始には送らず、次の開庁日に送ります。',
    remindAfterHelp: '五つまで。「3, 14」のように。送らないときは空に。',
    remindHourHelp: '0から23まで。',
    submit: '保存する',
    saved: '設定を保存しました。',
    changedTitle: 'ほかの人が先に保存しています',
    changedBody:
      '下の入力欄には、あなたが打った内容が残っています。見比べて、よければもう一度「保存する」を押してください。',
    yes: '送る',
    no: '送らない',
    findings: {
      'postal-code': '7桁の数字で入力してください（例：401-0015）。',
      telephone: '数字とハイフンで入力してください（例：0554-23-1234）。',
      address: '一つのメールアドレスだけを入力してください（例：houkatsu@city.example.jp）。',
      'site-address': '「https://renkei.example.jp」のように、http か https の住所だけを入力してください。',
      days: '1から60までの数を、決められた個数まで、コンマで区切って入力してください（例：3, 14）。',
      hour: '0から23までの数を入力してください。',
    },
    server: 'メールサーバ',
    serverIs: (server, from) => `${server} を通して、${from} から送ります。`,
    noServerTitle: 'メールサーバが設定されていません',
    noServer:
      '照会は、リンクの手渡し、紙、FAX、事務局のふだんのメールで送れます。連携からメールを送るには、連携を動かしている人に RENKEI_SMTP_URL と RENKEI_MAIL_FROM の設定を頼んでください。',
    toTest: 'メールサーバを確かめる',
    toMails: '送ったメール',
  },
  test: {
    title: 'メールサーバを確かめる',
    lead: '照会を送る前に、自分あてに一通送って、届き方を確かめられます。',
    checkTitle: 'つながるか',
    checkLead: 'サーバにつなぎ、合言葉が合うかを確かめます。メールは送りません。',
    check: 'つないで確かめる',
    checked: (server) => `${server} につながり、メールを受け付ける用意がありました。`,
    notChecked: 'つながりませんでした。',
    said: (reply) => `サーバの返事：${reply}`,
    mailTitle: '届くか',
    mailLead: '打ったアドレスにためしのメールを一通送ります。次のページに、サーバの返事が出ます。',
    to: '送り先のメールアドレス',
    send: 'ためしのメールを送る',
    badAddress: '一つのメールアドレスだけを入力してください（例：houkatsu@city.example.jp）。',
    notSet: 'メールサーバが設定されていないため、送れません。',
    subject: '【連携】ためしのメール',
    text: (office) =>
      `${office}の連携から、ためしに送ったメールです。\nこのメールが読めれば、照会や督促も同じように届きます。`,
    after: '下の住所が開けば、照会のリンクも開きます。\n照会とは関係がありません。ご返事は要りません。',
    noSite: '連携の住所が設定されていないため、リンクは入りません。',
  },
};
