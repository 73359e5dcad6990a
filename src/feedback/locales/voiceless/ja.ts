import type { FoundingEventKind, FoundingStep } from '../../domain/founding.ts';
import type { SilentReason } from '../../domain/voiceless/find-voiceless.ts';
import type { FoundingProblem } from '../../use-cases/voiceless/refusals.ts';

const steps: Record<FoundingStep, string> = {
  call: '呼びかけ',
  conveners: '世話人',
  rules: '規約',
  founding: '設立',
  'first-meeting': '初回例会',
};

/** What to do at each step, in a sentence or two. */
const hints: Record<FoundingStep, string> = {
  call: '同じ分野の事業所をすべて書き出し、集まる理由を一枚にまとめて声をかけます。管理者に会うか電話をし、来られる曜日と時間を聞いておくと、次の集まりがすぐに決まります。',
  conveners:
    '世話人を2〜3人決めます。法人の大きさや地区が偏らないようにし、最初の一年の事務（案内と記録）をだれがするかも決めておきます。',
  rules:
    '規約には、名称、目的、会員になれる事業所、役員と任期、例会の開き方、会としての答えの決め方、会費の有無、事務局、改正の手続きがあれば足ります。A4で一枚から二枚です。',
  founding:
    '設立の会で、規約と役員を決めます。会長と連絡先、例会の日（例：毎月第2木曜日 19:00）をここで聞いて、地域資源に登録します。',
  'first-meeting':
    '初回の例会では、市の照会を一つ議題にしてみるのがおすすめです。答えのまとめ方と、会議に出る委員への伝え方を決めておけば、次の照会から受けられます。',
};

const reasons: Record<SilentReason, string> = {
  none: '団体の記載なし',
  office: '一つの事業所として参加',
  ended: '団体が終了',
};

const events: Record<FoundingEventKind, string> = {
  begun: '始めた',
  changed: '内容を直した',
  'given-up': '取りやめた',
  'taken-up': 'もう一度始めた',
  organisation: '団体を登録した',
  seats: '席を団体のものにした',
};

