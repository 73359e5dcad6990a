import type { SampleQuestion } from '../../sample-feedback.ts';
import { heldOf, plusDays } from '../councils/meetings.ts';

/** Asked in spring and summer, and mostly told to the end. */
export function earlierQuestions(today: string): readonly SampleQuestion[] {
  const ninth = heldOf(today, 'medical-care', 9);
  const day = (days: number) => plusDays(ninth, days);
  return [
    {
      body: 'medical-care',
      raisedOn: plusDays(today, -250),
      title: '入院時情報の共通様式の使い勝手',
      background:
        '共通様式を使い始めて半年になります。3日以内に届く割合は6割から8割に上がりましたが、書く側の負担も聞かれます。様式を見直す前に、各団体のご意見をうかがいます。',
      answerKind: 'opinion',
      points: ['使ってみて、書きにくい欄・使わない欄はどれですか。', '足りない項目は何ですか。'],
      from: null,
      to: [
        {
          organisation: 'care-managers',
          dueOn: plusDays(today, -215),
          carrier: 'care-manager',
          sent: { on: plusDays(today, -248), channel: 'mail' },
          agendaOn: { noted: plusDays(today, -240), day: plusDays(today, -222) },
          answer: {
            on: plusDays(today, -220),
            channel: 'link',
            kind: 'answer',
            texts: [
              '「生活歴」の欄が長く、夜の入院では書ききれません。半分の大きさで足ります。',
              '口の中の様子と、食事の形を書く欄がありません。',
            ],
            openOutside: true,
            by: 'care-manager',
          },
          reflected: {
            on: plusDays(today, -190),
            response: '様式の部会で検討しました。',
            changed: '生活歴の欄を半分にし、食事の形の欄を加えて、第2版としました。',
          },
          returned: { on: plusDays(today, -185), channel: 'mail' },
        },
        {
          organisation: 'dentists',
          dueOn: plusDays(today, -210),
          carrier: 'dentist',
          sent: { on: plusDays(today, -247), channel: 'fax' },
          answer: {
            on: plusDays(today, -212),
            channel: 'fax',
            kind: 'answer',
            texts: ['', '入れ歯の有無と、かかりつけの歯科を書く欄がほしい。'],
            by: 'dentist',
          },
          reflected: {
            on: plusDays(today, -190),
            response: '様式の部会で検討しました。',
            changed: '入れ歯の有無とかかりつけ歯科の欄を、第2版に加えました。',
          },
          returned: { on: plusDays(today, -184), channel: 'fax' },
        },
        {
          organisation: 'pharmacists',
          dueOn: plusDays(today, -205),
          carrier: 'pharmacist',
          sent: { on: plusDays(today, -248), channel: 'mail' },
          answer: { on: plusDays(today, -206), channel: 'mail', kind: 'no-view', texts: ['', ''], by: 'pharmacist' },
          reflected: {
            on: plusDays(today, -190),
            response: '',
            changed: 'ご意見なしとのことでしたので、薬の欄は変えていません。',
          },
          returned: { on: plusDays(today, -184), channel: 'link' },
        },
      ],
      closed: { on: plusDays(today, -180), as: 'ended', note: '様式の第2版に反映し、すべての団体に結果を返した。' },
    },
    {
      body: 'medical-care',
      raisedOn: day(3),
      title: '各団体の指標を一つ選んでください',
      background:
        '共有する数字は「施設・居住系サービス利用者の割合」一つです。それとは別に、各団体が自分たちで決め、自分たちで数えられる指標を一つ持つことになりました。',
      answerKind: 'indicator',
      points: ['自分たちで動かせて、負担なく数えられるものは何ですか。'],
      from: { kind: 'key-remark', words: '医師会は、訪問診療を引き受ける医療機関の数を指標にしたい。' },
      to: [
        {
          organisation: 'doctors',
          dueOn: day(45),
          carrier: 'doctor-1',
          sent: { on: day(4), channel: 'mail' },
          agendaOn: { noted: day(10), day: day(30) },
          answer: {
            on: day(33),
            channel: 'link',
            kind: 'answer',
            texts: ['年に一度、会員に尋ねれば数えられます。'],
            indicatorName: '訪問診療を引き受ける医療機関の数',
            indicatorMeasure: '毎年4月1日現在の会員への調べ（か所）',
            openOutside: true,
            by: 'doctor-1',
          },
          reflected: {
            on: day(66),
            response: '第10回で報告し、了承されました。',
            changed: '医師会の指標として、目標の一覧に載せました。',
          },
          returned: { on: day(68), channel: 'mail' },
        },
        {
          organisation: 'dentists',
          dueOn: day(50),
          carrier: 'dentist',
          sent: { on: day(5), channel: 'fax' },
          answer: {
            on: day(52),
            channel: 'fax',
            kind: 'answer',
            texts: ['窓口で毎月数えています。'],
            indicatorName: '訪問歯科の相談件数',
            indicatorMeasure: '相談窓口の月ごとの件数',
            by: 'dentist',
          },
          reflected: {
            on: day(66),
            response: '期日を過ぎて届きましたが、第10回に間に合いました。',
            changed: '歯科医師会の指標として、目標の一覧に載せました。',
          },
          returned: { on: day(69), channel: 'fax' },
        },
        {
          organisation: 'nursing',
          dueOn: day(48),
          carrier: 'nurse-1',
          sent: { on: day(4), channel: 'link' },
          answer: {
            on: day(40),
            channel: 'link',
            kind: 'answer',
            texts: ['請求の控えから数えられます。'],
            indicatorName: '退院から訪問看護が始まるまでの日数',
            indicatorMeasure: '11月の退院の全件の中央値（日）',
            by: 'nurse-1',
          },
        },
        {
          organisation: 'commissioners',
          dueOn: day(50),
          carrier: 'commissioner',
          sent: { on: day(6), channel: 'paper' },
          answer: {
            on: day(49),
            channel: 'paper',
            kind: 'declined',
            texts: ['声かけの数を指標にすると、訪ねにくくなります。見守りは続けます。'],
            by: 'commissioner',
          },
        },
      ],
    },
  ];
}
