import type { AuditActions } from '#platform/slice.ts';

export const questionsAuditActions = { ja: {}, en: {} } satisfies AuditActions;
