import type { AuditActions } from '#platform/slice.ts';

export const remindersAuditActions = {
  ja: {
    'feedback.see-reminders': '督促の状況を見る',
    'feedback.remind': '督促する',
    'feedback.note-reminder': '手で行った督促を記録する',
    'feedback.print-reminders': '未回答のお知らせを印刷する',
    'feedback.see-measures': '照会の集計を見る',
    'feedback.export-measures': '照会の集計を取り出す',
  },
  en: {
    'feedback.see-reminders': 'see reminders',
    'feedback.remind': 'remind the silent',
    'feedback.note-reminder': 'note a reminder made by hand',
    'feedback.print-reminders': 'print reminders',
    'feedback.see-measures': 'see the measures of the relay',
    'feedback.export-measures': 'export the measures of the relay',
  },
} satisfies AuditActions;
