import type { AuditActions } from '#platform/slice.ts';

export const answersAuditActions = {
  ja: {
    'feedback.see-own-questions': '自分の団体への照会と回答を見た',
    'feedback.save-draft': '照会への回答を書いた',
    'feedback.confirm-answer': '照会への回答を確定した',
    'feedback.note-on-agenda': '照会を例会の議題にしたと記録した',
    'feedback.look-up-sheet': '返送された用紙の照会番号を調べた',
    'feedback.see-answer-entry': '回答を代わりに入力する画面を見た',
    'feedback.enter-answer': '届いた回答を代わりに入力した',
    'feedback.see-scan': '返送された用紙の写しを開いた',
  },
  en: {
    'feedback.see-own-questions': 'Looked at the questions to their own organisation, and its answers',
    'feedback.save-draft': 'Wrote an answer to a question',
    'feedback.confirm-answer': 'Confirmed an answer to a question',
    'feedback.note-on-agenda': 'Noted that a question is on an organisation’s agenda',
    'feedback.look-up-sheet': 'Looked up the number on a returned sheet',
    'feedback.see-answer-entry': 'Looked at the page on which an answer is typed in',
    'feedback.enter-answer': 'Typed in an answer that had come in',
    'feedback.see-scan': 'Opened the scan of a returned sheet',
  },
} satisfies AuditActions;
