import { challenge, forOrganisation, noted, type ScriptedMeeting } from './talk.ts';

/** 第1回から第6回まで: 現状と課題、情報共有、事例、入退院、夜間の連絡、看取り. Nobody said this. */
export const firstYear: readonly ScriptedMeeting[] = [
  {
    items: [
      {
        title: 'みほん市の現状（認定者・サービス・施設）',
        kind: 'report',
        minutes: 25,
        presenter: '事務局',
        outcome: 'reported',
        summary: '認定者は増え、施設・居住系の割合は3割近い。市外の施設に入る人も少なくない。',
        talk: [
          [
            '事務局',
            '本日はお忙しい中お集まりいただきありがとうございます。はじめに、みほん市の認定者と施設・居住系サービスの利用者の数を報告します。',
          ],
          [
            'doctor-2',
            '座長を務めます試野です。この数字を全員で共有することから始めたいと思います。ご意見をお願いします。',
          ],
          ['doctor-1', '人数で見せていただくとよく分かります。割合だけでは実感が持てませんでした。'],
          [
            'nursing-home',
            '入所の申込みのうち、半分近くは在宅で続けられる状態の方だと感じています。',
            { kind: 'fact', ending: noted('現状の資料に注記した') },
          ],
          [
            'councillor',
            '施設を増やせば保険料が上がると市民には説明しています。その前にできることを議論していただきたい。',
          ],
          [
            'commissioner',
            '近所の方が心配しすぎて、本人が家にいたくても続かないことがあります。',
            { kind: 'challenge', ending: challenge('近隣の心配が先に立ち、在宅が続かないことがある') },
          ],
        ],
      },
      {
        title: '医療・介護連携の課題の出し合い',
        kind: 'discussion',
        minutes: 50,
        outcome: 'discussed',
        summary: '「無理です」という専門職の言葉、開業医の負担、会議に出る時間、住民への説明の4点が挙がった。',
        action: {
          title: '出された課題を一覧にして各団体に送る',
          owner: 'support-centre',
          dueOn: '+30',
          done: '一覧を全団体に送付した',
        },
        talk: [
          [
            'care-manager',
            '「この状態では家は無理です」と、私たちの言葉が在宅を難しくしていないか、振り返る必要があると思います。',
            { kind: 'challenge', ending: challenge('専門職の「在宅は無理です」という言葉が在宅を困難にしている') },
          ],
          [
            'doctor-1',
            '開業医が一人で在宅を診るのは、正直に言って負担が大きい。夜間の備えがないと踏み出せません。',
            { kind: 'challenge', ending: challenge('開業医一人で在宅診療を続けることの難しさ') },
          ],
          ['hospital-liaison', '病院からも、退院の話をもっと早く地域に伝えられるとよいと感じています。'],
          [
            'pharmacist',
            '薬が残っている家は多いです。訪問の依頼が届くのは、もう手に負えなくなってからです。',
            { kind: 'fact', ending: noted('第7回の研修の題材にする') },
          ],
          ['dentist', '口の中のことは後回しにされがちです。入院のときに一度は診せてほしい。'],
          [
            'nurse-1',
            '医師が会議に出られるか、ケアマネジャーが遠慮して声をかけていないことがあります。聞いてみるだけでも違います。',
            { kind: 'challenge', ending: challenge('医師の会議出席に、遠慮して声をかけていない') },
          ],
          ['home-help', '家族への説明が足りないと感じます。何ができるのか、知らないまま施設を選んでいます。'],
          ['doctor-2', 'ありがとうございます。本日の意見は事務局で整理し、次回は情報共有の方法に絞って議論します。'],
        ],
      },
    ],
    absent: [{ person: 'health-facility' }],
  },
  {
    items: [
      {
        title: '第1回の課題の整理',
        kind: 'report',
        minutes: 15,
        presenter: '事務局',
        outcome: 'agreed',
        summary: '課題の一覧を確認し、了承した。',
        talk: [
          ['事務局', '前回のご意見を4つの課題にまとめました。各団体にもお送りしています。'],
          ['doctor-2', '抜けているものはありませんか。'],
          [
            'day-care',
            '送り迎えのときに気づいたことを、誰に伝えればよいか分からないという声が職員から出ています。',
            { kind: 'challenge', ending: challenge('日々の気づきを伝える先が分からない') },
          ],
        ],
      },
      {
        title: '情報共有の方法（連携シートとICT）',
        kind: 'discussion',
        minutes: 45,
        outcome: 'discussed',
        summary: '共通の様式を先に決め、ICTは使える団体から。FAXの団体を残さない。',
        decision: '入院時に渡す情報は、A4一枚の共通の様式とする。',
        action: {
          title: '入院時情報の様式の案を作る',
          owner: 'care-managers',
          dueOn: '+60',
          done: '案を第3回に提出した',
        },
        talk: [
          [
            'hospital-liaison',
            '入院のとき、ケアマネジャーから情報が届く患者さんと届かない患者さんがいます。様式もばらばらです。',
          ],
          [
            'care-manager',
            '事業所ごとに様式が違います。共通の一枚があれば、当日のうちに送れます。',
            { kind: 'proposal', ending: noted('様式の案づくりに入った') },
          ],
          ['doctor-1', '診療所はまだFAXです。パソコンを前提にされると困ります。'],
          ['nurse-2', '写真を送れると褥瘡の相談が早くなりますが、個人の携帯では送れません。'],
          ['pharmacist', '薬の情報は薬局から出せます。お薬手帳の写しを付けるだけで済むことも多いです。'],
          ['rehabilitation', '家の段差や手すりの情報があると、退院前の練習が変わります。'],
          ['doctor-2', '様式を一枚に絞る。紙でもFAXでも同じものを使う。これでよろしいでしょうか。'],
          ['health-facility', '異議ありません。施設に入るときにも同じものがほしいです。'],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '入院時情報の共通様式（案）',
        kind: 'decision',
        minutes: 20,
        presenter: 'care-manager',
        outcome: 'decided',
        outcomeNote: '原案のとおり決定',
        summary: '連絡先と服薬、家での暮らしの3段とし、様式を決めた。',
        decision: '入院時情報の共通様式を定め、翌月から使い始める。',
        talk: [
          ['care-manager', '表に連絡先と服薬、裏に家での暮らしと本人の希望を書く案です。'],
          ['hospital-doctor', '医師が読むのは表だけです。大事なことは表にお願いします。'],
          ['dentist', '入れ歯の有無だけでも欄がほしい。'],
          ['doctor-2', '歯の欄を加えて決定とします。'],
        ],
      },
      {
        title: 'モデル事例の検討（病院から在宅に戻り落ち着いている例）',
        kind: 'discussion',
        minutes: 50,
        visibility: 'members',
        outcome: 'discussed',
        summary: 'ケアマネジャーから病院へ働きかけたこと、住民の見守りがあったことが支えになった。',
        talk: [
          ['care-manager', '病院からの連絡を待つのではなく、こちらから出向いて入院中の様子を聞きました。'],
          [
            'hospital-liaison',
            '来ていただくと、病棟の看護師も退院後を考えるようになります。',
            { kind: 'proposal', ending: forOrganisation('hospital') },
          ],
          ['nurse-1', '退院の前に一度、家を見ておけたのが大きかったです。'],
          [
            'commissioner',
            '隣の方が朝の雨戸を見てくれていました。特別なことではなく、普通のこととしてできる地域にしたいです。',
            { kind: 'proposal', ending: noted('地域づくりワーキングに伝えた') },
          ],
          [
            'doctor-1',
            '病床のない診療所では、急に悪くなったときの受け入れ先が心配です。病診連携の約束がほしい。',
            { kind: 'challenge', ending: challenge('病床のない診療所が急変に備えられない') },
          ],
          ['hospital-doctor', '救急の窓口は一つですが、かかりつけの患者さんかどうかが夜は分かりません。'],
          ['home-help', '家族が夜に電話をかける先が分からず、救急車を呼んでいます。'],
        ],
      },
    ],
    absent: [{ person: 'pharmacist', proxy: '模田 実' }],
  },
  {
    items: [
      {
        title: '共通様式の使い始め1か月の様子',
        kind: 'report',
        minutes: 15,
        presenter: 'hospital-liaison',
        outcome: 'reported',
        summary: '入院24件のうち15件で様式が届いた。',
        talk: [
          [
            'hospital-liaison',
            '先月の入院24件のうち、15件で入院から3日以内に届きました。',
            { kind: 'fact', ending: noted('次回も件数を報告する') },
          ],
          ['care-manager', '届かなかった9件は、担当がいない方と、家族から連絡がなかった方です。'],
          ['doctor-2', '3か月続けて見ていきましょう。'],
        ],
      },
      {
        title: '退院前カンファレンスの開き方',
        kind: 'discussion',
        minutes: 45,
        outcome: 'decided',
        summary: '短く、早く、決まった曜日に。医師は電話でもよい。',
        decision: '退院前カンファレンスは30分以内とし、水曜の午後に寄せる。医師の参加は電話やオンラインでもよい。',
        action: {
          title: '退院前カンファレンスの手順書を作る',
          owner: 'hospital',
          dueOn: '+90',
          done: '手順書を全団体に配布した',
        },
        talk: [
          ['hospital-liaison', '日程の調整に時間がかかり、退院の前日になることもあります。'],
          [
            'doctor-1',
            '医師は昼の1時台なら出られます。曜日が決まっていれば空けておけます。',
            { kind: 'promise', ending: noted('水曜の午後に決めた') },
          ],
          ['nurse-2', '訪問看護が入るかどうか、早めに声をかけていただければ必ず出ます。'],
          ['rehabilitation', '家屋の写真があると、15分で済みます。'],
          ['nursing-home', '施設に戻る方にも開いてほしいです。'],
          ['day-care', '通所の側は呼ばれたことがありません。'],
          ['doctor-2', '呼ぶ人の一覧を手順書に入れてください。'],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '休日・夜間の緊急時の連絡',
        kind: 'discussion',
        minutes: 50,
        outcome: 'discussed',
        summary: '連絡の順番を紙一枚で家に置く。病院の受け入れの約束は医師会と病院で詰める。',
        action: {
          title: '夜間の連絡先カードの案を作る',
          owner: 'nursing',
          dueOn: '+60',
          done: 'カードの案を第6回に提出した',
        },
        talk: [
          ['nurse-1', '夜間の電話の半分は、不安だから声を聞きたいという内容です。'],
          [
            'doctor-1',
            '医師会としては、当番を決めることに賛成と反対が半々です。',
            { kind: 'question', ending: forOrganisation('doctors') },
          ],
          [
            'hospital-doctor',
            '後方支援の病床を1床空けておくことは、病院の中で検討できます。',
            { kind: 'promise', ending: noted('病院の管理会議に諮ると回答があった') },
          ],
          ['pharmacist', '夜間に薬が必要になるのは月に数件です。輪番にするほどではありません。'],
          ['councillor', '救急搬送の件数は市議会でも話題になりました。数字を出してほしい。'],
          ['home-help', 'ヘルパーが最初に見つけることが多いのですが、誰に電話するか決まっていません。'],
          ['doctor-2', '家の冷蔵庫に貼る一枚のカードから始めてはどうでしょう。'],
        ],
      },
      {
        title: '救急搬送の状況',
        kind: 'report',
        minutes: 15,
        presenter: '事務局',
        outcome: 'carried',
        outcomeNote: '時間がなく、次回に報告する',
        talk: [],
      },
    ],
    absent: [{ person: 'dentist' }, { person: 'nursing-home' }],
  },
  {
    items: [
      {
        title: '救急搬送の状況',
        kind: 'report',
        minutes: 10,
        presenter: '事務局',
        outcome: 'reported',
        summary: '75歳以上の搬送は前の年より増えた。入院にならなかった人が4割いた。',
        talk: [
          [
            '事務局',
            '75歳以上の救急搬送は前の年の同じ時期より1割増えました。4割の方はその日のうちに家に帰っています。',
          ],
          ['hospital-doctor', '帰れる方のかなりの部分は、電話で相談できれば済んだと思います。'],
        ],
      },
      {
        title: '夜間の連絡先カード（案）',
        kind: 'decision',
        minutes: 20,
        presenter: 'nurse-1',
        outcome: 'decided',
        decision: '連絡先カードを、訪問看護を利用する人から配る。',
        talk: [
          ['nurse-1', '上から順に電話をすればよいように、番号を3つだけ載せました。'],
          ['commissioner', '字が大きくて助かります。民生委員の連絡先も裏に書けるようにしてください。'],
          ['doctor-2', '裏面に空欄を設けて決定します。'],
        ],
      },
      {
        title: '看取りを家で支えるために',
        kind: 'discussion',
        minutes: 40,
        outcome: 'discussed',
        summary: '本人の希望を元気なうちに聞く。家族の心配に誰が答えるかを決める。',
        talk: [
          ['doctor-1', '最期をどこで過ごしたいか、元気なうちに聞いておくことが大事です。'],
          [
            'nurse-2',
            '家族は「苦しんだらどうしよう」と心配しています。見通しを伝えるだけで落ち着かれます。',
            { kind: 'fact', ending: noted('住民向けの説明に入れる') },
          ],
          [
            'care-manager',
            '意向を書く紙はありますが、誰が聞くのか決まっていません。',
            { kind: 'challenge', ending: challenge('本人の意向を、いつだれが聞くのか決まっていない') },
          ],
          ['health-facility', '老健から家に帰って看取った方が、昨年は3人いました。'],
        ],
      },
    ],
  },
];
