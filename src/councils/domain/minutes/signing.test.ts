import { expect, test } from 'vitest';
import { err } from '#kernel/result.ts';
import { maySign, type Signature, type Signer, standing } from './signing.ts';

const signer = (personId: string, office: Signer['office'], attended = true): Signer => ({
  personId,
  name: personId,
  office,
  attended,
});
const signers = [
  signer('座長', 'chair'),
  signer('副座長', 'vice-chair'),
  signer('委員', 'member'),
  signer('欠席', 'member', false),
];
const signature = (asOffice: Signature['asOffice'], personId: string, textSha256 = 'いま'): Signature => ({
  asOffice,
  personId,
  signerName: personId,
  textSha256,
});
const asked = (asOffice: Signature['asOffice'], personId: string, signatures: readonly Signature[] = []) =>
  maySign({ asOffice, personId, textSha256: 'いま' }, signers, signatures);

test('座長の欄には座長か副座長、もう一人の欄には座長でない出席者が署名できる', () => {
  expect(asked('chair', '座長').ok).toBe(true);
  expect(asked('chair', '副座長').ok).toBe(true);
  expect(asked('member', '委員').ok).toBe(true);
  expect(asked('member', '副座長').ok).toBe(true);
  expect(asked('chair', '委員')).toEqual(err({ kind: 'not-the-chair' }));
  expect(asked('member', '座長')).toEqual(err({ kind: 'is-the-chair' }));
  expect(asked('member', '欠席')).toEqual(err({ kind: 'did-not-attend' }));
});

test('一人が二つの欄に署名することはできない', () => {
  expect(asked('member', '副座長', [signature('chair', '副座長')])).toEqual(err({ kind: 'same-person' }));
  expect(asked('chair', '座長', [signature('chair', '副座長')])).toEqual(err({ kind: 'already-signed', by: '副座長' }));
});

test('前の本文への署名は数えない', () => {
  const old = signature('chair', '座長', 'まえ');
  expect(standing([old, signature('member', '委員')], 'いま')).toEqual({
    chair: null,
    member: signature('member', '委員'),
  });
  expect(asked('chair', '座長', [old]).ok).toBe(true);
});
