import type { AuditActions } from '#platform/slice.ts';

export const visitsAuditActions: AuditActions = { ja: {}, en: {} };
