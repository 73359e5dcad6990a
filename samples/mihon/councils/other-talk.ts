import { challenge, forOrganisation, noted, type ScriptedMeeting } from './talk.ts';

/** The other bodies, told more briefly. Nobody said this. */
export const dementia: readonly ScriptedMeeting[] = [
  {
    items: [
      {
        title: '認知症ケアパスの項目',
        kind: 'discussion',
        minutes: 60,
        outcome: 'discussed',
        summary: '診断の前と後で、相談先を分けて書く。',
        action: {
          title: 'ケアパスの下書きを作る',
          owner: 'support-centre',
          dueOn: '+60',
          done: '下書きを第2回に出した',
        },
        talk: [
          ['doctor-1', '気づきから診断までに1年以上かかる方が多いです。'],
          [
            'family',
            '診断のあと、次に何をすればよいか誰も教えてくれませんでした。',
            { kind: 'challenge', ending: challenge('診断の直後に相談先が分からない') },
          ],
          ['police', '道に迷った方の保護は、月に数件あります。'],
          [
            'lawyer',
            '財産の相談は、判断できるうちに来ていただけると選べる道が増えます。',
            { kind: 'fact', ending: noted('ケアパスに時期を書く') },
          ],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '認知症ケアパス（下書き）',
        kind: 'discussion',
        minutes: 50,
        outcome: 'discussed',
        summary: '言葉をやさしくし、A3二つ折りにする。',
        talk: [
          [
            'commissioner',
            '漢字が多くて、お渡ししても読んでもらえません。',
            { kind: 'proposal', ending: noted('やさしい言葉に直す') },
          ],
          ['care-manager', '段階ごとに使えるサービスが一目で分かるとよいです。'],
          ['welfare', '権利擁護の窓口を一つの欄にまとめましょう。'],
        ],
      },
    ],
    absent: [{ person: 'police' }],
  },
  {
    items: [
      {
        title: '認知症ケアパスの決定',
        kind: 'decision',
        minutes: 30,
        outcome: 'decided',
        decision: '認知症ケアパスを決定し、翌月から配る。',
        talk: [['family', '家族の声を入れていただき、ありがとうございました。']],
      },
      {
        title: '行方が分からなくなった人の見守り',
        kind: 'discussion',
        minutes: 40,
        outcome: 'discussed',
        action: { title: '見守りメールの登録の案内を作る', owner: 'police', dueOn: '+45' },
        talk: [
          [
            'police',
            '登録があれば、見つかるまでの時間が短くなります。',
            { kind: 'proposal', ending: forOrganisation('families') },
          ],
          ['nurse-1', '服薬の情報もあると、保護したあとに困りません。', { kind: 'proposal', ending: null }],
        ],
      },
    ],
  },
];

export const community: readonly ScriptedMeeting[] = [
  {
    items: [
      {
        title: '通いの場の現状',
        kind: 'report',
        minutes: 40,
        outcome: 'reported',
        talk: [
          [
            'seniors',
            '会場まで歩けない人が増えて、来なくなります。',
            { kind: 'challenge', ending: challenge('通いの場まで歩いて行けない人がいる') },
          ],
          [
            'welfare',
            '送り迎えを手伝う人の保険を調べます。',
            { kind: 'promise', ending: noted('保険の取り扱いを確認した') },
          ],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '協議体の設置と生活支援コーディネーターの選任',
        kind: 'decision',
        minutes: 50,
        outcome: 'decided',
        decision: '協議体を置き、生活支援コーディネーターを社会福祉協議会に置く。',
        talk: [
          ['commissioner', '地区ごとに集まれる形にしてください。'],
          ['day-care', '空いている時間の送迎車を使えないか、検討したいです。', { kind: 'proposal', ending: null }],
        ],
      },
    ],
  },
];

export const council: readonly ScriptedMeeting[] = [
  {
    items: [
      {
        title: '3つのワーキンググループの進み具合',
        kind: 'report',
        minutes: 60,
        outcome: 'reported',
        talk: [
          [
            'councillor',
            '会議を開くことが目的にならないように、何が変わったかを最初に言ってほしい。',
            { kind: 'proposal', ending: noted('報告の様式を改めた') },
          ],
          ['nursing-home', '現場の課題を団体の長が知らないままになっています。'],
        ],
      },
    ],
  },
  {
    items: [
      {
        title: '共有する目標（施設・居住系サービス利用者の割合）',
        kind: 'decision',
        minutes: 40,
        outcome: 'decided',
        decision: '計画期間の終わりまでの共有目標を決定した。',
        talk: [
          ['doctor-1', '数字は一つに絞る。責め合うためではなく、同じ方を向くためです。'],
          ['welfare', '人数でも示してください。'],
        ],
      },
    ],
    absent: [{ person: 'dentist' }],
  },
];
