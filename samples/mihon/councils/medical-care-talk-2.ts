import { challenge, forOrganisation, noted, type ScriptedMeeting } from './talk.ts';

/** 第7回から第11回まで: 研修、住民への説明、団体の指標、中間評価、夜間の受け入れ. Nobody said this. */
export const secondYear: readonly ScriptedMeeting[] = [
  {
    items: [
      {
        title: '共通様式の利用状況（半年）',
        kind: 'report',
        minutes: 15,
        presenter: 'hospital-liaison',
        outcome: 'reported',
        summary: '3日以内に届く割合は6割から8割に上がった。',
        talk: [
          ['hospital-liaison', '半年の入院131件のうち、106件で3日以内に届きました。'],
          ['doctor-2', '分母も示していただくと、進み具合がよく分かります。'],
        ],
      },
      {
        title: '多職種研修の進め方',
        kind: 'discussion',
        minutes: 45,
        outcome: 'decided',
        summary: '講義を減らし、一つの薬袋や一つの家から考える研修にする。',
        decision: '年2回、事例を一つ持ち寄る60分の研修とする。夜の開催はオンラインを併用する。',
        action: {
          title: '第1回多職種研修を企画する',
          owner: 'pharmacists',
          dueOn: '+90',
          done: '42人が参加して終了した',
        },
        talk: [
          [
            'pharmacist',
            '残った薬の写真を一枚出すだけで、職種ごとに見ているところが違うと分かります。',
            { kind: 'proposal', ending: noted('第1回研修の題材にした') },
          ],
          ['dentist', '嚥下の話は、食事を作るヘルパーさんにも聞いてほしい。'],
          ['home-help', '夜の研修は子どもがいる職員は出られません。録画がほしいです。'],
          ['doctor-1', '医師が講師になると皆さん黙ってしまう。聞き役に回ります。'],
          ['day-care', '同じ研修を2回に分けてもらえると、交代で出られます。'],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '住民への説明とパンフレット',
        kind: 'discussion',
        minutes: 45,
        outcome: 'discussed',
        summary: '集まりで話すと「サービスを減らされる」と受け取られる。口づてで正しく伝わる材料を作る。',
        action: { title: '共通パンフレットの骨子を3つのワーキングで合わせる', owner: 'support-centre', dueOn: '+120' },
        talk: [
          ['事務局', '地区の説明会では、一般論になり分かりにくいというご意見をいただきました。'],
          ['councillor', '行政が大勢に話すと、サービスの制限だと受け取られます。'],
          [
            'commissioner',
            '一対一で話すとよく伝わります。ただ、間違った話も口づてで広がります。',
            { kind: 'fact', ending: noted('パンフレットの骨子に反映') },
          ],
          ['doctor-2', '診察室で渡せる一枚がよい。裏に相談先を。'],
          ['nursing-home', '施設の見学に来た方にも渡せます。'],
          [
            'pharmacist',
            '薬局の待合にも置けます。',
            { kind: 'promise', ending: noted('薬剤師会が置き場所を確認する') },
          ],
          [
            'care-manager',
            '「できないこと」も書かないと、あとで困ります。',
            { kind: 'proposal', ending: forOrganisation('care-managers') },
          ],
        ],
      },
      {
        title: '在宅医療に関する市民の相談窓口',
        kind: 'information',
        minutes: 10,
        presenter: '事務局',
        outcome: 'reported',
        talk: [['事務局', '相談窓口の電話番号が変わりました。名刺大のカードを配ります。']],
      },
    ],
    absent: [{ person: 'rehabilitation' }],
  },
  {
    items: [
      {
        title: '連携の目標と各団体の指標',
        kind: 'discussion',
        minutes: 50,
        outcome: 'discussed',
        summary: '共有する数字は一つ。各団体は自分たちで決められる指標を持つ。',
        decision: '各団体は例会で指標を一つ選び、次の年度のはじめまでに出す。',
        talk: [
          ['doctor-2', '割合が0.9ポイント下がるといっても、人数にすれば十数人です。それを皆で目指します。'],
          [
            'doctor-1',
            '医師会は、訪問診療を引き受ける医療機関の数を指標にしたい。',
            { kind: 'promise', ending: forOrganisation('doctors') },
          ],
          [
            'dentist',
            '歯科は訪問歯科の相談件数なら数えられます。',
            { kind: 'promise', ending: forOrganisation('dentists') },
          ],
          ['pharmacist', '薬剤師会は、退院時の薬の情報を受け取った件数を考えています。'],
          ['hospital-liaison', '病院は、退院前カンファレンスを開いた割合でしょうか。'],
          ['care-manager', '様式を3日以内に送った割合にします。すでに数えています。'],
          ['health-facility', '老健は在宅復帰の人数を出せます。'],
          [
            'commissioner',
            '数えられないことも大事です。声かけの数を指標にすると窮屈になります。',
            { kind: 'question', ending: null },
          ],
        ],
      },
      {
        title: '認知症の人の入院時の付き添い',
        kind: 'discussion',
        minutes: 20,
        outcome: 'carried',
        outcomeNote: '時間がなく、審議に入れなかった',
        talk: [],
      },
    ],
  },
  {
    items: [
      {
        title: '目標の中間の見通し',
        kind: 'report',
        minutes: 20,
        presenter: '事務局',
        outcome: 'reported',
        summary: '割合は下がっているが、偶然の揺れの範囲にある。人数で見ていく。',
        talk: [
          ['事務局', '施設・居住系の割合は下がっていますが、この人数では偶然の揺れの範囲です。'],
          [
            'councillor',
            '揺れの範囲というのは、効果がないということですか。',
            { kind: 'question', ending: noted('その場で説明した。次の資料に図を付ける') },
          ],
          ['doctor-2', 'そうではありません。動いている途中の数字も並べて見ましょうということです。'],
        ],
      },
      {
        title: '退院支援の年1回の標本調べ',
        kind: 'decision',
        minutes: 30,
        outcome: 'decided',
        decision: '毎年11月の退院を全件調べ、退院調整の有無を確かめる。',
        action: { title: '11月の退院の標本調べを行う', owner: 'hospital', dueOn: '+150' },
        summary: '全件を1か月だけ調べる。負担を抑え、毎年同じ月に行う。',
        talk: [
          [
            'hospital-liaison',
            '年中数えるのは無理ですが、ひと月なら全件を調べられます。',
            { kind: 'promise', ending: noted('11月の退院を調べることに決定') },
          ],
          ['care-manager', '居宅の側も同じ月の分を出します。突き合わせれば抜けが分かります。'],
          ['rehabilitation', '家屋調査の有無も一緒に数えてください。'],
          ['nurse-1', '訪問看護の開始が退院から何日後かも分かるとよいです。'],
          ['doctor-1', '数えることが目的にならないよう、項目は5つまでにしましょう。'],
        ],
      },
      {
        title: '認知症の人の入院時の付き添い',
        kind: 'discussion',
        minutes: 25,
        outcome: 'carried',
        outcomeNote: '前の議題が延び、審議に入れなかった',
        talk: [],
      },
    ],
    absent: [{ person: 'nursing-home', proxy: '架空 美子' }],
  },
  {
    items: [
      {
        title: '夜間・休日の受け入れの約束（病診連携）',
        kind: 'discussion',
        minutes: 45,
        outcome: 'discussed',
        summary: '登録した患者は夜間も市立病院が受ける案を、医師会と病院の例会に諮る。',
        action: { title: '後方支援病床の利用の手引き（案）を作る', owner: null, dueOn: null },
        talk: [
          ['doctor-2', '今日は夜間と休日の受け入れについて、結論に近づけたいと思います。'],
          [
            'hospital-doctor',
            'あらかじめ登録していただいた患者さんは、夜間でも断らない。そういう約束なら病院として考えられます。',
            { kind: 'promise', ending: forOrganisation('hospital') },
          ],
          [
            'doctor-1',
            '登録の用紙が増えると続きません。共通様式に印を一つ付けるだけで済ませたい。',
            { kind: 'proposal', ending: null },
          ],
          ['nurse-1', '登録した方には、訪問看護からも夜間の記録を渡せます。'],
          [
            'nurse-2',
            '休日の連絡先を、当番の医療機関だけでなく病院の地域連携室にも共有してください。',
            { kind: 'proposal', ending: null },
          ],
          [
            'care-manager',
            'ご家族に説明するのはケアマネジャーですか、診療所ですか。役割を決めておかないと抜けます。',
            { kind: 'question', ending: null },
          ],
          ['home-help', 'ヘルパーが夜に見つけたときの連絡は、連絡先カードの順番でよいのでしょうか。'],
          ['pharmacist', '登録の方の薬の一覧は、薬局が月に一度新しくします。', { kind: 'promise', ending: null }],
          [
            'councillor',
            '空けておく病床の費用は、市で持つのか病院で持つのか。はっきりさせてほしい。',
            { kind: 'question', ending: null },
          ],
          ['事務局', '費用の考え方は、次回までに長寿支援課で整理します。'],
          ['hospital-liaison', '連絡の窓口は日中が地域連携室、夜間は救急の看護師になります。'],
          [
            'commissioner',
            '一人暮らしの方は、だれが登録をすすめるのですか。',
            { kind: 'challenge', ending: challenge('一人暮らしの人に、夜間の備えをだれがすすめるか決まっていない') },
          ],
          ['doctor-2', '医師会と病院の例会に諮り、次回に結果を持ち寄ることにします。'],
        ],
      },
      {
        title: '多職種研修の報告',
        kind: 'report',
        minutes: 15,
        presenter: 'pharmacist',
        outcome: 'reported',
        summary: '42人が参加。次は歯科と栄養を題材にする。',
        talk: [
          ['pharmacist', '42人に参加いただきました。半分は初めて顔を合わせた方同士です。'],
          ['day-care', '通所の職員にも好評でした。次もお願いします。'],
        ],
      },
      {
        title: '認知症の人の入院時の付き添い',
        kind: 'discussion',
        minutes: 25,
        outcome: 'carried',
        outcomeNote: '時間がなく、審議に入れなかった',
        talk: [],
      },
      {
        title: '共通様式の見直し',
        kind: 'discussion',
        minutes: 15,
        talk: [],
      },
    ],
    absent: [{ person: 'health-facility' }],
    materials: [
      {
        title: '夜間・休日の受け入れ 近くの町の例',
        item: 1,
        text: '夜間・休日の受け入れ 近くの町の例\n\nとなりの例示町では、登録した患者を市立病院が夜間も受け入れています。\n\n（架空の見本です）\n',
      },
    ],
  },
];
