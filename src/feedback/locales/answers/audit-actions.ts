import type { AuditActions } from '#platform/slice.ts';

export const answersAuditActions = { ja: {}, en: {} } satisfies AuditActions;
