import type { AuditActions } from '#platform/slice.ts';

export const sendingAuditActions = { ja: {}, en: {} } satisfies AuditActions;
