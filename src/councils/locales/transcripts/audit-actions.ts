import type { AuditActions } from '#platform/slice.ts';

export const transcriptsAuditActions: AuditActions = { ja: {}, en: {} };
