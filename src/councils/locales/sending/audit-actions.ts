import type { AuditActions } from '#platform/slice.ts';

export const sendingAuditActions: AuditActions = { ja: {}, en: {} };
