import type { AuditActions } from '#platform/slice.ts';

export const minutesAuditActions: AuditActions = { ja: {}, en: {} };
