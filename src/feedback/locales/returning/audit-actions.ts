import type { AuditActions } from '#platform/slice.ts';

export const returningAuditActions = {
  ja: {
    'feedback.see-list': '意見一覧を見る',
    'feedback.export-list': '意見一覧を取り出す',
    'feedback.see-reflection': '回答と反映を見る',
    'feedback.reflect': '反映を書く',
    'feedback.see-give-back': '結果を返す状況を見る',
    'feedback.give-back': '結果を返す',
    'feedback.print-results': '結果票を印刷する',
    'feedback.answer-as-evidence': '回答を課題の根拠にする',
  },
  en: {
    'feedback.see-list': 'see opinions and responses',
    'feedback.export-list': 'export opinions and responses',
    'feedback.see-reflection': 'see an answer and what became of it',
    'feedback.reflect': 'write what became of an answer',
    'feedback.see-give-back': 'see who was told',
    'feedback.give-back': 'give results back',
    'feedback.print-results': 'print result sheets',
    'feedback.answer-as-evidence': 'use an answer as evidence',
  },
} satisfies AuditActions;
