import { expect, test } from 'vitest';
import { defaultSettings } from './domain/settings.ts';
import { mailFrame } from './mail-frame.ts';

const settings = {
  ...defaultSettings,
  officeName: 'みほん市地域包括支援センター',
  postalCode: '401-0015',
  address: 'みほん市見本町1-1',
  telephone: '0554-23-1234',
  fax: '0554-23-1235',
};
const to = { organisationName: 'みほん市医師会', workspaceName: 'みほん市', language: 'ja' } as const;

test('メールの始めにあて名と差出人、終わりに連絡先と届いたわけが入る', () => {
  const { opening, closing } = mailFrame(settings, to);
  expect(opening.split('\n')).toContain('みほん市医師会 御中');
  expect(opening).toContain('みほん市地域包括支援センター');
  for (const line of ['〒401-0015 みほん市見本町1-1', '電話 0554-23-1234', 'FAX 0554-23-1235']) {
    expect(closing.split('\n')).toContain(line);
  }
  expect(closing).toContain('照会先として登録されている団体');
});

test('設定がまだなら導入単位の名前で、空の行を並べない', () => {
  const { opening, closing } = mailFrame(defaultSettings, to);
  expect(opening).toContain('みほん市です');
  expect(closing).not.toMatch(/電話|FAX|〒|undefined/);
  expect(mailFrame(settings, { ...to, language: 'en' }).closing).toContain('Telephone 0554-23-1234');
});
