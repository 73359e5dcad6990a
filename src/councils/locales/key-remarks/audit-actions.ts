import type { AuditActions } from '#platform/slice.ts';

export const keyRemarksAuditActions: AuditActions = { ja: {}, en: {} };
