import type { AuditActions } from '#platform/slice.ts';

export const mailAuditActions = { ja: {}, en: {} } satisfies AuditActions;
