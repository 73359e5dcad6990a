import type { AuditActions } from '#platform/slice.ts';

export const returningAuditActions = { ja: {}, en: {} } satisfies AuditActions;
