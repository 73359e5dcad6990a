import { expect, test } from 'vitest';
import type { AgendaItem, Body, Meeting } from '../../store/meetings.ts';
import type { Material } from '../../store/sending/materials.ts';
import { agendaDocx } from './agenda-docx.ts';
import { agendaPaper } from './agenda-paper.ts';
import { agendaPdf } from './agenda-pdf.ts';

const item = (title: string, visibility: AgendaItem['visibility'], minutes = 20) =>
  ({
    itemId: title,
    title,
    explanation: '',
    kind: 'discussion',
    minutes,
    visibility,
    presenterSeatId: null,
    presenterName: '事務局',
  }) as AgendaItem;
const parts = {
  of: {
    meeting: {
      number: 6,
      heldOn: '2026-12-10',
      startsAt: '14:00',
      endsAt: '16:00',
      form: 'hybrid',
      place: '市役所',
      openness: 'partly',
      closedReason: '個人の事例を扱うため',
      onlineLink: 'https://meet.example.jp/himitsu',
    } as Meeting,
    body: { name: 'みほん市医療介護連携推進ワーキンググループ' } as Body,
  },
  items: [
    item('報告', 'public'),
    item('個人の事例', 'members', 30),
    item('打ち合わせ', 'secretariat'),
    item('その他', 'public'),
  ],
  materials: [
    { number: 1, title: '現状', visibility: 'public' },
    { number: 2, title: '事例', visibility: 'members' },
  ] as Material[],
  seats: [],
};

test('公開の紙には公開の議題と資料だけが載り、番号と時刻は委員用と同じで、接続先は載らない', () => {
  const paper = agendaPaper({ ...parts, readers: 'public' }, 'ja');
  const [, items] = paper.parts;
  expect(items?.items.map(({ number, title, detail }) => [number, title, detail])).toEqual([
    ['（1）', '報告', '14:00～14:20　協議　説明：事務局'],
    ['（3）', 'その他', '15:10～15:30　協議　説明：事務局'],
  ]);
  expect(paper.materials).toEqual(['資料1 現状']);
  expect(paper.note).toContain('個人の事例を扱うため');
  expect(JSON.stringify(paper)).not.toContain('himitsu');
});

test('委員用の紙には委員限りも載り、事務局限りは載らない', () => {
  const paper = agendaPaper({ ...parts, readers: 'members' }, 'ja');
  expect(paper.parts[1]?.items.map(({ title }) => title)).toEqual(['報告', '個人の事例', 'その他']);
  expect(paper.mark).toBe('委員用');
});

test('同じ次第からは、同じPDFと同じWordができる。記号は文字のまま', async () => {
  const hostile = { ...parts, items: [item('#panic("x") *太字* \u0001', 'public')] };
  const paper = agendaPaper({ ...hostile, readers: 'public' }, 'en');
  const at = new Date('2026-11-22T00:00:00Z');
  expect(await agendaPdf(paper, at)).toEqual(await agendaPdf(paper, at));
  expect(await agendaDocx(paper, at)).toEqual(await agendaDocx(paper, at));
});
