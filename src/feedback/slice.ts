import { roles } from '#kernel/actor.ts';
import type { AuditActions, Slice } from '#platform/slice.ts';
import type { FeedbackDeps } from './deps.ts';
import { feedbackJobs } from './jobs.ts';
import { answersAuditActions } from './locales/answers/audit-actions.ts';
import { mailAuditActions } from './locales/mail/audit-actions.ts';
import { questionsAuditActions } from './locales/questions/audit-actions.ts';
import { remindersAuditActions } from './locales/reminders/audit-actions.ts';
import { returningAuditActions } from './locales/returning/audit-actions.ts';
import { sendingAuditActions } from './locales/sending/audit-actions.ts';
import { voicelessAuditActions } from './locales/voiceless/audit-actions.ts';
import { paths } from './paths.ts';
import { feedbackPeriodic } from './periodic.ts';
import { answersRoutes } from './web/answers/routes.tsx';
import { mailRoutes } from './web/mail/routes.tsx';
import { questionsRoutes } from './web/questions/routes.tsx';
import { remindersRoutes } from './web/reminders/routes.tsx';
import { returningRoutes } from './web/returning/routes.tsx';
import { sendingRoutes } from './web/sending/routes.tsx';
import { voicelessRoutes } from './web/voiceless/routes.tsx';

export function feedbackSlice(deps: FeedbackDeps): Slice {
  return {
    name: 'feedback',
    routes: [
      questionsRoutes,
      sendingRoutes,
      mailRoutes,
      answersRoutes,
      returningRoutes,
      remindersRoutes,
      voicelessRoutes,
    ].flatMap((routes) => routes(deps)),
    jobs: feedbackJobs(deps),
    periodic: feedbackPeriodic(deps),
    auditActions: joined([
      questionsAuditActions,
      sendingAuditActions,
      mailAuditActions,
      answersAuditActions,
      returningAuditActions,
      remindersAuditActions,
      voicelessAuditActions,
    ]),
    navigation: [
      { key: 'feedback', order: 40, roles, label: { ja: '照会', en: 'Questions' }, href: paths.feedback.to },
    ],
  };
}

const joined = (parts: readonly AuditActions[]): AuditActions => ({
  ja: Object.assign({}, ...parts.map((part) => part.ja)),
  en: Object.assign({}, ...parts.map((part) => part.en)),
});
