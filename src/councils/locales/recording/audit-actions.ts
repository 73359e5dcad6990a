import type { AuditActions } from '#platform/slice.ts';

export const recordingAuditActions: AuditActions = { ja: {}, en: {} };
