import type { AuditActions } from '#platform/slice.ts';

export const voicelessAuditActions = { ja: {}, en: {} } satisfies AuditActions;
