import type { AuditActions } from '#platform/slice.ts';

export const bodiesAuditActions: AuditActions = { ja: {}, en: {} };
