import type { AuditActions } from '#platform/slice.ts';

export const meetingsAuditActions: AuditActions = { ja: {}, en: {} };
