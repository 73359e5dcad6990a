/** What the secretariat reads when it types answers in. */
export const entryJa = {
  returned: {
    title: '返送された用紙を入力する',
    lead: '用紙に印刷された照会番号を入力すると、回答を入力する画面に進みます。',
    number: '照会番号',
    numberHelp: '例：R8-7-2。全角でも、どの横線でもかまいません。「R8-7」までなら、照会先の一覧が出ます。',
    submit: '進む',
    unreadable: '照会番号は「R8-7-2」のように入力してください。',
    unknown: (typed: string) => `照会番号「${typed}」の照会先は見つかりません。用紙の番号を確かめてください。`,
    list: '照会先を選んでください',
    enter: (reference: string, organisation: string) => `${reference}　${organisation}の回答を入力する`,
    entered: (reference: string, organisation: string) => `${reference}　${organisation}の回答を記録しました`,
    enteredBody: '回答は照会の一覧に反映されています。',
    corrected: (reference: string, organisation: string) => `${reference}　${organisation}の回答を訂正しました`,
    sameSheet: '同じ団体の、まだ回答のない照会',
    sameSheetLead: '一枚の用紙に何件か載っているときは、続けて入力できます。',
    question: '照会を見る',
    another: '別の用紙を入力する',
  },
  entry: {
    title: (reference: string, organisation: string) => `${reference}　${organisation}の回答を入力する`,
    short: '回答の入力',
    lead: (title: string) =>
      `照会「${title}」に届いた回答を、そのまま写してください。入力した回答は、すぐに回答として数えます。`,
    drafted: 'この照会はまだ「送付」になっていません',
    draftedBody: '手渡しなどで届いていたものとして、回答が届いた日に送付したと記録します。',
    respondentName: '回答した方のお名前',
    respondentNameHelp: '用紙に名前がないときは空けたままにしてください。団体名で記録します。',
    respondentTitle: '回答した方の役職・職種',
    channel: '届き方',
    receivedOn: '届いた日',
    receivedOnHelp: '例：R8.12.3、令和8年12月3日、2026/12/3',
    receivedOnCorrection: 'はじめの回答の日を残すときは、そのままにしてください。',
    beforeSent: '送った日より前に届いた（日付は正しい）',
    scan: '用紙の写し',
    scanHelp: 'PDF、JPEG、PNG。20 MBまで。事務局だけが見られます。なくてもかまいません。',
    scanAgain: '用紙の写しは、もう一度選んでください。',
    submit: '回答として記録する',
    already: '回答はすでに届いています',
    alreadyBody:
      'これから入力する回答が訂正のときは、下の「訂正として記録する」に印をつけてください。前の回答も記録に残ります。',
    corrects: '届いている回答の訂正として記録する',
    correctsNeeded:
      '回答がすでに届いています。訂正のときは「届いている回答の訂正として記録する」に印をつけてください。',
    openScan: '用紙の写しを開く',
    drafts: (count: number) => `この団体の下書きが${count}件あります（個人リンクなどで書きかけ）。`,
    closed: 'この照会は終了したため、回答は入力できません。照会を再開すると入力できます。',
    reflected: '回答はすでに反映されています。これから届いた訂正は、反映の画面で扱ってください。',
  },
  agenda: {
    title: (organisation: string) => `${organisation}の例会の議題にする`,
    short: '例会の議題',
    lead: '団体から、例会の議題にしたと連絡があったときに記録します。',
    back: '照会先に戻る',
  },
};

export type EntryMessages = typeof entryJa;
