import type { MailState, ReminderChannel } from '../../domain/mail.ts';
import { reminderMailJa } from './mail-ja.ts';

/** What the page of reminders says of where they stand. */
export interface ReminderStanding {
  readonly organisations: number;
  readonly silent: number;
  readonly overdue: number;
  readonly waiting: number;
}

export const ja = {
  feedback: '照会',
  title: '督促',
  lead: ({ organisations, silent, overdue, waiting }: ReminderStanding) =>
    silent === 0
      ? '送った照会に、未回答の団体はありません。'
      : [
          `未回答は${organisations}団体${organisations === silent ? '' : `の${silent}件`}です`,
          overdue === 0 ? '（期限はまだ過ぎていません）。' : `（うち期限超過${overdue}件）。`,
          waiting === 0 ? '' : `${waiting}件は、電話や用紙での督促を待っています。`,
        ].join(''),
  /** 「期日の3日前、3日後、14日後の9時以降」 */
  plan: (before: readonly number[], after: readonly number[], hour: number) =>
    `督促メールは、期日の${[
      ...[...before].sort((a, b) => b - a).map((days) => (days === 0 ? '当日' : `${days}日前`)),
      ...[...after].sort((a, b) => a - b).map((days) => `${days}日後`),
    ].join('・')}、${hour}時以降に出ます。土日・祝日・年末年始は避けて次の開庁日に送り、回答した団体には送りません。`,
  toSettings: '督促の時期を変える',
  off: {
    title: '督促メールは止めてあります',
    body: '時期が来ても、督促は自動では出ません。下の一覧から選んで送るか、電話や用紙で督促してください。',
    link: '照会の設定で、督促を始める',
  },
  noMailer: {
    title: '督促メールは送れません',
    server:
      'メールの設備（SMTPサーバー）が設定されていないため、時期が来た督促は「手で督促」の印が付いて、ここで待ちます。',
    site: '照会の設定に「連携の住所」がないため、時期が来た督促は「手で督促」の印が付いて、ここで待ちます。',
    link: '照会の設定を開く',
  },
  noCalendar: '祝日の暦がない年のため、次の督促の日を計算できません。Renkei の更新が要ります。',
  caption: (n: number) => `未回答の団体（${n}行）`,
  columns: {
    choose: '選ぶ',
    organisation: '団体と照会',
    silent: '未回答の日数',
    due: '期日',
    reminded: 'これまでの督促',
    next: '次の督促',
    actions: '操作',
  },
  choose: (organisation: string, reference: string) => `${organisation}の${reference}を選ぶ`,
  days: (days: number) => `${days}日`,
  sentOn: (day: string) => `${day}に送付`,
  onAgenda: (day: string) => `${day}の例会の議題`,
  daysPast: (days: number) => (days > 0 ? `${days}日超過` : days === 0 ? '本日が期日' : `あと${-days}日`),
  waiting: '手で督促',
  waitingHelp: 'メールが届かないため、電話や用紙で督促してください。',
  none: 'まだありません',
  reminder: (day: string, how: string, when: string) => `${day} ${how}${when === '' ? '' : `（${when}）`}`,
  step: (step: number) => (step < 0 ? `期日の${-step}日前` : step === 0 ? '期日の当日' : `期日の${step}日後`),
  channels: {
    mail: 'メール',
    paper: '紙',
    fax: 'FAX',
    telephone: '電話',
    'in-person': '面談',
    none: 'メールでは届かず',
  } satisfies Record<ReminderChannel, string>,
  mailStates: {
    queued: '送信待ち',
    sending: '送信中',
    sent: '',
    refused: '受け取られず',
    failed: '送れず',
    uncertain: '届いたか不明',
    cancelled: '取りやめ',
    bounced: '不達',
  } satisfies Record<MailState, string>,
  nothingNext: '予定なし',
  byHand: '督促を記録',
  byHandOf: (organisation: string, reference: string) => `${organisation}の${reference}の督促を記録する`,
  sheet: '用紙を印刷',
  sheetOf: (organisation: string) => `${organisation}への「未回答のお知らせ」の用紙を印刷`,
  sheets: '「未回答のお知らせ」を全団体分印刷する（PDF）',
  send: '今すぐ督促メールを送る',
  sendHelp: '選んだ団体に、団体ごとに1通のメールが出ます。同じ団体の照会は1通にまとめます。',
  /** `later`: 「令和8年12月21日の9時以降」 where nobody is reminded now. */
  sendsWhen: (later: string | null) =>
    later === null
      ? 'すぐに送ります（休日と時間外には送らず、次の開庁日まで待ちます）。'
      : `いまは休日または時間外のため、${later}に出ます。それまでに回答した団体には送りません。`,
  confirm: (later: string | null) =>
    later === null
      ? '選んだ団体に、督促メールをすぐに送ります。よろしいですか。'
      : `選んだ団体への督促メールは、${later}に出ます。よろしいですか。`,
  moment: (day: string, hour: number) => `${day}の${hour}時以降`,
  mailed: (mails: number, later: string | null) =>
    mails === 0
      ? '督促メールは出ていません。'
      : later === null
        ? `督促メール${mails}通を送信待ちに入れました。`
        : `督促メール${mails}通は、${later}に出ます（いまは休日または時間外です）。`,
  notMailed: (n: number) =>
    `メールアドレスがないなどで送れなかった団体が${n}団体あります。電話や用紙で督促し、「督促を記録」に残してください。`,
  noted: (n: number) => `督促${n}件を記録しました。`,
  refused: {
    'nothing-chosen': '督促する団体を選んでください。',
    'no-mailer': 'メールの設備（SMTPサーバー）が設定されていません。電話や用紙で督促してください。',
    'calendar-unknown': '祝日の暦がない年のため、送る日を決められません。Renkei の更新が要ります。',
    'not-silent': (names: readonly string[]) =>
      `${names.join('、')}は、この画面を開いた後に回答したか、照会が終わりました。どの団体にも送っていません。一覧を確かめて、もう一度選んでください。`,
  },
  emptyTitle: '未回答の団体はありません',
  empty: '照会を送ると、まだ回答のない団体が、いつ・どのように督促したかとともにここに並びます。',
  emptyFiltered: 'この条件に合う、未回答の団体はありません。',
  toFeedback: '照会の一覧へ',
  filter: {
    label: '一覧をしぼる',
    body: '会議体',
    allBodies: 'すべての会議体',
    show: '表示',
    shows: { all: 'すべての未回答', overdue: '期限を過ぎたもの', waiting: '手で督促を待つもの' },
  },
  remind: {
    title: (organisation: string) => `${organisation}への督促を記録する`,
    lead: '電話・面談・FAX・紙で督促したことを残します。記録から2日の間は、督促メールは出ません。',
    about: '督促した照会',
    contact: '連絡先',
    also: '同じ機会に督促した、ほかの照会',
    channel: '方法',
    handChannels: { telephone: '電話', 'in-person': '面談', fax: 'FAX', paper: '紙（郵送・手渡し）' },
    on: '督促した日',
    onHelp: '例：R8.12.18、令和8年12月18日、2026/12/18',
    note: 'メモ',
    noteHelp: '相手の話や、回答の見込みなど。事務局だけが見ます。',
    submit: '記録する',
    back: '督促の一覧へ',
    future: '督促した日は、今日までの日を入力してください。',
    beforeSent: (day: string) => `この照会は${day}に送っています。それより後の日を入力してください。`,
    noChannel: '方法を選んでください。',
    answered: 'この照会には、もう回答があります。督促は記録していません。',
    closed: 'この照会は終わっています。督促は記録していません。',
    'not-sent': 'この照会は、まだ送っていません。送付を記録してから、督促を記録してください。',
  },
  sheetPaper: {
    title: '未回答のお知らせ',
    file: '未回答のお知らせ.pdf',
    to: (organisation: string) => `${organisation} 御中`,
    person: (title: string, name: string) => `${[title, name].filter(Boolean).join(' ')} 様`,
    greeting: 'いつもお世話になっております。',
    lead: (n: number, late: boolean) => reminderMailJa.lead(n, late),
    columns: ['番号', '照会', '送付した日', '回答の期日'],
    carrier: (name: string) => `持ち帰る委員：${name}`,
    silenceAgrees: '期日までに回答がない場合は、同意とみなします（照会に明記）。',
    ways: 'ご回答の方法',
    wayLink: '専用ページ：右上のQRコードから開けます（登録はいりません）。',
    wayFax: (fax: string) => `FAX：${fax}（番号を書き添えてください。書式は問いません）`,
    wayTelephone: (telephone: string) => `電話：${telephone}（番号をお伝えください）`,
    wayMail: (email: string) => `メール：${email}`,
    wayOffice: '上の差出人まで、書面または口頭でお知らせください。',
    also: '「意見なし」や「回答を控える」も回答です。例会が期日の後になるときは、その日をお知らせください。',
    crossed: '行き違いにご回答をいただいていましたら、ご容赦ください。',
    none: '未回答の照会はありません。',
    qrReference: (reference: string) => `番号 ${reference}`,
  },
};
export type RemindersMessages = typeof ja;
