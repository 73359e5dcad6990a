import type { AuditActions } from '#platform/slice.ts';

/** What this slice writes to the audit trail, as an officer reads it. */
export const auditActions = {
  ja: { 'paper.request': '資料を作る', 'paper.download': '資料をダウンロードする' },
  en: { 'paper.request': 'Make a report', 'paper.download': 'Download a report' },
} satisfies AuditActions;
