import { page, type Route, workspaceRoute } from '#platform/http/route.ts';
import { mailStates } from '../../domain/mail.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { MAILS_PER_PAGE, mailCounts, mailLog, mailsToDo } from '../../store/mail-log.ts';
import { MailsPage } from './mails-page.tsx';
import { crumbs } from './words.ts';

/** The log of all mails. */
export const mailsRoute: Route = workspaceRoute({
  method: 'get',
  path: paths.mails.pattern,
  who: secretariat,
  audit: 'feedback.see-mails',
  async handle({ tx, actor, language, query }) {
    const { workspaceId, workspaceKey } = actor;
    const state = mailStates.find((each) => each === query.get('state')) ?? null;
    const counts = await mailCounts(tx, workspaceId);
    const total =
      state === null ? [...counts.values()].reduce((sum, mails) => sum + mails, 0) : (counts.get(state) ?? 0);
    const lastPage = Math.max(1, Math.ceil(total / MAILS_PER_PAGE));
    const asked = Number(query.get('page') ?? '1');
    const current = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), lastPage) : 1;
    const toDo = await mailsToDo(tx, workspaceId);
    const lines = await mailLog(tx, workspaceId, { state, page: current });
    const { title } = messages[language].log;
    return page({
      title,
      section: 'feedback',
      breadcrumbs: crumbs(workspaceKey, language, { label: title }),
      body: <MailsPage {...{ workspaceKey, counts, toDo, lines, state, page: current, lastPage, language }} />,
    });
  },
});
