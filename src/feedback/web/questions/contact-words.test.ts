import { expect, test } from 'vitest';
import { sampleOrganisation } from '../../fixtures/sending.ts';
import { contactWords } from './contact-words.ts';

test('電話の前に見る一行：担当者か長、番号、アドレス。知らないことは言わない', () => {
  expect(contactWords(sampleOrganisation, 'ja')).toBe('見本 一郎　メール ishikai@example.jp');
  const known = { ...sampleOrganisation, contactName: '例田 花子', telephone: '0X0-0000-1017', fax: '0X0-0000-2017' };
  expect(contactWords(known, 'ja')).toBe('例田 花子　電話 0X0-0000-1017　FAX 0X0-0000-2017　メール ishikai@example.jp');
  expect(contactWords({ ...known, email: '' }, 'en')).toBe('例田 花子, tel. 0X0-0000-1017, fax 0X0-0000-2017');
  expect(contactWords({ ...sampleOrganisation, headName: '', email: '' }, 'ja')).toBe('');
});
