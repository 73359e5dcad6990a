import { expect, test } from 'vitest';
import { sampleAsked, sampleOrganisation, sampleSettings } from '../../fixtures/sending.ts';
import { reminderMail } from './reminder-mail.ts';

const mailOn = (today: string, ...dueOn: readonly string[]) =>
  reminderMail(
    {
      organisation: sampleOrganisation,
      asked: dueOn.map((day, index) => sampleAsked(index + 1, {}, { dueOn: day })),
    },
    { settings: sampleSettings, workspaceName: 'みほん市', withLink: true, language: 'ja', today },
  ).beforeLink;

test('期日の前は、期日が近いと言う。過ぎてはじめて、回答がまだと言う', () => {
  for (const today of ['2026-12-17', '2026-12-20']) {
    expect(mailOn(today, '2026-12-20')).toContain('回答の期日が近づいています');
    expect(mailOn(today, '2026-12-20')).not.toContain('まだご回答をいただいていません');
  }
  expect(mailOn('2026-12-21', '2026-12-20')).toContain('まだご回答をいただいていません');
  expect(mailOn('2026-12-21', '2026-12-31', '2026-12-20')).toContain('次の2件の照会について、まだご回答を');
});

test('同意とみなす照会は、期日までは期日までの異議を、過ぎてからはいまからの異議を待つ', () => {
  const on = (today: string) =>
    reminderMail(
      { organisation: sampleOrganisation, asked: [sampleAsked(1, { silenceAgrees: true }, { dueOn: '2026-12-20' })] },
      { settings: sampleSettings, workspaceName: 'みほん市', withLink: true, language: 'ja', today },
    ).beforeLink;
  expect(on('2026-12-20')).toContain('ご異議のあるときは、期日までにお知らせください');
  expect(on('2026-12-21')).toContain('同意とみなしています。ご異議のあるときは、いまからでもお知らせください');
  expect(on('2026-12-21')).not.toContain('期日までにお知らせください');
});
