import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Visibility, visibilities } from '../meeting.ts';
import { canonicalJson } from './canonical-json.ts';
import type { MinutesDocument, MinutesItem, MinutesRecord } from './document.ts';
import { editionOf } from './edition.ts';

/** Every text says how visible the strictest thing around it is, so that one found where it must not be names itself. */
const canary = (visibility: Visibility) => `＜${visibility}＞`;
const stricter = (a: Visibility, b: Visibility) => (visibilities.indexOf(a) > visibilities.indexOf(b) ? a : b);
const visibility = fc.constantFrom(...visibilities);

const record = (outer: Visibility): fc.Arbitrary<MinutesRecord> => {
  const seen = visibility.map((own) => stricter(own, outer));
  const several = <T>(make: (at: Visibility) => T) => fc.array(seen.map(make), { maxLength: 3 });
  const speaker = (at: Visibility) => ({ speaker: canary(at), organisation: canary(at), visibility: at });
  return fc.record({
    decisions: several((at) => ({ text: canary(at), visibility: at })),
    actions: several((at) => ({ title: canary(at), owner: canary(at), dueOn: null, visibility: at })),
    keyRemarks: several((at) => ({ kind: 'fact' as const, text: canary(at), ...speaker(at) })),
    remarks: several((at) => ({ text: canary(at), from: 'recorder' as const, ...speaker(at) })),
    opinions: several((at) => ({
      name: canary(at),
      organisation: canary(at),
      vote: '' as const,
      text: canary(at),
      visibility: at,
    })),
  });
};

const item: fc.Arbitrary<MinutesItem> = fc.tuple(visibility, fc.nat({ max: 20 })).chain(([at, number]) =>
  record(at).map((recorded) => ({
    type: 'item',
    id: canary(at),
    number,
    title: canary(at),
    kind: 'discussion',
    explanation: canary(at),
    presenter: canary(at),
    startedAt: '',
    endedAt: '',
    visibility: at,
    outcome: 'agreed',
    outcomeNote: canary(at),
    summary: canary(at),
    votes: null,
    ...recorded,
  })),
);

const document: fc.Arbitrary<MinutesDocument> = fc.record({
  format: fc.constant('renkei-minutes/1'),
  workspace: fc.constant('みほん市'),
  body: fc.constant({ name: '見本会議', secretariat: '見本課' }),
  meeting: fc.constant({
    number: 3,
    heldOn: '2026-11-20',
    startsAt: '14:00',
    endsAt: '15:00',
    openedAt: '',
    closedAt: '',
    form: 'in-person',
    place: '見本会館',
    openness: 'partly',
    closedReason: '個人に関する事項のため',
    transcribed: false,
  }),
  style: fc.constantFrom('summary', 'verbatim'),
  preface: fc.string(),
  members: fc.constant([]),
  guests: fc.constant([]),
  observers: fc.record({
    count: fc.nat(),
    names: fc.array(visibility.map((at) => ({ name: canary(at), visibility: at }))),
  }),
  secretariat: fc.constant([]),
  quorum: fc.constant({
    rule: 'none',
    seats: 0,
    needed: 0,
    attending: 0,
    proxies: 0,
    met: true,
    proxiesCount: true,
  }),
  items: fc.array(item, { maxLength: 6 }),
  other: visibility.chain(record),
  materials: fc.array(visibility.map((at) => ({ number: 1, title: canary(at), pages: null, visibility: at }))),
});

const parts = ({ items, other, materials, observers }: MinutesDocument): readonly string[] => [
  ...materials.map(canonicalJson),
  ...observers.names.map(canonicalJson),
  ...[other, ...items.filter((each): each is MinutesItem => each.type === 'item')].flatMap((each) =>
    [each.decisions, each.actions, each.keyRemarks, each.remarks, each.opinions].flat().map(canonicalJson),
  ),
];

describe('公開版と非公開版', () => {
  test('公開版に委員限りの言葉はなく、どちらの版にも事務局限りの言葉はない', () => {
    fc.assert(
      fc.property(document, (whole) => {
        const [open, closed] = [JSON.stringify(editionOf(whole, 'public')), JSON.stringify(editionOf(whole, 'closed'))];
        expect(open).not.toContain(canary('members'));
        expect(open).not.toContain(canary('secretariat'));
        expect(closed).not.toContain(canary('secretariat'));
      }),
    );
  });

  test('公開版にあるものは、すべて非公開版にもある', () => {
    fc.assert(
      fc.property(document, (whole) => {
        const closed = new Set(parts(editionOf(whole, 'closed')));
        expect(parts(editionOf(whole, 'public')).filter((part) => !closed.has(part))).toEqual([]);
      }),
    );
  });

  test('見える範囲のほかに、二つの版に違いはない', () => {
    fc.assert(
      fc.property(document, (whole) => {
        expect(editionOf(editionOf(whole, 'closed'), 'public')).toEqual(editionOf(whole, 'public'));
        expect(editionOf(editionOf(whole, 'public'), 'public')).toEqual(editionOf(whole, 'public'));
        const strip = ({ items, other, materials, observers, ...rest }: MinutesDocument) => ({
          ...rest,
          count: observers.count,
        });
        expect(strip(editionOf(whole, 'public'))).toEqual(strip(whole));
      }),
    );
  });

  test('委員限りの議題は公開版に番号の行を残し、事務局限りの議題は何も残さない', () => {
    fc.assert(
      fc.property(document, (whole) => {
        const known = whole.items.filter((each) => each.type === 'item' && each.visibility !== 'secretariat');
        expect(editionOf(whole, 'public').items.map(({ number }) => number)).toEqual(known.map(({ number }) => number));
        expect(editionOf(whole, 'closed').items).toHaveLength(known.length);
      }),
    );
  });
});

describe('本文の正規の形（RFC 8785）', () => {
  test('項目の並びは名前の順、空白なし、文字は変えない', () => {
    expect(canonicalJson({ b: [1, null, true], a: { が: 'か\u3099', A: '"' } })).toBe(
      '{"a":{"A":"\\"","が":"か\u3099"},"b":[1,null,true]}',
    );
  });

  test('並びだけが違う同じ値は、同じ形になる。読み直しても同じ', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, field]) => [key, reversed(field)]),
            )
          : value;
    fc.assert(
      fc.property(document, (whole) => {
        const text = canonicalJson(whole);
        expect(canonicalJson(reversed(whole))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('一字でも違えば、形も違う', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(canonicalJson({ summary: a }) === canonicalJson({ summary: b })).toBe(a === b);
      }),
    );
  });
});
