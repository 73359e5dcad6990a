import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../../deps.ts';
import { sendingWords } from '../../../locales/sending/messages.ts';
import { labelsOf, labelsPdf } from '../../../paper/sending/labels-pdf.ts';
import { lettersPdf } from '../../../paper/sending/letters-pdf.ts';
import { noticeDocx } from '../../../paper/sending/notice-docx.ts';
import { noticeText } from '../../../paper/sending/notice-paper.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import type { MeetingOfBody } from '../../../store/meetings.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { isNotified } from '../../../use-cases/sending/mark-sent.ts';
import { type NoticesAsked, noticeFacts, noticesPdf, postPdf } from '../../../use-cases/sending/notices.ts';
import { meetingAt } from '../../meetings/meeting-at.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 開催通知, the whole post, and labels. Papers carry names, addresses and links, so each print is audited. */
export const printRoutes = (deps: CouncilsDeps): readonly Route[] => {
  const asked = (context: WorkspaceContext, meetingId: string): NoticesAsked => {
    const replyBy = parseJapaneseDate(context.query.get('replyBy') ?? '');
    return {
      meetingId,
      language: context.language,
      replyBy: replyBy.ok ? replyBy.value : null,
      origin: originOf(context),
      links: deps.personalLinks,
      sections: deps.briefingSections,
      clock: context.clock,
    };
  };
  const named = ({ meeting, body }: MeetingOfBody, context: WorkspaceContext, what: string) =>
    `${sendingWords[context.language].nth(body.name, meeting.number)} ${what}`;

  async function pile(context: WorkspaceContext, what: 'notices' | 'post'): Promise<Reply> {
    const found = await meetingAt(context);
    if (!found) return refuse('not-found');
    const print = what === 'post' ? postPdf : noticesPdf;
    const printed = await print(context.tx, context.actor, asked(context, found.meeting.meetingId));
    if (!printed.ok) return refuse(printed.error.kind);
    return file(printed.value, PDF, `${named(found, context, sendingWords[context.language].files[what])}.pdf`);
  }

  async function notice(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, language, clock, params } = context;
    const found = await meetingAt(context);
    const facts = found && (await noticeFacts(tx, actor.workspaceId, asked(context, found.meeting.meetingId)));
    if (!facts) return refuse('not-found');
    const text = noticeText(facts, null, 'either', language);
    const name = named(facts, context, sendingWords[language].files.notices);
    if (params.file === 'notice.docx') return file(await noticeDocx(text, language, clock.now()), DOCX, `${name}.docx`);
    const sheet = { notice: text, link: null, slip: null, briefing: null, footer: name };
    const letters = { title: name, language, sheets: [sheet], twoSided: false, briefings: null, labels: null };
    return file(await lettersPdf(letters, clock.now()), PDF, `${name}.pdf`);
  }

  async function labels(context: WorkspaceContext): Promise<Reply> {
    const { tx, actor, language, clock } = context;
    const found = await meetingAt(context);
    if (!found) return refuse('not-found');
    const attendees = (await attendeesOf(tx, actor.workspaceId, found.meeting.meetingId)).filter(isNotified);
    const bytes = await labelsPdf(labelsOf(attendees, language), language, clock.now());
    return file(bytes, PDF, `${named(found, context, sendingWords[language].files.labels)}.pdf`);
  }

  const printed = (path: string, handle: (context: WorkspaceContext) => Promise<Reply>): Route =>
    workspaceRoute({ method: 'get', path, who: secretariat, audit: 'councils.print-notices', handle });
  return [
    printed(paths.notices.pattern, (context) => pile(context, 'notices')),
    printed(paths.post.pattern, (context) => pile(context, 'post')),
    printed(paths.noticeFile.pattern, notice),
    printed(paths.labels.pattern, labels),
  ];
};
