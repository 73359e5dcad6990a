import type { AuditActions } from '#platform/slice.ts';

/** What this slice writes to the audit trail, as an officer reads it. */
export const auditActions = {
  ja: { 'goal.set': '共有目標を決める' },
  en: { 'goal.set': 'Set the shared goal' },
} satisfies AuditActions;
