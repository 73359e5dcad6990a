import type { AuditActions } from '#platform/slice.ts';

export const remindersAuditActions = { ja: {}, en: {} } satisfies AuditActions;
