import { page, refuse, workspaceRoute } from '#platform/http/route.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { loadParticipation } from '../../use-cases/transcripts/load-participation.ts';
import { crumbs, titleOf } from '../meetings/meeting-at.ts';
import { ParticipationPage } from './participation-page.tsx';

export const participationRoute = workspaceRoute({
  method: 'get',
  path: paths.participation.pattern,
  who: secretariat,
  audit: 'councils.see-participation',
  async handle(context) {
    const { tx, actor, language, params } = context;
    const loaded = await loadParticipation(tx, actor, { meetingId: params.meeting ?? '' });
    if (!loaded.ok) return refuse(loaded.error.kind);
    context.touch(loaded.value.meeting.meetingId);
    const { title } = messages[language].participation;
    return page({
      title: titleOf(loaded.value, language, title),
      section: 'councils',
      breadcrumbs: crumbs(actor, loaded.value, language, title),
      body: <ParticipationPage view={loaded.value} actor={actor} language={language} />,
    });
  },
});
