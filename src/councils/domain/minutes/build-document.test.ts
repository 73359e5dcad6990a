import { describe, expect, test } from 'vitest';
import type { SeatOnDay } from '../seating.ts';
import { buildDocument } from './build-document.ts';
import { differences } from './differences.ts';
import type { MinutesItem } from './document.ts';
import { editionOf } from './edition.ts';
import type { AttendeeFact, ItemFact, MinutesFacts } from './facts.ts';

const seat = (n: number): SeatOnDay => ({
  seatId: `seat-${n}`,
  bodyId: 'body',
  position: n,
  sector: 'medical',
  organisationId: null,
  organisationName: `団体${n}`,
  note: '',
  voting: true,
  person: {
    personId: `person-${n}`,
    name: `委員${n}`,
    nameKana: '',
    jobTitle: '',
    channel: 'paper',
    postalCode: '400-0000',
    address: '見本町',
    telephone: '0550',
    fax: '',
    email: '',
    accountId: null,
  },
  term: {
    termId: `term-${n}`,
    appointedOn: '2026-04-01',
    endsOn: '2028-03-31',
    office: n === 1 ? 'chair' : 'member',
    howNamed: '',
  },
});
const attendee = (n: number, presence: AttendeeFact['presence'], proxyName = ''): AttendeeFact => ({
  attendeeId: `attendee-${n}`,
  role: 'member',
  seatId: `seat-${n}`,
  personId: `person-${n}`,
  name: `委員${n}`,
  organisationName: '',
  presence,
  proxyName,
  proxyTitle: '',
});
const item = (itemId: string, over: Partial<ItemFact> = {}): ItemFact => ({
  itemId,
  title: itemId,
  kind: 'discussion',
  explanation: '',
  visibility: 'public',
  presenterSeatId: null,
  presenterName: '',
  outcome: 'agreed',
  outcomeNote: '',
  summary: '',
  startedAt: '',
  endedAt: '',
  ...over,
});
const facts = (over: Partial<MinutesFacts> = {}): MinutesFacts => ({
  workspace: 'みほん市',
  body: { name: '見本会議', secretariat: '', quorum: 'majority', proxiesCount: true },
  meeting: {
    number: 1,
    heldOn: '2026-11-20',
    startsAt: '14:00',
    endsAt: '15:00',
    openedAt: '14:00',
    closedAt: '15:00',
    form: 'in-person',
    place: '',
    openness: 'open',
    closedReason: '',
  },
  style: 'verbatim',
  preface: '',
  seats: [seat(1), seat(2), seat(3)],
  attendees: [attendee(1, 'present'), attendee(2, 'proxy', '代理の人'), attendee(3, 'absent')],
  items: [item('a', { startedAt: '14:00', endedAt: '14:30' }), item('b', { startedAt: '14:30' })],
  decisions: [],
  actions: [],
  keyRemarks: [],
  remarks: [],
  opinions: [],
  materials: [],
  lines: [],
  speakers: [],
  ...over,
});
const itemsOf = (over: Partial<MinutesFacts>) => buildDocument(facts(over)).items as readonly MinutesItem[];
const line = (speaker: string, minute: number, text: string) => ({
  speaker,
  text,
  beginsTurn: true,
  startsMs: minute * 60_000,
});

