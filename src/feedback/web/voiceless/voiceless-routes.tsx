import { dateInJapan } from '#kernel/date-in-japan.ts';
import { page, type Route, workspaceRoute } from '#platform/http/route.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { loadVoiceless } from '../../use-cases/voiceless/load-voiceless.ts';
import { crumbs } from './crumbs.ts';
import { VoicelessPage } from './voiceless-page.tsx';

export const voicelessRoute: Route = workspaceRoute({
  method: 'get',
  path: paths.voiceless.pattern,
  // Seats and their holders stand on every body's roster, which all of the workspace read.
  who: 'signed-in',
  audit: 'feedback.see-voiceless',
  async handle({ tx, actor, clock, language }) {
    const found = await loadVoiceless(tx, actor.workspaceId, dateInJapan(clock.now()));
    return page({
      title: messages[language].page.title,
      section: 'feedback',
      breadcrumbs: crumbs(actor.workspaceKey, language),
      body: <VoicelessPage found={found} actor={actor} language={language} />,
    });
  },
});
