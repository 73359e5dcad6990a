import type { AuditActions } from '#platform/slice.ts';

export const mailAuditActions = {
  ja: {
    'feedback.send-mail': 'メールをサーバに渡す',
    'feedback.see-mails': 'メールの記録を見る',
    'feedback.settle-mail': 'メールの行方を記録する',
    'feedback.change-settings': '照会の設定を変える',
    'feedback.test-server': 'メールサーバを確かめる',
  },
  en: {
    'feedback.send-mail': 'Hand a mail to the server',
    'feedback.see-mails': 'See the mails',
    'feedback.settle-mail': 'Write down what became of a mail',
    'feedback.change-settings': 'Change the settings of questions',
    'feedback.test-server': 'Check the mail server',
  },
} satisfies AuditActions;
