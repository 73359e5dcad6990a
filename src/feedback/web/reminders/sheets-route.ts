import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, type Route, refuse, workspaceRoute } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { reminderSheetsPdf } from '../../paper/reminders/reminder-sheets-pdf.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { loadReminders } from '../../use-cases/reminders/load-reminders.ts';
import { loadPost } from '../../use-cases/sending/load-post.ts';

/** 未回答のお知らせ of everybody who is silent, of one body's questions, or of one organisation. Printing reminds nobody: it is noted by hand. */
export const reminderSheetsRoute = (deps: FeedbackDeps): Route =>
  workspaceRoute({
    method: 'get',
    path: paths.reminderSheets.pattern,
    who: secretariat,
    audit: 'feedback.print-reminders',
    async handle(context) {
      const { tx, actor, query, clock, language } = context;
      const idOf = (name: string) => {
        const id = query.get(name) ?? '';
        return isUuid(id) ? id : null;
      };
      const organisationId = idOf('organisation');
      const at = clock.now();
      const today = dateInJapan(at);
      const loaded = await loadReminders(tx, actor, { bodyId: idOf('body'), organisationId, today });
      if (!loaded.ok) return refuse(loaded.error.kind === 'forbidden' ? 'forbidden' : 'unavailable');
      const { rows, settings } = loaded.value;
      const addresseeIds = rows.map(({ addressee }) => addressee.addresseeId);
      const posts = await loadPost(tx, actor.workspaceId, deps.personalLinks, { addresseeIds, at });
      for (const { organisation } of posts) context.touch(organisation.organisationId);
      const origin = settings.siteAddress || originOf(context);
      const links = new Map(
        posts.flatMap(({ organisation, link }) =>
          link?.state === 'open'
            ? [[organisation.organisationId, origin + paths.link.questions.to(actor.workspaceKey, link.token)]]
            : [],
        ),
      );
      const bytes = await reminderSheetsPdf({
        posts,
        linkOf: (id) => links.get(id) ?? null,
        settings,
        workspaceName: actor.workspaceName,
        language,
        madeAt: at,
      });
      return file(bytes, 'application/pdf', messages[language].sheetPaper.file);
    },
  });
