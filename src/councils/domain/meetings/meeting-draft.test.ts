import { describe, expect, test } from 'vitest';
import { type MeetingDraft, meetingProblems, needsNewNotice, whenAndWhere } from './meeting-draft.ts';

const draft: MeetingDraft = {
  number: 6,
  heldOn: '2026-12-10',
  startsAt: '14:00',
  endsAt: '16:00',
  form: 'in-person',
  place: 'みほん市役所 3階会議室',
  onlineLink: '',
  openness: 'open',
  closedReason: '',
  answersUntil: null,
};
const around = { bodyEndedOn: null, others: [] };
const kinds = (changed: Partial<MeetingDraft>, beside: Partial<Parameters<typeof meetingProblems>[1]> = {}) =>
  meetingProblems({ ...draft, ...changed }, { ...around, ...beside }).map(({ kind }) => kind);
const other = { meetingId: 'm', number: 5, heldOn: '2026-12-10', startsAt: '15:00', endsAt: '17:00' };

describe('会議の予定', () => {
  test('正しく書かれたものには、何も言わない', () => {
    expect(kinds({})).toEqual([]);
  });
  test('ない日、ない時刻、終わりが始まりより早いもの', () => {
    expect(kinds({ heldOn: '2026-02-30' })).toEqual(['date-wrong']);
    expect(kinds({ startsAt: '25:00' })).toEqual(['time-wrong']);
    expect(kinds({ endsAt: '14:00' })).toEqual(['end-not-after-start']);
  });
  test('同じ会議体の会議は、同じ日の重なる時刻に二つ開けない', () => {
    expect(kinds({}, { others: [other] })).toEqual(['overlaps']);
    expect(kinds({ endsAt: '15:00' }, { others: [other] })).toEqual([]);
    expect(kinds({ heldOn: '2026-12-11' }, { others: [other] })).toEqual([]);
  });
  test('使われている回数と、回数でないもの', () => {
    expect(kinds({ number: 5, heldOn: '2026-12-11' }, { others: [other] })).toEqual(['number-taken']);
    expect(kinds({ number: 0 })).toEqual(['number-wrong']);
    expect(kinds({ number: 1.5 })).toEqual(['number-wrong']);
  });
  test('会議体が終わったあとの会議', () => {
    expect(kinds({}, { bodyEndedOn: '2026-12-09' })).toEqual(['body-ended']);
    expect(kinds({}, { bodyEndedOn: '2026-12-10' })).toEqual([]);
  });
  test('書面開催には回答の期限、公開でない会議には理由が要る', () => {
    expect(kinds({ form: 'written' })).toEqual(['answers-until-missing']);
    expect(kinds({ form: 'written', answersUntil: '2026-12-32' })).toEqual(['date-wrong']);
    expect(kinds({ openness: 'closed', closedReason: ' ' })).toEqual(['closed-reason-missing']);
  });
  test('開けない行き先は、接続先にならない', () => {
    expect(kinds({ onlineLink: 'javascript:alert(1)' })).toEqual(['link-wrong']);
    expect(kinds({ onlineLink: 'https://meet.example.jp/abc' })).toEqual([]);
  });
});

test('日時・場所・開き方が変われば知らせ直し、公開の別だけなら要らない', () => {
  expect(needsNewNotice(draft, { ...draft, startsAt: '13:30' })).toBe(true);
  expect(needsNewNotice(draft, { ...draft, place: '公民館' })).toBe(true);
  expect(needsNewNotice(draft, { ...draft, openness: 'closed', closedReason: '個人の事例' })).toBe(false);
  expect(whenAndWhere(draft)).toBe('2026-12-10 14:00–16:00 みほん市役所 3階会議室');
});
