import type { SampleQuestion } from '../../sample-feedback.ts';
import { heldOf, plusDays } from '../councils/meetings.ts';

/** Asked after the newest meetings; answers are still coming in. */
export function autumnQuestions(today: string): readonly SampleQuestion[] {
  const eleventh = heldOf(today, 'medical-care', 11);
  const day = (days: number) => plusDays(eleventh, days);
  return [
    {
      body: 'medical-care',
      raisedOn: day(2),
      title: '夜間・休日の受け入れの約束（案）',
      background:
        '登録した患者は、夜間・休日も市立病院が受け入れる約束の案です。登録は、入院時情報の共通様式に印を一つ付けて行います。連絡の窓口は、日中は地域連携室、夜間・休日は救急の看護師です。',
      answerKind: 'agreement',
      points: [
        'この案に同意できますか。',
        '加わるために、何があればよいですか。',
        'ご家族への説明は、どの職種が行うのがよいですか。',
      ],
      from: {
        kind: 'key-remark',
        words: 'あらかじめ登録していただいた患者さんは、夜間でも断らない。そういう約束なら病院として考えられます。',
      },
      to: [
        {
          organisation: 'hospital',
          dueOn: day(30),
          carrier: 'hospital-doctor',
          sent: { on: day(3), channel: 'paper' },
          answer: {
            on: day(21),
            channel: 'paper',
            kind: 'answer',
            agreement: 'agree',
            texts: ['同意します。', '登録の一覧を月に一度いただきたい。', '診療所の先生から一言あると助かります。'],
            openOutside: true,
            by: 'hospital-doctor',
          },
        },
        {
          organisation: 'doctors',
          dueOn: day(38),
          carrier: 'doctor-1',
          sent: { on: day(3), channel: 'mail' },
          agendaOn: { noted: day(6), day: day(33) },
          answer: {
            on: day(34),
            channel: 'link',
            kind: 'answer',
            agreement: 'conditional',
            texts: [
              '登録の用紙を増やさないことを条件に、同意します。',
              '高齢の会員が一人で当番を負わないよう、輪番にしてほしい。',
              '説明はケアマネジャー、署名は診療所、と分けるのがよい。',
            ],
            by: 'doctor-1',
          },
        },
        {
          organisation: 'pharmacists',
          dueOn: day(40),
          carrier: 'pharmacist',
          sent: { on: day(3), channel: 'mail' },
          answer: { on: day(36), channel: 'fax', kind: 'no-view', texts: ['', '', ''], by: 'pharmacist' },
        },
        {
          organisation: 'nursing',
          dueOn: plusDays(today, 9),
          carrier: 'nurse-1',
          sent: { on: day(4), channel: 'link' },
          agendaOn: { noted: day(12), day: plusDays(today, 4) },
        },
        {
          organisation: 'care-managers',
          dueOn: plusDays(today, -5),
          carrier: 'care-manager',
          sent: { on: day(4), channel: 'mail' },
          reminded: { on: plusDays(today, -3), note: '事務局から電話。今月の例会で諮るとのこと。' },
        },
        {
          organisation: 'dentists',
          dueOn: day(40),
          carrier: 'dentist',
          sent: { on: day(4), channel: 'fax' },
          answer: {
            on: day(39),
            channel: 'typed',
            kind: 'declined',
            texts: ['病床にかかわることなので、歯科からの意見は控えます。', '', ''],
            by: 'dentist',
          },
        },
        {
          organisation: 'health-facility',
          dueOn: plusDays(today, 12),
          sent: { on: plusDays(today, -12), channel: 'paper' },
        },
      ],
    },
    {
      body: 'dementia',
      raisedOn: plusDays(today, -40),
      title: '見守りメールの登録の様式（案）',
      background:
        '行方が分からなくなった人を早く見つけるため、登録の様式を市内で一つにします。服薬の情報も書けるようにした案です。',
      answerKind: 'agreement',
      silenceAgrees: true,
      points: ['この様式を使うことに同意できますか。'],
      from: { kind: 'key-remark', words: '登録があれば、見つかるまでの時間が短くなります。' },
      to: [
        {
          organisation: 'families',
          dueOn: plusDays(today, -8),
          carrier: 'family',
          sent: { on: plusDays(today, -38), channel: 'paper' },
          answer: {
            on: plusDays(today, -15),
            channel: 'paper',
            kind: 'answer',
            agreement: 'agree',
            texts: ['写真を貼る欄があると、もっとよいと思います。'],
            openOutside: true,
            by: 'family',
          },
          reflected: {
            on: plusDays(today, -6),
            response: '様式の案を直しました。',
            changed: '登録の様式に、写真を貼る欄を加えました。',
          },
        },
        {
          organisation: 'commissioners',
          dueOn: plusDays(today, -8),
          carrier: 'commissioner',
          sent: { on: plusDays(today, -37), channel: 'paper' },
        },
        {
          organisation: 'lawyers',
          dueOn: plusDays(today, 6),
          carrier: 'lawyer',
          sent: { on: plusDays(today, -20), channel: 'link' },
        },
      ],
    },
    {
      body: 'medical-care',
      raisedOn: plusDays(today, -2),
      title: '認知症の人の入院時の付き添い',
      background:
        '認知症の人が入院したとき、家族に付き添いを求められて困る例が続いています。会議では時間がなく、4回持ち越しています。先に各団体のお考えをうかがいます。',
      answerKind: 'choice',
      choices: ['家族に頼む', '病院の見守りを増やす', 'なじみの介護職が短い時間だけ入る', 'その他'],
      points: ['どれがよいと思いますか。理由もお聞かせください。'],
      from: { kind: 'agenda-item', words: '認知症の人の入院時の付き添い' },
      to: [
        { organisation: 'hospital', dueOn: plusDays(today, 30), carrier: 'hospital-doctor' },
        { organisation: 'care-managers', dueOn: plusDays(today, 16), carrier: 'care-manager' },
        { organisation: 'families', dueOn: plusDays(today, 26) },
      ],
    },
    {
      body: 'medical-care',
      raisedOn: plusDays(today, -90),
      title: '多職種研修の開催の曜日',
      background: '研修の曜日を各団体にうかがおうとしたものです。',
      answerKind: 'choice',
      choices: ['平日の夜', '土曜の午後'],
      points: [],
      from: null,
      to: [{ organisation: 'pharmacists', dueOn: plusDays(today, -50) }],
      closed: { on: plusDays(today, -88), as: 'withdrawn', note: '研修の部会で決まったため、照会を取り下げた。' },
    },
  ];
}
