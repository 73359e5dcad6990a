import { roles } from '#kernel/actor.ts';
import type { AuditActions, Slice } from '#platform/slice.ts';
import type { CouncilsDeps } from './deps.ts';
import { bodiesAuditActions } from './locales/bodies/audit-actions.ts';
import { keyRemarksAuditActions } from './locales/key-remarks/audit-actions.ts';
import { meetingsAuditActions } from './locales/meetings/audit-actions.ts';
import { minutesAuditActions } from './locales/minutes/audit-actions.ts';
import { recordingAuditActions } from './locales/recording/audit-actions.ts';
import { sendingAuditActions } from './locales/sending/audit-actions.ts';
import { transcriptsAuditActions } from './locales/transcripts/audit-actions.ts';
import { visitsAuditActions } from './locales/visits/audit-actions.ts';
import { paths } from './paths.ts';
import { bodiesRoutes } from './web/bodies/routes.tsx';
import { keyRemarksRoutes } from './web/key-remarks/routes.tsx';
import { meetingsRoutes } from './web/meetings/routes.tsx';
import { minutesRoutes } from './web/minutes/routes.tsx';
import { recordingRoutes } from './web/recording/routes.tsx';
import { sendingRoutes } from './web/sending/routes.tsx';
import { transcriptsRoutes } from './web/transcripts/routes.tsx';
import { visitsRoutes } from './web/visits/routes.tsx';

export function councilsSlice(deps: CouncilsDeps): Slice {
  return {
    name: 'councils',
    routes: [
      bodiesRoutes,
      meetingsRoutes,
      visitsRoutes,
      sendingRoutes,
      recordingRoutes,
      transcriptsRoutes,
      keyRemarksRoutes,
      minutesRoutes,
    ].flatMap((routes) => routes(deps)),
    auditActions: joined([
      bodiesAuditActions,
      meetingsAuditActions,
      visitsAuditActions,
      sendingAuditActions,
      recordingAuditActions,
      transcriptsAuditActions,
      keyRemarksAuditActions,
      minutesAuditActions,
    ]),
    navigation: [{ key: 'councils', order: 30, roles, label: { ja: '会議', en: 'Meetings' }, href: paths.councils.to }],
  };
}

const joined = (parts: readonly AuditActions[]): AuditActions => ({
  ja: Object.assign({}, ...parts.map((part) => part.ja)),
  en: Object.assign({}, ...parts.map((part) => part.en)),
});