export const ja = {
  /** A question as the record that it was raised from names it. */
  raised: (reference: string, title: string, withdrawn: boolean) =>
    `${reference}　${title}${withdrawn ? '（取下げ）' : ''}`,
  /** Before an organisation is ended. */
  mention: (trade: string) => `連絡会の設立（${trade}）`,
  feedback: '照会',
  steps,
  hints,
  reasons,
  events,
  page: {
    title: '団体のない分野',
    lead: (trades: number, seats: number) =>
      trades === 0
        ? 'どの席にも、照会を受ける団体があります。'
        : `照会を受ける団体のない分野が${trades}つあります（${seats}席）。`,
    about:
      '照会は、各団体の例会で話し合ってもらいます。団体のない分野には照会が届かず、その分野の声は会議に出る一人の意見だけになります。連絡会ができれば、照会を受けられます。',
    caption: '団体のない分野と席',
    columns: { trade: '分野', seats: '席', founding: '連絡会の設立' },
    none: (name: string) => `${name}：団体なし`,
    /** Seats without a trade. */
    unknown: (sector: string, note: string) => (note === '' ? `${sector}（団体の記載なし）` : `${note}（${sector}）`),
    seat: (place: string, holder: string) => [place, holder].filter((part) => part !== '').join(' '),
    vacant: '（空席）',
    count: (seats: number) => `${seats}席`,
    begin: '連絡会の設立を始める',
    beginFor: (trade: string) => `連絡会の設立を始める：${trade}`,
    beginOther: '別の分野で始める',
    ownVoice: '住民が本人として出る席です。連絡会はつくらず、本人に聞きます。',
    notBegun: 'まだ始まっていません。',
    progress: (done: number, of: number) => `${of}段階のうち${done}段階が済み`,
    next: (step: string) => `次は${step}`,
    ready: '照会を受けられます',
    untied: '席に団体が結びついていません',
    untiedAbout:
      '分野の団体はありますが、次の席には結びついていません。席のページで団体を選ぶと、照会の持ち帰りを頼めます。',
    untiedColumns: { seat: '席', trade: '分野', speakers: '分野の団体' },
    foundings: '設立の進み具合',
    finished: '照会を受けられるようになった連絡会',
    givenUp: '取りやめた設立',
    givenUpOn: (on: string, reason: string) => `${on}に取りやめ：${reason}`,
  },
  rule: {
    heading: 'どのように決めているか',
    about: [
      '席の団体が一つの事業所（通所介護、訪問介護、病院など）のとき、その分野に代わって答える団体が地域資源にあるかを調べます。席に団体がないときは、委員の勤め先の種別で分野を見ます。',
      '医療の分野は、医師会・歯科医師会・薬剤師会・看護協会が会員に諮って答えます。介護の分野には職能団体がないことが多いので、種別が「事業者連絡会」で、名称に分野の言葉がある団体が答えるものとします。介護サービス事業者全体の連絡会は、介護のどの分野にも代わって答えます。',
      '行政の席は、その課が自分で答えるものとして数えません。議会・警察・法律の専門職なども同じです。終了した団体と、初回例会の済んでいない設立中の団体は、まだ答えられないものとします。',
      '直したいときは、席の団体か、地域資源の団体の種別・名称を直します。この画面だけの例外は作れません。',
    ],
    caption: '分野ごとの、代わって答える団体',
    columns: { trade: '分野', who: '代わって答える団体', here: 'この地域の団体' },
    named: { before: '名称に', word: (word: string) => `「${word}」`, between: '', after: 'のある事業者連絡会' },
    allCare: '介護サービス事業者全体の連絡会',
    nobody: 'なし',
  },
  form: {
    newTitle: '連絡会の設立を始める',
    editTitle: '設立の内容を直す',
    lead: '5つの段階（呼びかけ、世話人、規約、設立、初回例会）を記録しながら、照会を受けられるまで進めます。',
    trade: '分野',
    tradeHelp: '人が呼ぶとおりに書きます。例：通所介護',
    sector: '区分',
    plannedName: '予定の名称（あれば）',
    plannedHelp: '例：みほん市通所介護事業所連絡会。名称に分野の言葉があると、その分野の団体だと分かります。',
    note: '覚え書き（あれば）',
    noteHelp: '事業所の数、相談した人、気をつけることなど。事務局だけが見ます。',
    seats: 'どの席のための連絡会か',
    seatsHelp: '設立の後、選んだ席を新しい団体のものにできます。事業所の席と、団体の記載のない席から選びます。',
    noSeats: '選べる席がありません。',
    save: '始める',
    change: '保存する',
    cancel: 'やめる',
  },
  one: {
    title: (trade: string) => `連絡会の設立：${trade}`,
    lead: {
      next: (name: string, done: number, of: number, step: string) =>
        `${name === '' ? '' : `${name}。`}${of}段階のうち${done}段階が済みました。次は「${step}」です。`,
      ready: (name: string) => `${name}は、照会を受けられます。`,
      organisation: '5つの段階がすべて済みました。団体を登録すると、照会を受けられます。',
      givenUp: (on: string, reason: string) => `${on}に取りやめました。理由：${reason}`,
      partly: (name: string, step: string) => `${name}は、照会を受けられます。「${step}」の記録がまだありません。`,
    },
    progress: '設立の進み具合',
    steps: '段階',
    edit: '内容を直す',
    giveUp: '取りやめる',
    takeUp: 'もう一度始める',
    raise: 'この団体に照会する',
    state: { done: (on: string) => `${on}に済み`, open: 'まだ', takenBack: '取り消しました' },
    skipped: (step: string, missing: readonly string[]) =>
      `「${step}」が済んでいますが、その前の「${missing.join('」「')}」の記録がありません。このままでも進められます。`,
    before: (step: string, later: readonly string[]) =>
      `「${step}」の日が、その前の「${later.join('」「')}」の日より早くなっています。日付を確かめてください。`,
    oddTitle: '段階の順をお確かめください',
    record: (step: string) => `「${step}」を記録する`,
    correct: (step: string) => `「${step}」の日や内容を直す`,
    doneOn: '済んだ日',
    doneOnHelp: '例：R8.11.22。先の日付は入れられません。',
    note: 'どのように進んだか（あれば）',
    save: '記録する',
    takeBack: (step: string) => `「${step}」を取り消す`,
    takeBackReason: '取り消す理由',
    takeBackSave: '取り消す',
    organisation: '団体と例会',
    organisationYet: '「設立」を記録すると、団体を地域資源に登録できます。',
    organisationNone: '設立した団体を、例会の日とともに登録してください。すでに登録してあれば選べます。',
    organisationIs: '設立した団体',
    meets: '例会',
    noMeets: 'まだ登録されていません。',
    enter: '団体を登録する',
    choose: '団体を選び直す',
    seats: '対象の席',
    seatsNone: '席は選ばれていません。',
    seatColumns: { seat: '席', body: '会議体', organisation: 'いまの団体' },
    give: (name: string) => `席を${name}のものにする`,
    giveAbout: (name: string) =>
      `選んだ席は、これから${name}の席になります。委員と任期は変わりません。照会を持ち帰る委員として選べるようになります。`,
    giveSave: '選んだ席を団体のものにする',
    given: 'すべての席が、この団体のものになっています。',
    history: 'これまでの経過',
    historyColumns: { at: '日にち', what: 'できごと', note: '内容', by: '記録した人' },
    stepDone: (step: string, on: string) => `${step}（${on}）`,
    stepTakenBack: (step: string) => `${step}の取消し`,
  },
  organisation: {
    title: '設立した団体を登録する',
    lead: '新しく登録するか、地域資源にある団体を選びます。種別は「事業者連絡会」になります。',
    existing: '地域資源にある団体を選ぶ',
    existingHelp: '選ぶと、下の欄は使いません。',
    enterNew: '新しく登録する',
    sector: '区分',
    name: '名称',
    nameKana: 'ふりがな',
    headTitle: '代表の職名',
    headName: '代表者',
    contactName: '担当者',
    telephone: '電話',
    fax: 'FAX',
    email: 'メール',
    meets: '例会',
    meetsHelp: '決まっていなければ空けておけます。期日は、例会の日から決まります。',
    week: '第何週',
    noRule: '決まっていない',
    weekday: '曜日',
    at: '時刻',
    atHelp: '例：19:00、午後7時',
    save: '登録する',
    meetsHalf: '例会は、週・曜日・時刻をすべて選ぶか、すべて空けてください。',
    meetsTime: '例会の時刻は「19:00」のように入力してください。',
    later: '住所などは、登録の後で地域資源のページに書き足せます。',
  },
  giveUp: {
    title: '設立を取りやめる',
    lead: '記録は残ります。事情が変われば、もう一度始められます。',
    reason: '取りやめる理由',
    save: '取りやめる',
    takeUpTitle: '設立をもう一度始める',
    takeUpLead: 'これまでの記録の続きから進めます。',
    takeUpSave: 'もう一度始める',
  },
  done: {
    begun: '連絡会の設立を始めました。',
    changed: '保存しました。',
    step: '段階を記録しました。',
    back: '段階を取り消しました。',
    'given-up': '取りやめました。',
    'taken-up': 'もう一度始めました。',
    organisation: '団体を登録しました。',
    seats: '席を団体のものにしました。',
  } as Readonly<Record<string, string>>,
  changedTitle: 'ほかの人が先に変えました',
  changedBody: 'いまの内容と、あなたが入力した内容を並べました。見比べて、必要ならもう一度保存してください。',
  seatsChanged: 'ほかの人が席を変えたため、まだ何も保存していません。いまの内容を確かめて、もう一度選んでください。',
  givenUpFirst: 'この設立は取りやめになっています。先に「もう一度始める」を選んでください。',
  problems: {
    choose: '選んでください。',
    'no-such-seat': '選べない席があります。選び直してください。',
    'no-day': '日付を入力してください。例：R8.11.22',
    'future-day': '先の日付です。済んでから記録してください。',
    'no-such-organisation': '団体を選び直してください。終了した団体は選べません。',
    'not-founded': '先に「設立」を記録してください。',
    'no-organisation': '先に団体を登録してください。',
    'no-seat': '席を一つ以上選んでください。',
  } satisfies Record<Exclude<FoundingProblem['kind'], 'text'>, string>,
  fields: {
    trade: '分野',
    sector: '区分',
    plannedName: '予定の名称',
    note: '内容',
    reason: '理由',
    doneOn: '済んだ日',
  } as Readonly<Record<string, string>>,
};

export type VoicelessMessages = typeof ja;
