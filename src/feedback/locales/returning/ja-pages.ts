/** 反映, 結果を返す, 課題の根拠: pages, mails and sheets of the secretariat. */
export const jaPages = {
  cancel: 'やめる',
  listPage: {
    pdf: 'PDF',
    word: 'Word',
    excel: 'Excel',
    giveBack: '結果を返す',
    reflectNext: (n: number) => `対応と反映を書く（あと${n}団体）`,
    members: '委員用を見る',
    outside: '公開用を見る',
    reflect: '反映を書く',
    change: '反映を直す',
    asEvidence: '課題の根拠にする',
    detail: '照会の内容と団体の数',
    done: {
      reflected: '反映を保存しました。',
      'to-tell-again': '反映を直しました。前の内容を知らせてあるので、結果をもう一度返してください。',
      evidence: '回答を課題の根拠に加えました。',
    },
    followChallenge: '課題を見る',
  },
  reflect: {
    title: (organisation: string) => `反映：${organisation}`,
    lead: '回答をどう扱い、何が変わったかを書きます。回答した団体に、そのまま伝わります。',
    answer: '回答',
    response: '対応',
    responseHelp: '会議体がどう扱ったか。なくてもかまいません。',
    reflection: '変わったこと',
    reflectionHelp: '一文で。何も変わらないときは、そのことと理由を書きます。',
    unnamed:
      'この団体は、会議体の外に団体名を示さないとしています。照会が終わると公開用の一覧にも載りますので、どの団体か分かる書き方は避けてください。',
    save: '保存する',
    noAnswer: 'この団体からは、まだ返事がありません。返事があってから、反映を書けます。',
    back: '意見一覧へ',
    changedTitle: 'ほかの人が先に直しました',
    changedBody: 'いまの内容と、あなたが書いた内容を並べました。もう一度保存すると、あなたの内容になります。',
    earlierTold: 'この団体には結果を返してあります。言葉を直すと、もう一度返すことになります。',
  },
  giveBack: {
    title: '結果を返す',
    titleOf: (question: string) => `結果を返す：${question}`,
    lead: (toTell: number, toReflect: number) =>
      toTell + toReflect === 0
        ? '回答した団体には、すべて結果を返しました。'
        : [
            ...(toTell > 0 ? [`結果を返していない団体は${toTell}団体です。`] : []),
            ...(toReflect > 0 ? [`反映がまだの団体は${toReflect}団体です。`] : []),
          ].join(''),
    nothing: 'まだ返事のあった団体がありません。返事があり、反映を書くと、ここから結果を返せます。',
    toReflect: '反映がまだの団体',
    toReflectLead: '回答をどう扱い、何が変わったかを書くと、結果を返せるようになります。',
    toTell: '結果をまだ返していない団体',
    whom: '知らせる団体',
    mailState: (state: string) => `結果のメール：${state}`,
    mailStates: {
      queued: '送信待ち',
      sending: '送信中',
      sent: '送信済み（そのあとで言葉が直されました）',
      refused: '断られました',
      failed: '送れませんでした',
      uncertain: '届いたか分かりません',
      cancelled: '取りやめました',
      bounced: '届きませんでした',
    },
    byMail: 'メールで知らせる',
    byMailLead: '団体ごとに一通を送ります。メールサーバーが受け取ると、知らせた記録がつきます。',
    noMailer: 'メールを送る設定がありません。結果票を印刷するか、事務局のメールソフトで送り、下に記録してください。',
    preview: (organisation: string) => `メールの文面（${organisation}）`,
    print: '結果票を印刷する（PDF）',
    byHand: '知らせたことを記録する',
    byHandLead: '結果票を渡したとき、FAXしたとき、個人リンクのページを見てもらったときに。',
    channel: '知らせ方',
    on: '知らせた日',
    onHelp: '令和8年11月22日、R8.11.22、2026/11/22のように。',
    record: '記録する',
    told: '結果を返した団体',
    toldColumns: ['団体', '返した日', '知らせ方'],
    silent: (names: readonly string[]) => `まだ返事のない団体：${names.join('、')}`,
    done: {
      mailed: (n: number) =>
        n === 0 ? '新しく送るメールはありませんでした。' : `${n}団体へのメールを送信待ちに入れました。`,
      marked: (n: number) =>
        n === 0 ? '新しく記録する団体はありませんでした。' : `${n}団体に知らせたと記録しました。`,
    },
    withoutAddress: (names: readonly string[]) =>
      `メールアドレスがないため、送れなかった団体があります：${names.join('、')}。結果票を渡してください。`,
    problems: {
      nobody: '知らせる団体を選んでください。',
      channel: '知らせ方を選んでください。',
      'not-yet': '知らせた日は、今日までの日付にしてください。',
    },
    list: '意見一覧を見る',
  },
  result: {
    title: '照会の結果について',
    subject: (reference: string, title: string) => `【照会の結果 ${reference}】${title}`,
    lead: (body: string) =>
      `${body}からの照会にご回答いただき、ありがとうございました。ご回答を次のように扱いましたので、お知らせします。`,
    question: '照会',
    answer: (day: string) => `いただいたご回答（${day}）`,
    response: '対応',
    noResponse: '会議体で報告しました。',
    reflection: '変わったこと',
    shortened: '…（以下略）',
    thanks: 'ご多用のところ、ありがとうございました。お気づきのことがあれば、事務局までお知らせください。',
    link: '貴団体の専用ページでも、ご覧いただけます。',
    to: (organisation: string) => `${organisation}　御中`,
    reference: '照会番号',
    contact: (telephone: string, fax: string) =>
      [telephone === '' ? '' : `電話 ${telephone}`, fax === '' ? '' : `FAX ${fax}`]
        .filter((part) => part !== '')
        .join('　'),
    file: (reference: string) => `照会の結果_${reference}`,
  },
  evidence: {
    title: '課題の根拠にする',
    lead: (organisation: string) => `${organisation}の回答を、課題の根拠に加えます。`,
    namedOutside: '団体名も載ります（団体が、会議体の外に示してよいとしています）。',
    unnamed: '課題は会議体の外の人も読むため、団体名は載せません。文中の団体名も伏せます。',
    parts: '載せる言葉',
    challenge: '課題',
    newChallenge: '新しい課題を立てる',
    newTitle: '新しい課題の題',
    newTitleHelp: '新しい課題を立てるときだけ書きます。',
    add: '根拠に加える',
    quoted: (organisation: string | null, reference: string) =>
      organisation === null
        ? `照会${reference}への回答（団体名は伏せています）`
        : `${organisation}の回答（照会${reference}）`,
    problems: {
      parts: '載せる言葉を、一つは選んでください。',
      challenge: '課題を選んでください。',
      quote: '載せる言葉',
    },
  },
  cli: {
    listHelp: '意見一覧と対応を書き出す（.pdf、.docx、.xlsx）',
    usage:
      '使い方: renkei feedback list --question ID --out FILE.pdf|FILE.docx|FILE.xlsx [--edition members|outside] [--workspace 導入単位]',
    unknown: (id: string) => `照会「${id}」は見つかりません。`,
    cannotWrite: (path: string) => `「${path}」に書き込めません。フォルダーと権限を確かめてください。`,
    made: (path: string, answers: number) => `「${path}」に書き出しました（回答${answers}件）。`,
  },
};

export type PagesMessages = typeof jaPages;
