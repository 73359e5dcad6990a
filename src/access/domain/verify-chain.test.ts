import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditHead, type AuditRow, auditHash, nextAuditRow } from './audit-chain.ts';
import { verifyChain } from './verify-chain.ts';

const workspaceId = '00000000-0000-4000-8000-000000000001';

/** A chain as the application writes it. */
function chainOf(records: readonly string[]): AuditRow[] {
  const rows: AuditRow[] = [];
  for (const [index, record] of records.entries()) {
    const at = new Date(Date.UTC(2026, 3, 1, 0, index));
    const event = { workspaceId, at, actor: 'cli:root', action: 'figure.record', record, outcome: 'done' as const };
    rows.push(nextAuditRow(rows.at(-1) ?? null, event));
  }
  return rows;
}

const headOf = (rows: readonly AuditRow[]): AuditHead | null => {
  const last = rows.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : null;
};

const ten = chainOf(Array.from({ length: 10 }, (_, index) => `record-${index}`));
const head = headOf(ten);
const put = (rows: readonly AuditRow[], seq: number, change: Partial<AuditRow>): AuditRow[] =>
  rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));

describe('S12: 操作の記録の鎖', () => {
  test('手を加えられていなければ問題がない', () => {
    expect(verifyChain(ten, head)).toEqual({ ok: true, events: 10, head, problems: [] });
  });

  test.each<[string, Partial<AuditRow>]>([
    ['だれが', { actor: 'cli:other' }],
    ['いつ', { at: new Date(Date.UTC(2026, 3, 1, 0, 4, 0, 1)) }],
    ['何を', { action: 'figure.read' }],
    ['対象', { record: 'record-99' }],
    ['結果', { outcome: 'refused' }],
    ['前のハッシュ', { previousHash: 'f'.repeat(64) }],
    ['ハッシュ', { hash: 'f'.repeat(64) }],
  ])('「%s」が変われば、その行を名指す', (_, change) => {
    expect(verifyChain(put(ten, 5, change), head).problems).toEqual([{ seq: 5, kind: 'altered' }]);
  });

  test('ハッシュごと作り直した行も、つぎの行が知っている', () => {
    const row = ten[4] as AuditRow;
    const forged = { ...row, record: 'other' };
    const hash = auditHash(forged, row.previousHash);
    expect(verifyChain(put(ten, 5, { record: 'other', hash }), head).problems).toEqual([{ seq: 5, kind: 'altered' }]);
  });

  test('最後の行をハッシュごと作り直しても、末尾の控えが知っている', () => {
    const row = ten[9] as AuditRow;
    const forged = { ...row, record: 'other' };
    const hash = auditHash(forged, row.previousHash);
    expect(verifyChain(put(ten, 10, { record: 'other', hash }), head).problems).toEqual([{ seq: 10, kind: 'altered' }]);
  });

  test('消された行は、番号の範囲で言う', () => {
    const without = ten.filter((row) => row.seq !== 4 && row.seq !== 5);
    expect(verifyChain(without, head).problems).toEqual([{ seq: 4, kind: 'missing', last: 5 }]);
    expect(verifyChain(ten.slice(1), head).problems).toEqual([{ seq: 1, kind: 'missing', last: 1 }]);
  });

  test('入れ替えられた行は、もとの場所を言う', () => {
    const swapped = ten.map((row) => (row.seq === 3 ? { ...row, seq: 7 } : row.seq === 7 ? { ...row, seq: 3 } : row));
    const sorted = swapped.toSorted((a, b) => a.seq - b.seq);
    expect(verifyChain(sorted, head).problems).toEqual([
      { seq: 3, kind: 'reordered', belongsAt: 7 },
      { seq: 7, kind: 'reordered', belongsAt: 3 },
    ]);
  });

  test('末尾が切られれば、末尾の控えで分かる', () => {
    expect(verifyChain(ten.slice(0, 7), head).problems).toEqual([{ seq: 8, kind: 'tail-cut', last: 10 }]);
  });

  test('控えごと戻されても、紙に残した末尾で分かる', () => {
    const cut = ten.slice(0, 7);
    expect(verifyChain(cut, headOf(cut)).ok).toBe(true);
    expect(verifyChain(cut, headOf(cut), head).problems).toEqual([{ seq: 8, kind: 'tail-cut', last: 10 }]);
  });

  test('鎖をまるごと作り直しても、紙に残した末尾で分かる', () => {
    const rewritten = chainOf(Array.from({ length: 12 }, (_, index) => `false-${index}`));
    expect(verifyChain(rewritten, headOf(rewritten)).ok).toBe(true);
    expect(verifyChain(rewritten, headOf(rewritten), head).problems).toEqual([{ seq: 10, kind: 'altered' }]);
  });

  test('一つもない鎖は、まるごと消された鎖である', () => {
    expect(verifyChain([], null).problems).toEqual([{ seq: 1, kind: 'tail-cut', last: 1 }]);
  });

  test('控えが消されたり戻されたりしていれば、正しいとは言わない', () => {
    expect(verifyChain(ten, null).ok).toBe(false);
    expect(verifyChain(ten, { seq: 8, hash: (ten[7] as AuditRow).hash }).problems).toEqual([
      { seq: 9, kind: 'altered' },
    ]);
  });
});

describe('S12: どんな鎖でも', () => {
  const records = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 30 });

  test('書いたままなら問題がない', () => {
    fc.assert(
      fc.property(records, (texts) => {
        const rows = chainOf(texts);
        expect(verifyChain(rows, headOf(rows)).problems).toEqual([]);
      }),
    );
  });

  test('どの行のどの文字が変わっても、その行を名指す', () => {
    const fields = ['actor', 'action', 'record', 'previousHash', 'hash'] as const;
    fc.assert(
      fc.property(records, fc.nat(), fc.constantFrom(...fields), fc.nat(), (texts, pick, field, where) => {
        const rows = chainOf(texts);
        const row = rows[pick % rows.length] as AuditRow;
        const text = row[field] === '' ? 'x' : row[field];
        const place = where % text.length;
        // One bit of one character, as a disk or an intruder would flip it.
        const flipped = String.fromCharCode(text.charCodeAt(place) ^ 1);
        const altered = put(rows, row.seq, { [field]: text.slice(0, place) + flipped + text.slice(place + 1) });
        expect(verifyChain(altered, headOf(rows)).problems).toEqual([{ seq: row.seq, kind: 'altered' }]);
      }),
    );
  });

  test('どの続きが消えても、消えた番号を過不足なく言う', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 1, max: 5 }), (texts, pick, length) => {
        const rows = chainOf(texts);
        const first = (pick % rows.length) + 1;
        const last = Math.min(rows.length, first + length - 1);
        const left = rows.filter((row) => row.seq < first || row.seq > last);
        const kind = last === rows.length ? 'tail-cut' : 'missing';
        expect(verifyChain(left, headOf(rows)).problems).toEqual([{ seq: first, kind, last }]);
      }),
    );
  });
});
