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