describe('逐語の発言', () => {
  const lines = [line('一郎', 1, 'はじめます。'), line('二郎', 31, '次です。')];
  const speakers = [{ speaker: '一郎', personId: 'person-1', seatId: null, outsider: '' as const }];

  test('記録係の発言がない議題には、文字起こしが時刻で入り、話者は席の委員になる', () => {
    const [a, b] = itemsOf({ lines, speakers });
    expect(a?.remarks).toMatchObject([
      { speaker: '委員1', organisation: '団体1', text: 'はじめます。', from: 'transcript' },
    ]);
    expect(b?.remarks).toMatchObject([{ speaker: '二郎', organisation: '', text: '次です。' }]);
  });

  test('記録係の発言がある議題には、それだけが入る', () => {
    const remarks = [{ itemId: 'a', seatId: 'seat-1', speakerName: '', text: '記録した発言' }];
    const [a, b] = itemsOf({ lines, remarks });
    expect(a?.remarks.map(({ text }) => text)).toEqual(['記録した発言']);
    expect(b?.remarks.map(({ text }) => text)).toEqual(['次です。']);
  });

  test('時刻のない文字起こしは、記録係の発言があれば重ねて載せず、なければ議題の外に順に載せる', () => {
    const untimed = lines.map((each) => ({ ...each, startsMs: null }));
    const remarks = [{ itemId: 'a', seatId: 'seat-1', speakerName: '', text: '記録した発言' }];
    expect(buildDocument(facts({ lines: untimed, remarks })).other.remarks).toEqual([]);
    expect(buildDocument(facts({ lines: untimed })).other.remarks.map(({ text }) => text)).toEqual([
      'はじめます。',
      '次です。',
    ]);
  });

  test('公開でない議題が一つでもあれば、文字起こしは公開の議題の分も公開版に出ない', () => {
    const items = [
      item('a', { startedAt: '14:00', endedAt: '14:30' }),
      item('b', { startedAt: '14:30', visibility: 'members' }),
    ];
    expect(JSON.stringify(editionOf(buildDocument(facts({ items, lines })), 'public'))).not.toContain('はじめます');
  });

  test('代理が来た席の発言は、代理の名で載る', () => {
    const remarks = [{ itemId: 'a', seatId: 'seat-2', speakerName: '', text: '発言' }];
    expect(itemsOf({ remarks })[0]?.remarks[0]?.speaker).toBe('代理の人');
  });
});

test('次第から外した議題の下の記録は、その他に移り、委員限りになる', () => {
  const decisions = [{ itemId: 'removed', text: '決定' }];
  expect(buildDocument(facts({ decisions })).other.decisions).toEqual([{ text: '決定', visibility: 'members' }]);
});

test('公開でない会議では、議題のない記録も委員限りになる', () => {
  const decisions = [{ itemId: null, text: '決定' }];
  const meeting = { ...facts().meeting, openness: 'closed' as const, closedReason: '理由' };
  expect(buildDocument(facts({ decisions, meeting })).other.decisions[0]?.visibility).toBe('members');
  expect(buildDocument(facts({ decisions })).other.decisions[0]?.visibility).toBe('public');
});

test('書面開催では、答えた人を出席に数え、賛否を席ごとに数える', () => {
  const opinions = [
    { itemId: 'a', attendeeId: 'attendee-1', vote: 'agree' as const, text: '' },
    { itemId: 'a', attendeeId: 'attendee-3', vote: 'disagree' as const, text: '理由' },
  ];
  const document = buildDocument(facts({ opinions, meeting: { ...facts().meeting, form: 'written' } }));
  expect(document.quorum).toMatchObject({ seats: 3, needed: 2, attending: 2, met: true });
  expect((document.items[0] as MinutesItem).votes).toEqual({ agree: 1, disagree: 1, abstain: 0, unanswered: 1 });
  expect((document.items[0] as MinutesItem).opinions).toHaveLength(1);
});

test('二つの版の違いを、議題・記録・資料・傍聴者ごとに数える', () => {
  const materials = [
    { itemId: null, number: 1, title: '公開', pages: null, visibility: 'public' as const },
    { itemId: 'b', number: 2, title: '議題に従う', pages: null, visibility: 'public' as const },
  ];
  const keyRemarks = [
    {
      itemId: 'a',
      kind: 'fact' as const,
      text: 'x',
      seatId: 'seat-1',
      speakerName: '',
      visibility: 'members' as const,
    },
  ];
  const items = [item('a'), item('b', { visibility: 'members' }), item('c', { visibility: 'secretariat' })];
  const closed = editionOf(buildDocument(facts({ items, materials, keyRemarks })), 'closed');
  expect(differences(closed)).toEqual([
    { kind: 'keyRemarks', number: 1, count: 1 },
    { kind: 'item', number: 2, title: 'b' },
    { kind: 'materials', numbers: [2] },
  ]);
  expect(differences(editionOf(closed, 'public'))).toEqual([]);
});
