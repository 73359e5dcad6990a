import type { AuditActions } from '#platform/slice.ts';

export const sendingAuditActions = {
  ja: {
    'feedback.see-sending': '照会の送り先と連絡先を見た',
    'feedback.send': '照会を送った、または渡したと記録した',
    'feedback.preview-mail': '照会のメールの内容を見た',
    'feedback.test-mail': '照会のメールを試しに送った',
    'feedback.see-organisation': '団体への照会と個人リンクを見た',
    'feedback.change-link': '団体の個人リンクを出した、止めた、または変えた',
    'feedback.print-sheets': '照会票・回答票を印刷した',
  },
  en: {
    'feedback.see-sending': 'Looked at whom a question goes to, and how they are reached',
    'feedback.send': 'Sent a question, or noted it as handed over',
    'feedback.preview-mail': 'Read the mail of a question',
    'feedback.test-mail': 'Sent a test mail of a question',
    'feedback.see-organisation': 'Looked at the questions to an organisation, and its personal link',
    'feedback.change-link': "Made, ended or changed an organisation's personal link",
    'feedback.print-sheets': 'Printed question cards and answer sheets',
  },
} satisfies AuditActions;
