import type { SampleItem, SampleKeyRemark, SampleMeeting } from '../../sample-councils.ts';
import { firstYear } from './medical-care-talk-1.ts';
import { secondYear } from './medical-care-talk-2.ts';
import { community, council, dementia } from './other-talk.ts';
import { people } from './people.ts';
import type { ScriptedMeeting } from './talk.ts';
import { transcriptOf } from './transcripts.ts';

const DAY = 86_400_000;
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** The Thursday on or after a day. */
const thursday = (day: string): string => plusDays(day, (4 - new Date(`${day}T00:00:00Z`).getUTCDay() + 7) % 7);

interface Series {
  readonly body: string;
  readonly scripts: readonly ScriptedMeeting[];
  /** Day of the coming meeting, and days between two meetings. */
  readonly next: string;
  readonly every: number;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** How far the newest past meeting has come; all before it are signed. */
  readonly newest: 'held' | 'checking' | 'signed';
}

/** All meetings of みほん市 as of `today`, oldest first; the coming ones last. */
export function meetings(today: string): readonly SampleMeeting[] {
  const medicalCare: Series = {
    body: 'medical-care',
    scripts: [...firstYear, ...secondYear],
    next: thursday(plusDays(today, 17)),
    every: 63,
    place: 'みほん市役所 2階 大会議室',
    startsAt: '19:00',
    endsAt: '20:30',
    newest: 'checking',
  };
  const others: readonly Series[] = [
    {
      body: 'dementia',
      scripts: dementia,
      next: plusDays(thursday(plusDays(today, 24)), 5),
      every: 182,
      place: 'みほん市保健センター 研修室',
      startsAt: '14:00',
      endsAt: '15:30',
      newest: 'held',
    },
    {
      body: 'community',
      scripts: community,
      next: plusDays(thursday(plusDays(today, 45)), -2),
      every: 210,
      place: 'みほん市社会福祉協議会 会議室',
      startsAt: '10:00',
      endsAt: '11:30',
      newest: 'signed',
    },
    {
      body: 'council',
      scripts: council,
      next: plusDays(thursday(plusDays(today, 90)), -1),
      every: 245,
      place: 'みほん市役所 3階 委員会室',
      startsAt: '13:30',
      endsAt: '15:00',
      newest: 'signed',
    },
  ];
  const past = [medicalCare, ...others].flatMap(pastMeetings);
  return [
    ...past.sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
    comingMedicalCare(medicalCare, today),
    comingDementia(others[0]!),
  ];
}

/** The day on which the nth meeting of a body was held. */
export const heldOf = (today: string, body: string, number: number): string =>
  meetings(today).find((meeting) => meeting.body === body && meeting.number === number)!.heldOn;

function pastMeetings(series: Series): SampleMeeting[] {
  const count = series.scripts.length;
  return series.scripts.map((script, index) => {
    const heldOn = plusDays(series.next, -series.every * (count - index));
    const lines = script.items.flatMap((item) => item.talk);
    return {
      body: series.body,
      number: index + 1,
      heldOn,
      startsAt: series.startsAt,
      endsAt: series.endsAt,
      place: series.place,
      state: index === count - 1 ? series.newest : 'signed',
      items: script.items.map(({ talk: _, ...item }) => dated(item, heldOn)),
      absent: script.absent ?? [],
      materials: script.materials ?? [],
      transcript: transcriptOf(lines, { body: series.body, number: index + 1, present: people }),
      keyRemarks: marksOf(script),
    };
  });
}

function marksOf(script: ScriptedMeeting): readonly SampleKeyRemark[] {
  const lines = script.items.flatMap((item, index) =>
    item.talk.map(([who, words, mark]) => ({
      mark,
      item: index + 1,
      speaker: people.find(({ key }) => key === who)?.name ?? who,
      words,
    })),
  );
  return lines.flatMap(({ mark, ...line }, at) => (mark ? [{ utterance: at + 1, ...line, ...mark }] : []));
}

/** '+30' in a script: days after the meeting. */
function dated(item: SampleItem, heldOn: string): SampleItem {
  const { action } = item;
  if (!action?.dueOn) return item;
  return { ...item, action: { ...action, dueOn: plusDays(heldOn, Number(action.dueOn.slice(1))) } };
}

function comingMedicalCare(series: Series, today: string): SampleMeeting {
  return {
    body: series.body,
    number: series.scripts.length + 1,
    heldOn: series.next,
    startsAt: series.startsAt,
    endsAt: series.endsAt,
    place: series.place,
    state: 'planned',
    items: [
      {
        title: '夜間・休日の受け入れの約束（各団体の例会の結果）',
        kind: 'discussion',
        minutes: 40,
        presenter: 'doctor-2',
      },
      { title: '次の年度の進め方', kind: 'discussion', minutes: 20, presenter: '事務局' },
    ],
    visits: [
      {
        person: 'doctor-1',
        on: plusDays(today, -4),
        worries: '当番に手を挙げる医療機関が少ない。高齢の医師に負担が寄る。',
        willSay: '登録した患者に限るなら、医師会として協力できると話す。',
      },
      {
        person: 'care-manager',
        on: plusDays(today, -3),
        worries: '家族への説明の役割があいまいなまま始まること。',
        willSay: '説明はケアマネジャーが行い、登録の用紙は診療所で書く分担を提案する。',
      },
      {
        person: 'commissioner',
        on: plusDays(today, -2),
        worries: '一人暮らしの人が登録から漏れること。',
        willSay: '民生委員の訪問のときに用紙を渡せると話す。',
      },
    ],
    questions: [
      {
        sector: '',
        texts: [
          '夜間や休日に、困ったことが最近ありましたか。',
          'あなたの団体でできることを一つ挙げるとしたら何ですか。',
        ],
      },
      {
        sector: 'medical',
        texts: [
          '登録した患者を夜間に受ける約束に、何があれば加われますか。',
          '登録の用紙は、共通様式の印一つで足りますか。',
        ],
      },
      {
        sector: 'care',
        texts: [
          'ご家族への説明を、どの職種が行うのがよいと思いますか。',
          '夜に異変を見つけたとき、だれに連絡していますか。',
        ],
      },
    ],
    materials: [
      {
        title: '夜間・休日の受け入れ（案）',
        item: 1,
        text: '夜間・休日の受け入れ（案）\n\n1 登録した患者は、夜間・休日も市立病院が受け入れる。\n2 登録は、入院時情報の共通様式に印を付けて行う。\n3 連絡の窓口は、日中は地域連携室、夜間・休日は救急の看護師とする。\n\n（架空の見本です）\n',
      },
    ],
  };
}

function comingDementia(series: Series): SampleMeeting {
  return {
    body: series.body,
    number: series.scripts.length + 1,
    heldOn: series.next,
    startsAt: series.startsAt,
    endsAt: series.endsAt,
    place: series.place,
    state: 'noticed',
    items: [
      { title: '認知症ケアパスの配り方と使われ方', kind: 'discussion', minutes: 50, presenter: 'care-manager' },
      {
        title: '成年後見の申立ての支え方',
        kind: 'discussion',
        minutes: 30,
        presenter: 'lawyer',
        visibility: 'members',
      },
    ],
  };
}
