import { describe, expect, test } from 'vitest';
import {
  type ClosingFacts,
  closingWarnings,
  isNoticeOutdated,
  type SeatFacts,
  type SendingFacts,
  sendingWarnings,
} from './preflight.ts';

const seat: SeatFacts = {
  name: '医師会 見本 太郎',
  held: true,
  termEndsBefore: null,
  visited: true,
  channel: 'paper',
  reachedAt: 'みほん市見本町1-1',
};
const sending: SendingFacts = {
  today: '2026-11-10',
  noticeDays: 7,
  meeting: {
    number: 6,
    heldOn: '2026-11-19',
    startsAt: '14:00',
    endsAt: '15:00',
    form: 'in-person',
    place: '市役所',
    onlineLink: '',
    openness: 'open',
    closedReason: '',
    answersUntil: null,
    state: 'planned',
  },
  noticeOutdated: false,
  items: [{ minutes: 60 }],
  seats: [seat],
  unclosed: null,
};
const whenSending = (changed: Partial<SendingFacts>) => sendingWarnings({ ...sending, ...changed });
const meeting = (changed: Partial<SendingFacts['meeting']>) =>
  whenSending({ meeting: { ...sending.meeting, ...changed } });

describe('通知の前', () => {
  test('そろっていれば、何も言わない', () => {
    expect(whenSending({})).toEqual([]);
  });
  test('通知期限の日はまだ間に合い、翌日からは過ぎたと言う。通知したあとは言わない', () => {
    expect(whenSending({ today: '2026-11-12' })).toEqual([]);
    expect(whenSending({ today: '2026-11-13' })).toEqual([{ kind: 'notice-late', due: '2026-11-12' }]);
    expect(whenSending({ today: '2026-11-13', meeting: { ...sending.meeting, state: 'noticed' } })).toEqual([]);
  });
  test('開き方に要るものがない', () => {
    expect(meeting({ place: '' })).toEqual([{ kind: 'place-missing' }]);
    expect(meeting({ form: 'online', place: '' })).toEqual([{ kind: 'link-missing' }]);
    expect(meeting({ openness: 'closed' })).toEqual([{ kind: 'closed-without-reason' }]);
    expect(whenSending({ items: [] })).toEqual([{ kind: 'no-agenda' }]);
    expect(whenSending({ items: [{ minutes: 90 }] })).toEqual([{ kind: 'overrun', minutes: 30 }]);
  });
  test('席と人：空席、会議までに終わる任期、未訪問、送り先のない紙', () => {
    const empty = { ...seat, held: false, name: '薬剤師会' };
    expect(whenSending({ seats: [empty] })).toEqual([{ kind: 'seat-empty', names: ['薬剤師会'] }]);
    const leaving = { ...seat, held: false, termEndsBefore: '2026-11-15' };
    expect(whenSending({ seats: [leaving] })).toEqual([{ kind: 'term-ends', names: [seat.name] }]);
    expect(whenSending({ seats: [{ ...seat, visited: false }] })).toEqual([
      { kind: 'not-visited', names: [seat.name] },
    ]);
    expect(whenSending({ seats: [{ ...seat, reachedAt: '' }] })).toEqual([
      { kind: 'address-missing', names: [seat.name] },
    ]);
    expect(whenSending({ seats: [{ ...seat, channel: 'link', reachedAt: '' }] })).toEqual([]);
  });
  test('訂正の通知と、閉じていない前の会議', () => {
    expect(whenSending({ noticeOutdated: true, unclosed: 5 })).toEqual([
      { kind: 'notice-outdated' },
      { kind: 'unclosed', number: 5 },
    ]);
    expect(isNoticeOutdated([{ kind: 'noticed' }, { kind: 'notice-outdated' }])).toBe(true);
    expect(isNoticeOutdated([{ kind: 'notice-outdated' }, { kind: 'noticed' }])).toBe(false);
    expect(isNoticeOutdated([{ kind: 'planned' }])).toBe(false);
  });
});

const closing: ClosingFacts = {
  items: [{ title: '議題', outcome: 'decided' }],
  actions: [{ title: '連絡票', hasOwner: true, dueOn: '2026-12-01', open: true }],
  unreadByPresenter: [],
  attendanceMissing: [],
  asked: 3,
  quorum: { needed: 2, attending: 3, met: true },
  opinionsUnread: [],
  openKeyRemarks: 0,
};
const whenClosing = (changed: Partial<ClosingFacts>) => closingWarnings({ ...closing, ...changed });

describe('閉会の前', () => {
  test('そろっていれば、何も言わない', () => {
    expect(whenClosing({})).toEqual([]);
  });
  test('結果、担当、期限のないもの。終わった実施事項は問わない', () => {
    const bare = { title: '連絡票', hasOwner: false, dueOn: null, open: true };
    expect(whenClosing({ items: [{ title: '議題', outcome: null }], actions: [bare] })).toEqual([
      { kind: 'item-without-outcome', names: ['議題'] },
      { kind: 'action-without-owner', names: ['連絡票'] },
      { kind: 'action-without-due', names: ['連絡票'] },
    ]);
    expect(whenClosing({ actions: [{ ...bare, open: false }] })).toEqual([]);
  });
  test('定足数は、出欠がすべて書かれてから問う', () => {
    const quorum = { needed: 2, attending: 1, met: false };
    expect(whenClosing({ quorum })).toEqual([{ kind: 'quorum-missed', needed: 2, attending: 1 }]);
    expect(whenClosing({ quorum, attendanceMissing: ['見本 太郎'] })).toEqual([
      { kind: 'attendance-missing', names: ['見本 太郎'] },
    ]);
    expect(whenClosing({ quorum, asked: 0 })).toEqual([{ kind: 'nobody-asked' }]);
  });
  test('読まれていない資料と意見、扱いの決まらない要点発言', () => {
    expect(whenClosing({ unreadByPresenter: ['資料'], opinionsUnread: ['例示 花子'], openKeyRemarks: 2 })).toEqual([
      { kind: 'unread-by-presenter', names: ['資料'] },
      { kind: 'opinion-unread', names: ['例示 花子'] },
      { kind: 'key-remarks-open', count: 2 },
    ]);
  });
});
