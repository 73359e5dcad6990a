import type { AuditActions } from '#platform/slice.ts';

export const recordingAuditActions: AuditActions = {
  ja: {
    'councils.see-record': '会議の記録を見る',
    'councils.record': '会議の記録を書く',
    'councils.change-record': '会議の記録を直す',
  },
  en: {
    'councils.see-record': 'See a meeting’s record',
    'councils.record': 'Write a meeting’s record',
    'councils.change-record': 'Correct a meeting’s record',
  },
};
